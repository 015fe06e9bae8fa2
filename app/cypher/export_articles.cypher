// A page of articles in the order of their ids, each with all that only it holds: an edge as its type, the label and id
// of its other end, and its properties where it has more than an id.
MATCH (a:Article)
WHERE a.id > $after
  AND a.current //? not history, not statements
  AND a.published_to <= $as_of_published //?
  AND (a.id = $article OR a.url = $article) //?
  AND EXISTS { MATCH (a)<-[:REPORTED_IN]-(s:Statement) WHERE s.id IN $statements } //?
  AND EXISTS { MATCH (a)<-[:REPORTED_IN]-()-[:EXPRESSES]->(p:Position) WHERE p.topic = $topic } //?
WITH a ORDER BY a.id LIMIT $page
WITH a, COLLECT {
  MATCH (a)<-[:REPORTED_IN]-(s:Statement)
  WHERE true
    AND EXISTS { MATCH (s)-[:EXPRESSES]->(p:Position) WHERE p.topic = $topic } //?
    AND s.id IN $statements //?
  RETURN s ORDER BY s.id
} AS statements
WITH a, statements, COLLECT {
  UNWIND statements AS s
  MATCH (s)-[:EXPRESSES]->(p:Position)
  WHERE true
    AND p.topic = $topic //?
  RETURN p ORDER BY p.id
} AS positions
WITH a.id AS id, {
  article: a {.*, recorded: null, superseded: null},
  links: COLLECT {
    MATCH (a)-[r:PUBLISHED_BY|MENTIONED_IN]-(m)
    RETURN [type(r), labels(m)[0], m.id, CASE WHEN size(keys(r)) > 1 THEN properties(r) END]
    ORDER BY type(r), m.id, r.id
  },
  statements: COLLECT {
    UNWIND statements AS s
    RETURN [properties(s), COLLECT {
      MATCH (s)-[r:ASSERTS|REPORTED_IN|VIA|REFERENCES]-(m) WHERE NOT m:Statement
      RETURN [type(r), labels(m)[0], m.id, CASE WHEN size(keys(r)) > 1 THEN properties(r) END]
      ORDER BY type(r), m.id, r.id
    }]
  },
  positions: COLLECT {
    UNWIND positions AS p
    RETURN [properties(p), COLLECT {
      MATCH (p)-[r:EXPRESSES|HELD_BY|COUNTS_FOR|ON]-(m)
      RETURN [type(r), labels(m)[0], m.id, CASE WHEN size(keys(r)) > 1 THEN properties(r) END]
      ORDER BY type(r), m.id, r.id
    }]
  },
  mentions: COLLECT {
    UNWIND statements AS s
    MATCH (s)-[:REFERENCES]->(m:Mention)
    OPTIONAL MATCH (by:Actor {id: m.speaker}) WHERE by.key IS NULL
    RETURN [properties(m), properties(by)] ORDER BY m.id
  },
  unlisted: COLLECT {
    UNWIND [a] + statements + positions AS n
    MATCH (n)--(m:Actor|Event|Demand) WHERE m.key IS NULL OR m.listed = false
    WITH DISTINCT m
    RETURN [labels(m)[0], properties(m), COLLECT {
      MATCH (m)-[r:UNDER]->(t:Topic) RETURN [type(r), 'Topic', t.id, null]
    }] ORDER BY m.id
  }
} AS found ORDER BY id
RETURN collect(found) AS page
