/*
summary: 'Events, plans and agreements: when, how many articles name them, and what statements refer to them.'
parameters:
  event: {type: text, about: 'Only events whose name or code holds these words.'}
  from: {type: date, about: Only events that may have lasted until this day or later.}
  to: {type: date, about: Only events that may have begun by this day.}
  named: {type: flag, default: true, about: Only events that some article names.}
  limit: {type: integer, default: 100, about: How many rows at most.}
  cursor: {type: cursor, about: "Where to go on: the next of a former answer."}
columns:
  event: {type: text, about: Its name.}
  kind: {type: text, about: 'meeting, plan, agreement, decree, strike, speech or other.'}
  date_from: {type: date, about: Its first day.}
  date_to: {type: date, about: Its last day.}
  known: {type: flag, about: Whether the negotiation file knows it.}
  articles: {type: integer, about: How many current articles name it.}
  statements: {type: integer, about: How many statements of them refer to it.}
  latest: {type: statement, about: The latest of those statements.}
example: {from: 2024-01-01}
*/
MATCH (e:Event)
WHERE e.id >= ''
  AND (toLower(e.name) CONTAINS toLower($event) OR e.key = $event) //?
  AND coalesce(e.date_to >= $from, e.date_from >= $from, false) //?
  AND coalesce(e.date_from <= $to, e.date_to <= $to, false) //?
  AND EXISTS { (e)-[:MENTIONED_IN]->(:Article {current: true}) } //? named=true
WITH e ORDER BY e.date_from, e.name, e.id SKIP toInteger(coalesce($cursor, '0')) LIMIT $limit
WITH e, COLLECT {
  MATCH (e)<-[:REFERENCES]-(s:Statement)-[:REPORTED_IN]->(:Article {current: true}) RETURN s.id ORDER BY s.place
} AS said
RETURN e.name AS event, e.kind AS kind, e.date_from AS date_from, e.date_to AS date_to, e.key IS NOT NULL AS known,
       COUNT { MATCH (e)-[:MENTIONED_IN]->(a:Article {current: true}) RETURN DISTINCT a } AS articles,
       size(said) AS statements, said[-1] AS latest
ORDER BY date_from, event, e.id
