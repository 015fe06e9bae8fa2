/*
summary: 'Articles with their text, and all versions of each.'
parameters:
  article: {type: text, about: An article's id or its URL.}
  outlet: {type: actor, about: Only what this outlet printed.}
  from: {type: date, about: First day on which it can have been printed last.}
  to: {type: date, about: Last such day.}
  limit: {type: integer, default: 20, about: How many rows at most.}
  cursor: {type: cursor, about: "Where to go on: the next of a former answer."}
columns:
  article: {type: text, about: Its id.}
  title: {type: text, about: 'Its headline, else the name of its file.'}
  outlet: {type: text, about: The outlet that printed it.}
  url: {type: text, about: Where.}
  published_from: {type: date, about: The earliest day it can have been printed.}
  published_to: {type: date, about: The latest such day.}
  published_basis: {type: text, about: How that is known.}
  current: {type: flag, about: Whether answers are given from this version.}
  recorded: {type: list, about: When it became the current version.}
  superseded: {type: list, about: When another one took its place.}
  statements: {type: integer, about: How many statements were read in it.}
  text: {type: text, about: 'Its text, in which all offsets count.'}
example: {limit: 2}
*/
MATCH (a:Article)
MATCH (a)-[:PUBLISHED_BY]->(:Actor {id: $outlet}) //?
WHERE a.id >= ''
  AND (a.id = $article OR a.url = $article) //?
  AND a.published_to >= $from //?
  AND a.published_to <= $to //?
WITH a ORDER BY a.id SKIP toInteger(coalesce($cursor, '0')) LIMIT $limit
RETURN a.id AS article, coalesce(a.title, a.name) AS title,
       head(COLLECT { MATCH (a)-[:PUBLISHED_BY]->(o:Actor) RETURN o.name }) AS outlet, a.url AS url,
       a.published_from AS published_from, a.published_to AS published_to, a.published_basis AS published_basis,
       a.current AS current, a.recorded AS recorded, a.superseded AS superseded,
       COUNT { (a)<-[:REPORTED_IN]-() } AS statements, a.text AS text
ORDER BY article
