// A page of articles in the order of their ids: how and when Parley came by them.
MATCH (a:Article)
WHERE a.id > $after
  AND a.published_to <= $as_of_published //?
  AND (a.id = $article OR a.url = $article) //?
  AND EXISTS { MATCH (a)<-[:REPORTED_IN]-(s:Statement) WHERE s.id IN $statements } //?
  AND EXISTS { MATCH (a)<-[:REPORTED_IN]-()-[:EXPRESSES]->(p:Position) WHERE p.topic = $topic } //?
WITH a ORDER BY a.id LIMIT $page
RETURN a {.id, .name, .reader, .recorded, .superseded} AS article
ORDER BY a.id
