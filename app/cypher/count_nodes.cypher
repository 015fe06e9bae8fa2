MATCH (n) WHERE NOT n:ParleySchema AND NOT n:ParleyHolding
RETURN count(n) AS nodes
