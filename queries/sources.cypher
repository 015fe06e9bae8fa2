/*
summary: 'Outlets: how much of what the graph holds each of them printed.'
parameters:
  from: {type: date, about: First day on which an article can have been printed last.}
  to: {type: date, about: Last such day.}
  party: {type: party, about: Only articles and statements of speakers of this side.}
  actor: {type: actor, about: Only articles and statements of this speaker.}
  demand: {type: demand, about: Only what gives a position on this demand or its exact opposite.}
  topic: {type: topic, about: Only what gives a position on a demand under this topic.}
  voice: {type: voice, about: 'Only what gives a position in this voice: own, spokesperson or reported.'}
  outlet: {type: actor, about: Only this outlet.}
columns:
  outlet: {type: text, about: The outlet; none where it is not known.}
  articles: {type: integer, about: How many articles.}
  statements: {type: integer, about: How many statements in them.}
  undated: {type: integer, about: How many of the articles have no known publication date.}
  first_published: {type: date, about: The earliest day on which one of them can have been printed last.}
  last_published: {type: date, about: The latest such day.}
example: {}
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
  AND a.place >= toString($from) //?
  AND a.place < '9999' //? any from to
  AND a.place < toString($to) + '~' //?
//+ held
WITH a, a.statements AS statements //? not party, not actor, not demand, not topic, not voice
WITH a, count(DISTINCT s) AS statements //? any party actor demand topic voice
OPTIONAL MATCH (a)-[:PUBLISHED_BY]->(o:Actor)
RETURN o.name AS outlet, count(a) AS articles, sum(statements) AS statements,
       count(CASE WHEN a.published_to IS NULL THEN a END) AS undated, min(a.published_to) AS first_published,
       max(a.published_to) AS last_published
ORDER BY articles DESC, outlet
//+ page
