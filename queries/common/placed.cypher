/*
summary: 'Goes on after positions: those of one page, in the order of place.'
parameters:
  limit: {type: integer, default: 100, about: How many rows at most.}
  cursor: {type: cursor, about: "Where to go on: the next of a former answer."}
*/
  AND p.place > $cursor //?
WITH p, s, a ORDER BY p.demand, p.place LIMIT $limit //? any demand
WITH p, s, a ORDER BY p.place LIMIT $limit //? not demand
