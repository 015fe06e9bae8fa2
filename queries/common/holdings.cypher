/*
summary: 'Each pair of a holder and a demand that the filters of who and what leave, found by an index; what was said, and when, is left to what follows.'
parameters:
  party: {type: party, about: Only positions of this side.}
  actor: {type: actor, about: Only positions of this holder or of those that speak for it.}
  demand: {type: demand, about: Only this demand or its exact opposite.}
  topic: {type: topic, about: Only demands under this topic.}
*/
MATCH (h:ParleyHolding)
WHERE true
  AND h.demand = $demand //?
  AND h.topic = $topic //?
  AND h.party = $party //?
  AND (h.principal = $actor OR h.holder = $actor) //?
