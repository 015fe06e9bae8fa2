MATCH (n:Negotiation {id: $id})
RETURN n.sha256 AS sha256
