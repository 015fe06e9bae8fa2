UNWIND $ids AS id
MATCH (n:Event {id: id}) WHERE NOT EXISTS { (n)--() }
DELETE n
