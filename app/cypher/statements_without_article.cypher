MATCH (s:Statement) WHERE NOT EXISTS { (s)-[:REPORTED_IN]->(:Article) }
RETURN s.id AS id
