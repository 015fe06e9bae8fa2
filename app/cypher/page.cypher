// A node's properties, for a page about it.
MATCH (n:Negotiation|Topic|Demand|Actor|Event|Article|Statement|Position|Mention {id: $id})
RETURN properties(n) AS properties
