// A page of contradictions in the order of their place in time.
MATCH (s:Statement)-[r:CONTRADICTS]->(t:Statement)
WHERE r.place >= $after
  AND (r.place > $after OR r.id > $after_id)
  AND size(r.recorded) > size(r.superseded) //? not history
  AND r.topic = $topic //?
MATCH (s)-[:REPORTED_IN]->(a:Article), (t)-[:REPORTED_IN]->(b:Article) //? any as_of_published article
WITH * WHERE true
  AND a.published_to <= $as_of_published AND b.published_to <= $as_of_published //?
  AND (a.id = $article OR a.url = $article) AND (b.id = $article OR b.url = $article) //?
  AND s.id IN $statements AND t.id IN $statements //?
  AND EXISTS { MATCH (t)-[:EXPRESSES]->(p:Position) WHERE p.topic = $topic } //?
WITH r, s, t ORDER BY r.place, r.id LIMIT $page
RETURN properties(r) AS properties, s.id AS start, t.id AS end
ORDER BY r.place, r.id
