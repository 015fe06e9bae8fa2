/*
summary: What a side rejects and was never found to soften, in its own or a spokesperson's words.
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
//+ positions
//+ window
//+ printed
WITH p.principal AS principal, p.demand AS demand, p.voice <> 'reported' AS own, p
WITH principal, demand, count(CASE WHEN own THEN p END) AS statements,
     count(CASE WHEN own AND (p.strength > 0 OR p.conditional OR p.hedged) THEN p END) AS softened,
     min(CASE WHEN own THEN p.place END) AS first, max(CASE WHEN own THEN p.place END) AS last,
     max(CASE WHEN p.strength > 0 THEN p.place END) AS contrary
WHERE statements > 0 AND softened = 0
MATCH (holder:Actor {id: principal}), (d:Demand {id: demand})
RETURN holder.name AS holder, d.key AS demand, coalesce(d.against, 'Not: ' + d.label) AS against_label, statements,
       split(first, '|')[1] AS first, split(last, '|')[1] AS last, split(contrary, '|')[1] AS disputed_by
ORDER BY holder, demand, first
//+ page
