MATCH (n:Topic)
RETURN n.id AS value, [n.key] AS names
