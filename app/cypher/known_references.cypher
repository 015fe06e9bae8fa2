MATCH (:Mention)<-[:REFERENCES]-(s:Statement)-[:EXPRESSES]->(p:Position {demand: $demand})
WHERE p.place >= ''
MATCH (s)-[r:REFERENCES]->(:Statement)
RETURN DISTINCT r.id AS id, elementId(r) AS at, size(r.recorded) > size(r.superseded) AS current
