// A derivation that is killed leaves no count, and the next one counts.
MATCH (c:ParleyCount)
DELETE c
