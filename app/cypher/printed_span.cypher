// The first and the last day on which an article was surely printed.
MATCH (a:Article) WHERE a.current AND a.published_to IS NOT NULL
RETURN min(a.published_to) AS first, max(a.published_to) AS last
