MATCH (n) WHERE n.id IS NOT NULL AND NOT n:ParleySchema
RETURN labels(n) AS labels, properties(n) AS properties
