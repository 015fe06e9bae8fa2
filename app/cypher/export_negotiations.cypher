MATCH (n:Negotiation)
RETURN n.id AS id, n.title AS title
ORDER BY n.id
