/*
summary: 'Goes on after statements: those of one page, in the order of place.'
parameters:
  limit: {type: integer, default: 100, about: How many rows at most.}
  cursor: {type: cursor, about: "Where to go on: the next of a former answer."}
*/
  AND s.place > $cursor //?
WITH DISTINCT s, a ORDER BY s.place LIMIT $limit
