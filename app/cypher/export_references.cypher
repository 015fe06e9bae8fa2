// A page of what mentions mean, in the order of the ids of the mentions, without clocks or with nothing but these, in
// microseconds since 1970. Of references that join two statements alike the first joins them in short.
MATCH (m:Mention)
WHERE m.id > $after
WITH m ORDER BY m.id LIMIT $page
WITH m, COLLECT {
  MATCH (m)<-[:REFERENCES]-(s:Statement)-[r:REFERENCES {mention: m.id}]->(t:Statement)
  WHERE true
    AND size(r.recorded) > size(r.superseded) //? not history, not statements
  MATCH (s)-[:REPORTED_IN]->(a:Article), (t)-[:REPORTED_IN]->(b:Article)
  WHERE true
    AND a.published_to <= $as_of_published AND b.published_to <= $as_of_published //?
    AND (a.id = $article OR a.url = $article) AND (b.id = $article OR b.url = $article) //?
    AND s.id IN $statements AND t.id IN $statements //?
    AND EXISTS { MATCH (s)-[:EXPRESSES]->(p:Position) WHERE p.topic = $topic } //?
    AND EXISTS { MATCH (t)-[:EXPRESSES]->(p:Position) WHERE p.topic = $topic } //?
  RETURN r {.*, recorded: null, superseded: null, start: s.id, end: t.id, //? not clocks
    joins: NOT EXISTS { //? not clocks
      MATCH (s)-[o:REFERENCES {manner: r.manner}]->(t) //? not clocks
      WHERE o.id < r.id AND size(o.recorded) > size(o.superseded) //? not clocks
    }, //? not clocks
    current: size(r.recorded) > size(r.superseded)} ORDER BY r.id //? not clocks
  RETURN r {.id, recorded: [x IN r.recorded | x.epochSeconds * 1000000 + x.microsecond], //? clocks=true
    superseded: [x IN r.superseded | x.epochSeconds * 1000000 + x.microsecond]} ORDER BY r.id //? clocks=true
} AS edges ORDER BY m.id
RETURN collect({id: m.id, edges: edges}) AS page
