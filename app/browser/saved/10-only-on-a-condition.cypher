// What somebody would do only on a condition
MATCH (p:Position {conditional: true})<-[:EXPRESSES]-(s:Statement)-[:REPORTED_IN]->(:Article {current: true})
WITH p, s ORDER BY p.place DESC LIMIT 10
MATCH path = (:Actor)-[:ASSERTS]->(s)-[:EXPRESSES]->(p)-[:ON]->(:Demand)
RETURN path
