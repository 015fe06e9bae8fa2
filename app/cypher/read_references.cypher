// What the readings of these articles say that references mean; those on demands are derived with all others.
UNWIND $ids AS id
MATCH (:Article {id: id})<-[:REPORTED_IN]-(s:Statement)-[:REFERENCES]->(m:Mention), (meant:Statement {id: m.meant})
WHERE NOT EXISTS { (s)-[:EXPRESSES]->() }
RETURN s.id AS start, meant.id AS end, m.manner AS manner, m.id AS mention
