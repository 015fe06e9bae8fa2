// A page of what mentions mean, in the order of the ids of the mentions.
MATCH (m:Mention)
WHERE m.id > $after
WITH m ORDER BY m.id LIMIT $page
RETURN m.id AS id, COLLECT {
  MATCH (m)<-[:REFERENCES]-(s:Statement)-[r:REFERENCES {mention: m.id}]->(t:Statement)
  WHERE true
    AND size(r.recorded) > size(r.superseded) //? not history
  MATCH (s)-[:REPORTED_IN]->(a:Article), (t)-[:REPORTED_IN]->(b:Article)
  WHERE true
    AND a.published_to <= $as_of_published AND b.published_to <= $as_of_published //?
    AND (a.id = $article OR a.url = $article) AND (b.id = $article OR b.url = $article) //?
    AND s.id IN $statements AND t.id IN $statements //?
    AND EXISTS { MATCH (s)-[:EXPRESSES]->(p:Position) WHERE p.topic = $topic } //?
    AND EXISTS { MATCH (t)-[:EXPRESSES]->(p:Position) WHERE p.topic = $topic } //?
  RETURN {properties: properties(r), start: s.id, end: t.id} ORDER BY r.id
} AS found
ORDER BY m.id
