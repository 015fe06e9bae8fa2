/*
summary: 'Goes on after principal and demand: the positions of that holder on that demand, found by an index.'
parameters:
  actor: {type: actor, about: Only positions of this holder or of those that speak for it.}
  voice: {type: voice, about: 'Only statements in this voice: own, spokesperson or reported.'}
  outlet: {type: actor, about: Only what this outlet printed.}
  min_confidence: {type: share, about: 'Only positions with at least this confidence, 0 to 1; one without counts as sure.'}
  as_of_published: {type: date, about: Only from articles surely printed by that day.}
*/
MATCH (p:Position)
USING INDEX p:Position(principal, demand, place)
WHERE p.principal = principal AND p.demand = demand
  AND (p.principal = $actor OR p.holder = $actor) //?
  AND p.voice = $voice //?
  AND p.outlet = $outlet //?
  AND coalesce(p.confidence, 1.0) >= $min_confidence //?
  AND p.place < toString($as_of_published) + '~' //?
