/*
summary: 'Which statement answers, quotes, echoes or rejects another, or points to an event; and what could not be found.'
parameters:
  manner: {type: manner, about: 'Only references of this kind: answers, quotes, echoes, rejects or names (an event).'}
  limit: {type: integer, default: 100, about: How many rows at most.}
  cursor: {type: cursor, about: "Where to go on: the next of a former answer."}
columns:
  manner: {type: text, about: 'answers, quotes, echoes, rejects, or names (an event).'}
  words: {type: text, about: The words that point.}
  to: {type: text, about: 'The event''s name, or whose statement is meant.'}
  found: {type: flag, about: Whether the graph holds what is meant.}
  said: {type: statement, about: The statement that points.}
  meant: {type: statement, about: 'The statement that is meant, where it was found.'}
example: {party: UA}
*/
//+ statements
  AND s.place >= left($cursor, 45) //?
MATCH (s)-[:REFERENCES]->(m:Mention)
WHERE true
  AND m.manner = $manner //?
  AND s.place + '|' + m.id > $cursor //?
WITH DISTINCT s, m ORDER BY s.place, m.id LIMIT $limit
OPTIONAL MATCH (s)-[r:REFERENCES {mention: m.id}]->(meant:Statement)-[:REPORTED_IN]->(a:Article)
WHERE true
  AND size(r.recorded) > size(r.superseded) //? not as_of_recorded
  AND size([at IN r.recorded WHERE at <= $as_of_recorded]) > size([at IN r.superseded WHERE at <= $as_of_recorded]) //?
  AND a.published_to <= $as_of_published //?
RETURN m.manner AS manner, m.exact AS words, coalesce(m.said_by, m.name) AS to,
       meant IS NOT NULL OR EXISTS { (s)-[:REFERENCES]->(:Event {name: m.name}) } AS found, s.id AS said,
       meant.id AS meant, s.place + '|' + m.id AS place
ORDER BY place
