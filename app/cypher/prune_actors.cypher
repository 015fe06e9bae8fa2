UNWIND $ids AS id
MATCH (n:Actor {id: id}) WHERE NOT EXISTS { (n)--() }
DELETE n
