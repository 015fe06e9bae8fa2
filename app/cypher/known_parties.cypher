MATCH (n:Actor) WHERE n.party IS NOT NULL
RETURN DISTINCT n.party AS value, [n.party] AS names
