MATCH (n:Topic)
RETURN n.key AS value, [n.key] AS names
