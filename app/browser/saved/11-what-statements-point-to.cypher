// Plans, meetings and decrees that statements point to
MATCH (s:Statement)-[:REFERENCES]->(e:Event)
WITH s, e ORDER BY s.place DESC LIMIT 20
MATCH path = (:Actor)-[:ASSERTS]->(s)-[:REFERENCES]->(e)
RETURN path
