/*
summary: 'Statements with all that belongs to each: words, offsets, speaker, chain of reporters, dates, article, positions.'
parameters:
  statement: {type: text, about: 'The id of one statement, as answers give it, of whatever version of its article.'}
columns:
  said: {type: statement, about: The statement.}
  names: {type: list, about: The events that its words name.}
  answered_by: {type: integer, about: How many statements refer to it; more under references.}
  contradicted_by: {type: integer, about: How many statements contradict it; more under contradictions.}
example: {limit: 3}
*/
//+ statements
  AND s.id = $statement //?
//+ placed_statements
RETURN s.id AS said, COLLECT { MATCH (s)-[:REFERENCES]->(e:Event) RETURN e.name ORDER BY e.name } AS names,
       COUNT { MATCH (s)<-[r:REFERENCES]-(:Statement) WHERE size(r.recorded) > size(r.superseded) } AS answered_by,
       COUNT { MATCH (s)-[r:CONTRADICTS]-(:Statement) WHERE size(r.recorded) > size(r.superseded) } AS contradicted_by,
       s.place AS place
ORDER BY place
