// Edges of what is current; unlisted actors, events and demands count with the edges that name them.
MATCH (a:Topic|Demand)-[r]->(b:Topic|Demand)
WHERE coalesce(a.listed, true)
RETURN type(r) AS type, a.id AS start, properties(b) AS end, properties(r) AS properties
UNION ALL
MATCH (a:Actor)-[r:SPEAKS_FOR|PART_OF]->(b:Actor)
RETURN type(r) AS type, a.id AS start, properties(b) AS end, properties(r) AS properties
UNION ALL
MATCH (a:Article)-[r:PUBLISHED_BY|MENTIONED_IN]-(b) WHERE a.current
RETURN type(r) AS type, a.id AS start, properties(b) AS end, properties(r) AS properties
UNION ALL
MATCH (article:Article)<-[:REPORTED_IN]-(a:Statement)-[r:ASSERTS|VIA|REFERENCES|REPORTED_IN|EXPRESSES]-(b)
WHERE article.current AND NOT b:Statement
RETURN type(r) AS type, a.id AS start, CASE WHEN b:Article THEN {id: b.id} ELSE properties(b) END AS end,
       properties(r) AS properties
UNION ALL
MATCH (article:Article)<-[:REPORTED_IN]-(:Statement)-[:EXPRESSES]->(a:Position)-[r:HELD_BY|COUNTS_FOR|ON]->(b)
WHERE article.current
RETURN type(r) AS type, a.id AS start, properties(b) AS end, properties(r) AS properties
UNION ALL
MATCH (:Article {current: true})<-[:REPORTED_IN]-(a:Statement)-[r:CONTRADICTS|REFERENCES]->(b:Statement)
WHERE size(r.recorded) > size(r.superseded)
RETURN type(r) AS type, a.id AS start, {id: b.id} AS end, r {.*, recorded: null, superseded: null} AS properties
UNION ALL
MATCH (v:Review)
RETURN 'Review' AS type, v.pair AS start, {status: v.status, note: v.note} AS end, {reviewer: v.reviewer} AS properties
