// The article and the statements that a statement or a position stands in.
MATCH (n:Statement|Position|Mention {id: $id})
MATCH (s:Statement)-[:REPORTED_IN]->(a:Article)
WHERE s = n OR EXISTS { (s)-[:EXPRESSES|REFERENCES]->(n) }
RETURN a.id AS article, collect(DISTINCT s.id) AS statements
