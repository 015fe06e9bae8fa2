MATCH (n:Demand)
RETURN n.key AS value, [n.key] AS names
