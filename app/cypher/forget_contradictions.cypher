UNWIND $ids AS id
MATCH (:Statement)-[r:CONTRADICTS {id: id}]->(:Statement)
DELETE r
