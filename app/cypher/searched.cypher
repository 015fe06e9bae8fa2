// How much an answer rests on: what was not found among these articles may still have been said.
MATCH (a:Article) WHERE a.current
WITH count(a) AS articles
OPTIONAL MATCH (s:Statement)-[:REPORTED_IN]->(a:Article) WHERE a.current
RETURN articles, count(s) AS statements, count(CASE WHEN s.uttered_to IS NULL THEN s END) AS undated
