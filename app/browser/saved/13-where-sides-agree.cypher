// Where sides agree: demands that more than one party wants
MATCH (p:Position)-[:ON]->(d:Demand)
WHERE p.strength > 0 AND p.voice <> 'reported' AND p.party IS NOT NULL
WITH d, count(DISTINCT p.party) AS parties, count(p) AS positions
WHERE parties > 1
WITH d ORDER BY parties DESC, positions DESC, d.key LIMIT 4
MATCH path = (:Actor)<-[:COUNTS_FOR]-(p:Position)-[:ON]->(d) WHERE p.strength > 0 AND p.voice <> 'reported'
RETURN path LIMIT 30
