// A page of articles in the order of their ids: how and when Parley came by them.
MATCH (a:Article)
WHERE a.id > $after
  AND a.published_to <= $as_of_published //?
  AND (a.id = $article OR a.url = $article) //?
  AND EXISTS { MATCH (a)<-[:REPORTED_IN]-(s:Statement) WHERE s.id IN $statements } //?
  AND EXISTS { MATCH (a)<-[:REPORTED_IN]-()-[:EXPRESSES]->(p:Position) WHERE p.topic = $topic } //?
WITH a ORDER BY a.id LIMIT $page
RETURN collect(a {.id, .name, .reader, recorded: [x IN a.recorded | x.epochSeconds * 1000000 + x.microsecond],
  superseded: [x IN a.superseded | x.epochSeconds * 1000000 + x.microsecond]}) AS page
