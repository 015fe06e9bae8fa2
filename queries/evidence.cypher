/*
summary: 'One statement with all that belongs to it: words, offsets, speaker, chain of reporters, dates, article, positions.'
parameters:
  statement: {type: text, about: 'The id of the statement, as answers give it; without it the first ones by date.'}
  limit: {type: integer, default: 20, about: How many rows at most.}
columns:
  said: {type: statement, about: The statement.}
  names: {type: list, about: The events that its words name.}
  contradicted_by: {type: integer, about: How many statements contradict it; more under contradictions.}
example: {limit: 3}
*/
MATCH (s:Statement)
WHERE s.place >= ''
  AND s.id = $statement //?
WITH s ORDER BY s.place LIMIT $limit
RETURN s.id AS said, COLLECT { MATCH (s)-[:REFERENCES]->(e:Event) RETURN e.name ORDER BY e.name } AS names,
       COUNT { MATCH (s)-[r:CONTRADICTS]-(:Statement) WHERE size(r.recorded) > size(r.superseded) } AS contradicted_by
ORDER BY s.place
