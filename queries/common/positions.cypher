/*
summary: Every position that the filters of who and what leave, found by an index.
parameters:
  party: {type: party, about: Only positions of this side.}
  actor: {type: actor, about: Only positions of this holder or of those that speak for it.}
  demand: {type: demand, about: Only this demand or its exact opposite.}
  topic: {type: topic, about: Only demands under this topic.}
  voice: {type: voice, about: 'Only statements in this voice: own, spokesperson or reported.'}
  outlet: {type: actor, about: Only what this outlet printed.}
  min_confidence: {type: share, about: 'Only positions with at least this confidence, 0 to 1; one without counts as sure.'}
  as_of_published: {type: date, about: Only from articles surely printed by that day.}
*/
// An expression keeps the planner from the index of a side, which finds far more than that of a demand.
MATCH (p:Position)
WHERE p.place >= ''
  AND p.demand = $demand //?
  AND p.topic = $topic //?
  AND p.party = $party //? not demand
  AND p.party + '' = $party //? any demand
  AND (p.principal = $actor OR p.holder = $actor) //?
  AND p.voice = $voice //?
  AND p.outlet = $outlet //?
  AND coalesce(p.confidence, 1.0) >= $min_confidence //?
  AND p.place < toString($as_of_published) + '~' //?
