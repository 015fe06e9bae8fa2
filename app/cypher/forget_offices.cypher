UNWIND $actors AS id
MATCH (:Actor {id: id})-[r:SPEAKS_FOR|PART_OF]->(:Actor)
DELETE r
