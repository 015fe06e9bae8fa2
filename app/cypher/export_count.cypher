MATCH (a:Article)
WHERE a.id >= ''
  AND a.current //? not history, not statements
  AND a.published_to <= $as_of_published //?
  AND (a.id = $article OR a.url = $article) //?
  AND EXISTS { MATCH (a)<-[:REPORTED_IN]-(s:Statement) WHERE s.id IN $statements } //?
  AND EXISTS { MATCH (a)<-[:REPORTED_IN]-()-[:EXPRESSES]->(p:Position) WHERE p.topic = $topic } //?
RETURN count(a) AS articles
