MATCH (v:Review)
WHERE NOT $filtered OR EXISTS {
  MATCH (s:Statement)-[r:CONTRADICTS]->(t:Statement), (s)-[:REPORTED_IN]->(a:Article), (t)-[:REPORTED_IN]->(b:Article)
  WHERE r.pair = v.pair AND r.place >= ''
    AND r.topic = $topic //?
    AND a.published_to <= $as_of_published AND b.published_to <= $as_of_published //?
    AND (a.id = $article OR a.url = $article) AND (b.id = $article OR b.url = $article) //?
    AND s.id IN $statements AND t.id IN $statements //?
}
RETURN properties(v) AS properties
ORDER BY v.id
