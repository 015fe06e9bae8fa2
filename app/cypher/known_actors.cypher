MATCH (n:Actor)
RETURN n.id AS value, [n.key, n.name] + n.aliases AS names
