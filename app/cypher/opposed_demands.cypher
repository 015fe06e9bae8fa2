// Pairs of demands that can't both be met, negations turned into what they negate.
MATCH (d:Demand)-[:OPPOSES]-(other:Demand)
WHERE NOT EXISTS { (d)-[:NEGATES]->() } AND NOT EXISTS { (other)-[:NEGATES]->() }
RETURN DISTINCT d.id AS demand, other.id AS other
