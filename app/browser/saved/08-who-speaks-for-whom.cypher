// Who speaks for whom, of those who said something
MATCH path = (speaker:Actor)-[:SPEAKS_FOR]->(:Actor)
WHERE EXISTS { (speaker)-[:ASSERTS]->(:Statement) }
RETURN path LIMIT 40
