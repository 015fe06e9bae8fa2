// Changes of mind: one holder, opposite sides, at different times
MATCH (one:Statement)-[c:CONTRADICTS {kind: 'reversal'}]->(other:Statement)
WHERE size(c.recorded) > size(c.superseded) AND NOT c.apparent
MATCH (p:Position {id: c.older_position}), (q:Position {id: c.newer_position})
WHERE coalesce(p.confidence, 1.0) * coalesce(q.confidence, 1.0) >= 0.5 OR c.status = 'confirmed'
WITH one, c, other, p, q ORDER BY c.place DESC LIMIT 8
MATCH older = (one)-[:EXPRESSES]->(p)-[:COUNTS_FOR]->(:Actor)
MATCH newer = (other)-[:EXPRESSES]->(q)-[:ON]->(:Demand)
RETURN older, c, newer
