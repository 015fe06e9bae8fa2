MATCH (s:Statement)-[r:CONTRADICTS]->(t:Statement) WHERE r.place >= '' AND r.id = $id
RETURN properties(r) AS properties, s.id AS start, t.id AS end
