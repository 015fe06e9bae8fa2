/*
summary: 'Events, plans and agreements: when, how many articles name them, and what statements refer to them.'
parameters:
  event: {type: text, about: 'Only events whose name or code holds these words.'}
  named: {type: flag, default: true, about: Only events to which some statement or article that the filters leave refers.}
  from: {type: date, about: Only events that may have lasted until this day or later.}
  to: {type: date, about: Only events that may have begun by this day.}
  party: {type: party, about: Only what speakers of this side say of them.}
  actor: {type: actor, about: Only what this one says of them.}
  demand: {type: demand, about: Only statements that give a position on this demand or its exact opposite.}
  topic: {type: topic, about: Only statements that give a position on a demand under this topic.}
  voice: {type: voice, about: 'Only statements that give a position in this voice: own, spokesperson or reported.'}
  outlet: {type: actor, about: Only what this outlet printed.}
columns:
  event: {type: text, about: Its name.}
  kind: {type: text, about: 'meeting, plan, agreement, decree, strike, speech or other.'}
  date_from: {type: date, about: Its first day.}
  date_to: {type: date, about: Its last day.}
  known: {type: flag, about: Whether the negotiation file knows it.}
  articles: {type: integer, about: 'How many articles name it; by party, actor, demand, topic and voice, in a statement.'}
  statements: {type: integer, about: How many statements refer to it.}
  first: {type: statement, about: The first of those statements.}
  latest: {type: statement, about: The latest of them.}
example: {from: 2024-01-01}
*/
MATCH (e:Event)
WHERE e.id >= ''
  AND (toLower(e.name) CONTAINS toLower($event) OR e.key = $event) //?
  AND coalesce(e.date_to >= $from, e.date_from >= $from, false) //?
  AND coalesce(e.date_from <= $to, e.date_to <= $to, false) //?
CALL (e) {
  MATCH (e)<-[:REFERENCES]-(s:Statement)-[:REPORTED_IN]->(a:Article)
  MATCH (s)-[:EXPRESSES]->(p:Position) //? any demand topic voice
  WHERE true
    AND p.demand = $demand //?
    AND p.topic = $topic //?
    AND p.voice = $voice //?
    AND s.speaker = $actor //?
    AND s.party = $party //?
    AND s.outlet = $outlet //?
  //+ held
  RETURN count(DISTINCT s) AS statements, min(s.place) AS first, max(s.place) AS latest, collect(DISTINCT a) AS said_in
}
CALL (e) {
  MATCH (e)-[:MENTIONED_IN]->(a:Article)
  WHERE true
    AND false //? any party actor demand topic voice
    AND EXISTS { (a)-[:PUBLISHED_BY]->(:Actor {id: $outlet}) } //?
  //+ held
  RETURN collect(DISTINCT a) AS named_in
}
WITH e, statements, first, latest, size(said_in + [a IN named_in WHERE NOT a IN said_in]) AS articles
WHERE articles > 0 OR NOT $named
RETURN e.name AS event, e.kind AS kind, e.date_from AS date_from, e.date_to AS date_to, e.key IS NOT NULL AS known,
       articles, statements, split(first, '|')[1] AS first, split(latest, '|')[1] AS latest
ORDER BY date_from, event, e.id
//+ page
