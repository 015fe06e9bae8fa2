// Contradictions with their sources
MATCH (one:Statement)-[c:CONTRADICTS]->(other:Statement)
WHERE size(c.recorded) > size(c.superseded) AND NOT c.apparent
MATCH (p:Position {id: c.older_position}), (q:Position {id: c.newer_position})
WHERE coalesce(p.confidence, 1.0) * coalesce(q.confidence, 1.0) >= 0.5 OR c.status = 'confirmed'
WITH one, c, other ORDER BY c.place DESC LIMIT 8
MATCH older = (a:Article)<-[:REPORTED_IN]-(one)<-[:ASSERTS]-(:Actor)
MATCH newer = (b:Article)<-[:REPORTED_IN]-(other)<-[:ASSERTS]-(:Actor)
RETURN older, c, newer
