/*
summary: 'Articles with their text, and all versions of each.'
parameters:
  article: {type: text, about: An article's id or its URL.}
  from: {type: date, about: First day on which it can have been printed last.}
  to: {type: date, about: Last such day.}
  party: {type: party, about: Only articles in which a speaker of this side says something.}
  actor: {type: actor, about: Only articles in which this one says something.}
  demand: {type: demand, about: Only articles with a position on this demand or its exact opposite.}
  topic: {type: topic, about: Only articles with a position on a demand under this topic.}
  voice: {type: voice, about: 'Only articles with a position in this voice: own, spokesperson or reported.'}
  outlet: {type: actor, about: Only what this outlet printed.}
  as_of_published: {type: date, about: Only articles surely printed by that day.}
  as_of_recorded: {type: moment, about: Only the versions that were current for Parley at that moment.}
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
MATCH (s:Statement)-[:REPORTED_IN]->(a:Article) //? any party actor demand topic voice
MATCH (s)-[:EXPRESSES]->(p:Position) //? any demand topic voice
MATCH (a:Article)-[:PUBLISHED_BY]->(:Actor {id: $outlet}) //?
MATCH (a:Article)
WHERE a.place >= ''
  AND p.demand = $demand //?
  AND p.topic = $topic //?
  AND p.voice = $voice //?
  AND s.speaker = $actor //?
  AND s.party = $party //?
  AND (a.id = $article OR a.url = $article) //?
  AND a.place >= toString($from) //?
  AND a.place < '9999' //? any from to
  AND a.place < toString($to) + '~' //?
  AND size([at IN a.recorded WHERE at <= $as_of_recorded]) > size([at IN a.superseded WHERE at <= $as_of_recorded]) //?
  AND a.published_to <= $as_of_published //?
  AND a.place < toString($as_of_published) + '~' //?
  AND a.place > $cursor //?
WITH DISTINCT a ORDER BY a.place LIMIT $limit
RETURN a.id AS article, coalesce(a.title, a.name) AS title,
       head(COLLECT { MATCH (a)-[:PUBLISHED_BY]->(o:Actor) RETURN o.name }) AS outlet, a.url AS url,
       a.published_from AS published_from, a.published_to AS published_to, a.published_basis AS published_basis,
       a.current AS current, a.recorded AS recorded, a.superseded AS superseded, a.statements AS statements,
       a.text AS text, a.place AS place
ORDER BY place
