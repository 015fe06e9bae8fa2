// What is being negotiated: topics, their demands, and which of them exclude each other
MATCH (p:Position)-[:ON]->(d:Demand)-[:UNDER]->(t:Topic)
WITH d, t, count(p) AS positions ORDER BY positions DESC, d.key LIMIT 30
MATCH path = (d)-[:UNDER]->(t)
OPTIONAL MATCH against = (d)-[:OPPOSES|NEGATES]-(other:Demand)
WHERE EXISTS { (:Position)-[:ON]->(other) }
RETURN path, against
