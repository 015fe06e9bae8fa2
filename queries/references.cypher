/*
summary: 'Which statement answers, quotes, echoes or rejects another, or points to an event; and what could not be found.'
uses: [statements]
parameters:
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
  AND s.place > $cursor //?
  AND EXISTS { (s)-[:REFERENCES]->(:Event|Mention) }
WITH DISTINCT s ORDER BY s.place LIMIT $limit
MATCH (s)-[:REFERENCES]->(target:Event|Mention)
OPTIONAL MATCH (s)-[r:REFERENCES {mention: target.id}]->(meant:Statement) WHERE size(r.recorded) > size(r.superseded)
RETURN coalesce(target.manner, 'names') AS manner, coalesce(target.exact, target.name) AS words,
       coalesce(target.said_by, target.name) AS to, target:Event OR meant IS NOT NULL AS found, s.id AS said,
       meant.id AS meant, s.place AS place
ORDER BY place, manner, words, target.id
