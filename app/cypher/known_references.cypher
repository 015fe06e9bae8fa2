MATCH (:Mention)<-[:REFERENCES]-(s:Statement)-[:EXPRESSES]->(p:Position {demand: $demand})
WHERE p.place >= $since AND p.place < $until
MATCH (s)-[r:REFERENCES]->(:Statement)
RETURN DISTINCT r.id AS id, elementId(r) AS at, size(r.recorded) > size(r.superseded) AS current
