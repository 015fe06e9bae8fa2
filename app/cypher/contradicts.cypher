MATCH (:Statement)-[r:CONTRADICTS]->(:Statement)
RETURN r.id AS id
