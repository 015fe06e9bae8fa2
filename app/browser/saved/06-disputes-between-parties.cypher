// Disputes: what one party wants and another refuses
MATCH (one:Statement)-[c:CONTRADICTS {kind: 'dispute'}]->(other:Statement)
WHERE size(c.recorded) > size(c.superseded) AND NOT c.apparent
MATCH (p:Position {id: c.older_position}), (q:Position {id: c.newer_position})
WHERE coalesce(p.confidence, 1.0) * coalesce(q.confidence, 1.0) >= 0.5 OR c.status = 'confirmed'
WITH one, c, other, p, q ORDER BY c.place DESC LIMIT 10
MATCH older = (:Actor)<-[:COUNTS_FOR]-(p)<-[:EXPRESSES]-(one)
MATCH newer = (:Actor)<-[:COUNTS_FOR]-(q)<-[:EXPRESSES]-(other)
RETURN older, c, newer
