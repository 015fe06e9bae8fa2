MATCH (p:Position)
WITH DISTINCT p.demand AS demand, p.topic AS topic, p.principal AS principal, p.holder AS holder, p.party AS party
MERGE (h:ParleyHolding {id: demand + '|' + principal + '|' + holder})
ON CREATE SET h.demand = demand, h.topic = topic, h.principal = principal, h.holder = holder, h.party = party
