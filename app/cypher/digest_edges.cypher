// Edges of what is current; unlisted actors and events count with the edges that name them.
MATCH (a:Topic|Demand)-[r]->(b:Topic|Demand)
RETURN type(r) AS type, a.id AS start, properties(b) AS end, properties(r) AS properties
UNION ALL
MATCH (a:Actor)-[r:SPEAKS_FOR|PART_OF]->(b:Actor)
RETURN type(r) AS type, a.id AS start, properties(b) AS end, properties(r) AS properties
UNION ALL
MATCH (a:Article)-[r:PUBLISHED_BY|MENTIONED_IN]-(b) WHERE a.current
RETURN type(r) AS type, a.id AS start, properties(b) AS end, properties(r) AS properties
UNION ALL
MATCH (article:Article)<-[:REPORTED_IN]-(a:Statement)-[r:ASSERTS|VIA|REFERENCES|REPORTED_IN|EXPRESSES]-(b)
WHERE article.current
RETURN type(r) AS type, a.id AS start, CASE WHEN b:Article THEN {id: b.id} ELSE properties(b) END AS end,
       properties(r) AS properties
UNION ALL
MATCH (article:Article)<-[:REPORTED_IN]-(:Statement)-[:EXPRESSES]->(a:Position)-[r:HELD_BY|COUNTS_FOR|ON]->(b)
WHERE article.current
RETURN type(r) AS type, a.id AS start, properties(b) AS end, properties(r) AS properties
UNION ALL
MATCH (a:Statement)-[r:CONTRADICTS]->(b:Statement)
RETURN type(r) AS type, a.id AS start, {id: b.id} AS end, properties(r) AS properties
