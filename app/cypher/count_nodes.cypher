MATCH (n) WHERE NOT n:ParleySchema AND NOT n:ParleyHolding AND NOT n:ParleyCount
RETURN count(n) AS nodes
