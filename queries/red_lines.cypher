/*
summary: What a side rejects and was never found to soften, in its own or a spokesperson's words.
uses: [positions, window, printed]
parameters:
  cursor: {type: cursor, about: "Where to go on: the next of a former answer."}
columns:
  holder: {type: text, about: For whom the positions count.}
  demand: {type: text, about: 'The demand, as wanted.'}
  against_label: {type: text, about: 'The same, as one who refuses it would put it.'}
  statements: {type: integer, about: How many statements reject it.}
  first: {type: evidence, about: The first of them.}
  last: {type: evidence, about: The last.}
  disputed_by: {type: evidence, about: 'The latest statement, by others, that the holder would have it.'}
example: {party: RU}
*/
WITH p ORDER BY p.place
WITH p.principal AS principal, p.demand AS demand, collect(p) AS said
WITH principal, demand, said, [p IN said WHERE p.voice <> 'reported'] AS own
WHERE size(own) > 0 AND all(p IN own WHERE p.strength < 0 AND NOT p.conditional AND NOT p.hedged)
WITH *, [p IN said WHERE p.strength > 0] AS contrary
MATCH (holder:Actor {id: principal}), (d:Demand {id: demand})
RETURN holder.name AS holder, d.key AS demand, d.against AS against_label, size(own) AS statements, own[0].id AS first,
       own[-1].id AS last, contrary[-1].id AS disputed_by
ORDER BY holder, demand, first
SKIP toInteger(coalesce($cursor, '0')) LIMIT $limit
