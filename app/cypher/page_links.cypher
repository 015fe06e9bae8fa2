// The nodes around a node, the latest of each kind of edge.
MATCH (n:Negotiation|Topic|Demand|Actor|Event|Article|Statement|Position|Mention {id: $id})-[r]-(m)
WITH type(r) AS edge, startNode(r) = n AS outgoing, m, r
ORDER BY coalesce(m.place, m.published_to, m.caption) DESC, m.id
WITH edge, outgoing, collect(DISTINCT m {.id, .caption}) AS found
RETURN edge, outgoing, size(found) AS count, found[..$most] AS found
ORDER BY edge, outgoing
