// Reports that cannot both hold
MATCH (one:Statement)-[c:CONTRADICTS {kind: 'conflicting-reports'}]->(other:Statement)
WHERE size(c.recorded) > size(c.superseded) AND NOT c.apparent
MATCH (p:Position {id: c.older_position}), (q:Position {id: c.newer_position})
WHERE coalesce(p.confidence, 1.0) * coalesce(q.confidence, 1.0) >= 0.5 OR c.status = 'confirmed'
WITH one, c, other ORDER BY c.place DESC LIMIT 8
MATCH older = (:Actor)<-[:PUBLISHED_BY]-(:Article)<-[:REPORTED_IN]-(one)<-[:ASSERTS]-(:Actor)
MATCH newer = (:Actor)<-[:PUBLISHED_BY]-(:Article)<-[:REPORTED_IN]-(other)<-[:ASSERTS]-(:Actor)
RETURN older, c, newer
