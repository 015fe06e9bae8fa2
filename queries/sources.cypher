/*
summary: 'Outlets: how much of what the graph holds each of them printed.'
parameters:
  outlet: {type: actor, about: Only this outlet.}
  as_of_published: {type: date, about: Only articles surely printed by that day.}
  as_of_recorded: {type: moment, about: Only from what Parley itself held at that moment.}
  limit: {type: integer, default: 100, about: How many rows at most.}
  cursor: {type: cursor, about: "Where to go on: the next of a former answer."}
columns:
  outlet: {type: text, about: The outlet; none where it is not known.}
  articles: {type: integer, about: How many articles.}
  statements: {type: integer, about: How many statements in them.}
  undated: {type: integer, about: How many of the articles have no known publication date.}
  first_published: {type: date, about: The earliest day on which one of them can have been printed last.}
  last_published: {type: date, about: The latest such day.}
example: {}
*/
MATCH (a:Article)
WHERE a.id >= ''
  AND a.current //? not as_of_recorded
  AND size([at IN a.recorded WHERE at <= $as_of_recorded]) > size([at IN a.superseded WHERE at <= $as_of_recorded]) //?
  AND a.published_to <= $as_of_published //?
  AND EXISTS { (a)-[:PUBLISHED_BY]->(:Actor {id: $outlet}) } //?
OPTIONAL MATCH (a)-[:PUBLISHED_BY]->(o:Actor)
RETURN o.name AS outlet, count(DISTINCT a) AS articles, sum(COUNT { (a)<-[:REPORTED_IN]-() }) AS statements,
       count(DISTINCT CASE WHEN a.published_to IS NULL THEN a END) AS undated, min(a.published_to) AS first_published,
       max(a.published_to) AS last_published
ORDER BY articles DESC, outlet
SKIP toInteger(coalesce($cursor, '0')) LIMIT $limit
