MATCH (n) WHERE NOT n:ParleySchema
RETURN count(n) AS nodes
