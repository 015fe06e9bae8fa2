/*
summary: Who contradicts whom, and whether it is a change of mind, two reports that can't both hold, or a dispute.
parameters:
  from: {type: date, about: First day of the window in which the newer statement was made.}
  to: {type: date, about: Last day of that window.}
  kind: {type: contradiction, about: 'Only this kind: reversal, conflicting-reports or dispute.'}
  party: {type: party, about: Only where a position of this side is concerned.}
  actor: {type: actor, about: Only where a position that counts for this one is concerned.}
  demand: {type: demand, about: Only where this demand is concerned.}
  topic: {type: topic, about: Only demands under this topic.}
  voice: {type: voice, about: 'Only where both statements are in this voice: own, spokesperson or reported.'}
  outlet: {type: actor, about: Only where this outlet printed one of the two.}
  status: {type: review, about: 'Only those of which a reviewer says so: open, confirmed or rejected.'}
  min_confidence: {type: share, default: 0.5, about: 'Only those with at least this confidence, 0 to 1; what a reviewer confirmed, and all of a status that is asked for, stay.'}
  apparent: {type: flag, default: false, about: Show also those that a condition or a hedge explains.}
  as_of_published: {type: date, about: Only between statements of articles surely printed by that day.}
  as_of_recorded: {type: moment, about: Only what Parley itself held at that moment; the reviews are today's.}
  limit: {type: integer, default: 100, about: How many rows at most.}
  cursor: {type: cursor, about: "Where to go on: the next of a former answer."}
columns:
  kind: {type: text, about: 'reversal, conflicting-reports or dispute.'}
  older_holder: {type: text, about: Whom the older position counts for.}
  newer_holder: {type: text, about: Whom the newer position counts for.}
  demand: {type: text, about: The older one's demand.}
  demand_label: {type: text, about: That demand in words.}
  rule: {type: text, about: The rule that found it.}
  apparent: {type: flag, about: Whether a condition or a hedge explains the difference.}
  confidence: {type: share, about: 'How likely both positions are read right: their confidences, multiplied; one without counts as 1.'}
  second_hand: {type: integer, about: How many of the two are reported by others.}
  status: {type: text, about: 'What a reviewer says: open, confirmed or rejected.'}
  pair: {type: text, about: What a review of it is given to.}
  on_or_before: {type: date, about: The latest day on which the newer statement can have been made.}
  older: {type: evidence, about: The older statement.}
  newer: {type: evidence, about: The newer statement.}
example: {kind: reversal}
*/
MATCH (one:Statement)-[r:CONTRADICTS]->(other:Statement)
WHERE r.place >= ''
  AND r.kind = $kind //?
  AND r.topic = $topic //?
  AND (r.demand = $demand OR r.newer_demand = $demand) //?
  AND (r.older_principal = $actor OR r.newer_principal = $actor) //?
  AND r.status = $status //?
  AND (NOT r.apparent OR $apparent)
  AND r.place >= toString($from) //?
  AND r.place < '9999' //? any from
  AND r.place < toString($to) + '~' //?
  AND r.place > $cursor //?
  AND size(r.recorded) > size(r.superseded) //? not as_of_recorded
  AND size([at IN r.recorded WHERE at <= $as_of_recorded]) > size([at IN r.superseded WHERE at <= $as_of_recorded]) //?
MATCH (p:Position {id: r.older_position}), (q:Position {id: r.newer_position})
MATCH (one)-[:REPORTED_IN]->(a:Article), (other)-[:REPORTED_IN]->(b:Article) //? any as_of_published
WITH * WHERE true
  AND $party IN [p.party, q.party] //?
  AND p.voice = $voice AND q.voice = $voice //?
  AND a.published_to <= $as_of_published AND b.published_to <= $as_of_published //?
  AND $outlet IN [p.outlet, q.outlet] //?
WITH *, coalesce(p.confidence, 1.0) * coalesce(q.confidence, 1.0) AS confidence
WHERE confidence >= $min_confidence OR r.status IN ['confirmed', $status]
WITH r, p, q, other, round(confidence, 2) AS confidence ORDER BY r.place LIMIT $limit
MATCH (p)-[:ON]->(d:Demand)
MATCH (older:Actor {id: r.older_principal}), (newer:Actor {id: r.newer_principal})
RETURN r.kind AS kind, older.name AS older_holder, newer.name AS newer_holder, d.key AS demand, d.label AS demand_label,
       r.rule AS rule, r.apparent AS apparent, confidence, r.second_hand AS second_hand,
       r.status AS status, r.pair AS pair, other.uttered_to AS on_or_before, p.id AS older, q.id AS newer, r.place AS place
ORDER BY place
