/*
summary: Who contradicts whom, and whether it is a change of mind, two reports that can't both hold, or a dispute.
parameters:
  from: {type: date, about: First day of the window in which the newer statement was made.}
  to: {type: date, about: Last day of that window.}
  kind: {type: contradiction, about: 'Only this kind: reversal, conflicting-reports or dispute.'}
  party: {type: party, about: Only where a position of this side is concerned.}
  actor: {type: actor, about: Only where a position of this holder is concerned.}
  demand: {type: demand, about: Only where this demand is concerned.}
  topic: {type: topic, about: Only demands under this topic.}
  apparent: {type: flag, default: false, about: Show also those that a condition or a hedge explains.}
  limit: {type: integer, default: 100, about: How many rows at most.}
columns:
  kind: {type: text, about: 'reversal, conflicting-reports or dispute.'}
  older_holder: {type: text, about: Whom the older position counts for.}
  newer_holder: {type: text, about: Whom the newer position counts for.}
  demand: {type: text, about: The older one's demand.}
  demand_label: {type: text, about: That demand in words.}
  rule: {type: text, about: The rule that found it.}
  apparent: {type: flag, about: Whether a condition or a hedge explains the difference.}
  second_hand: {type: integer, about: How many of the two are reported by others.}
  on_or_before: {type: date, about: The latest day on which the newer statement can have been made.}
  older: {type: evidence, about: The older statement.}
  newer: {type: evidence, about: The newer statement.}
example: {kind: reversal}
*/
MATCH (a:Statement)-[r:CONTRADICTS]->(b:Statement)
WHERE ($kind IS NULL OR r.kind = $kind) AND ($apparent OR NOT r.apparent)
  AND ($from IS NULL OR b.uttered_to >= $from) AND ($to IS NULL OR b.uttered_to <= $to)
MATCH (p:Position {id: r.older_position})-[:ON]->(d:Demand)-[:UNDER]->(t:Topic),
      (q:Position {id: r.newer_position})-[:ON]->(e:Demand)-[:UNDER]->(u:Topic)
WHERE ($demand IS NULL OR $demand IN [d.key, e.key, r.demand]) AND ($topic IS NULL OR $topic IN [t.key, u.key])
MATCH (p)-[:COUNTS_FOR]->(older:Actor), (q)-[:COUNTS_FOR]->(newer:Actor), (p)-[:HELD_BY]->(h:Actor), (q)-[:HELD_BY]->(i:Actor)
WHERE ($party IS NULL OR $party IN [older.party, newer.party])
  AND ($actor IS NULL OR $actor IN [older.id, newer.id, h.id, i.id])
RETURN r.kind AS kind, older.name AS older_holder, newer.name AS newer_holder, d.key AS demand, d.label AS demand_label,
       r.rule AS rule, r.apparent AS apparent, r.second_hand AS second_hand, b.uttered_to AS on_or_before,
       p.id AS older, q.id AS newer
ORDER BY on_or_before, kind, older_holder, newer_holder, demand, older, newer
LIMIT $limit
