// A demand that negates another stands for that one, as positions do.
MATCH (n:Demand)
OPTIONAL MATCH (n)-[:NEGATES]->(base:Demand)
RETURN coalesce(base, n).id AS value, [n.key] AS names
