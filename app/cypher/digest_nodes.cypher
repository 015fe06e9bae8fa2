// Everything that is current: the vocabulary, current articles, and what only they hold.
MATCH (n:Negotiation|Topic|Demand) WHERE coalesce(n.listed, true) RETURN labels(n) AS labels, n {.*, touched: null} AS properties
UNION ALL
MATCH (n:Actor|Event) WHERE n.key IS NOT NULL RETURN labels(n) AS labels, properties(n) AS properties
UNION ALL
MATCH (n:Article) WHERE n.current RETURN labels(n) AS labels, n {.*, touched: null} AS properties
UNION ALL
MATCH (n:Statement)-[:REPORTED_IN]->(a:Article) WHERE a.current
RETURN labels(n) AS labels, properties(n) AS properties
UNION ALL
MATCH (n:Position)<-[:EXPRESSES]-(:Statement)-[:REPORTED_IN]->(a:Article) WHERE a.current
RETURN labels(n) AS labels, properties(n) AS properties
