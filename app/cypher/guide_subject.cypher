// The demand and the side of which most is known: what a guide can show without being asked.
MATCH (p:Position)
WHERE p.party IS NOT NULL
WITH p.demand AS demand, p.party AS party, count(p) AS positions
ORDER BY positions DESC, demand, party LIMIT 1
MATCH (d:Demand {id: demand})
OPTIONAL MATCH (holder:Actor {party: party})<-[:COUNTS_FOR]-(p:Position)
WITH d, party, holder, count(p) AS positions ORDER BY positions DESC, holder.name LIMIT 1
RETURN party, holder.name AS party_name, d.key AS demand, d.label AS demand_label
