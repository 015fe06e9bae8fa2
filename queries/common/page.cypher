/*
summary: 'Goes on after an order without place: the rows of one page.'
parameters:
  limit: {type: integer, default: 100, about: How many rows at most.}
  cursor: {type: cursor, about: "Where to go on: the next of a former answer."}
*/
SKIP toInteger(coalesce($cursor, '0')) LIMIT $limit
