MATCH (d:Demand) WHERE d.touched IS NOT NULL
RETURN d.id AS demand, d.touched AS touched
ORDER BY demand
