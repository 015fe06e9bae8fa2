// A page of contradictions in the order of their place in time, without their clocks or with nothing but these, in
// microseconds since 1970.
MATCH (s:Statement)-[r:CONTRADICTS]->(t:Statement)
WHERE r.place >= $after
  AND (r.place > $after OR r.id > $after_id)
  AND size(r.recorded) > size(r.superseded) //? not history, not statements
  AND r.topic = $topic //?
MATCH (s)-[:REPORTED_IN]->(a:Article), (t)-[:REPORTED_IN]->(b:Article) //? any as_of_published article
WITH * WHERE true
  AND a.published_to <= $as_of_published AND b.published_to <= $as_of_published //?
  AND (a.id = $article OR a.url = $article) AND (b.id = $article OR b.url = $article) //?
  AND s.id IN $statements AND t.id IN $statements //?
  AND EXISTS { MATCH (t)-[:EXPRESSES]->(p:Position) WHERE p.topic = $topic } //?
WITH r, s, t ORDER BY r.place, r.id LIMIT $page
WITH r {.*, recorded: null, superseded: null, start: s.id, end: t.id, //? not clocks
  current: size(r.recorded) > size(r.superseded)} AS edge //? not clocks
WITH r {.id, .place, recorded: [x IN r.recorded | x.epochSeconds * 1000000 + x.microsecond], //? clocks=true
  superseded: [x IN r.superseded | x.epochSeconds * 1000000 + x.microsecond]} AS edge //? clocks=true
RETURN collect(edge) AS page
