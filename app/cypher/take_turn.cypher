// Whoever derives holds this node until it has committed.
MERGE (s:ParleySchema {id: 'derivation'})
SET s.turn = coalesce(s.turn, 0) + 1
