// All that $party_name said on “$demand_label”, by date
MATCH path = (:Actor)-[:ASSERTS]->(s:Statement)-[:EXPRESSES]->(p:Position {party: $party})-[:ON]->(d:Demand {key: $demand})
MATCH (s)-[:REPORTED_IN]->(:Article {current: true})
RETURN path ORDER BY s.place LIMIT 20
