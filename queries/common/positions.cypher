/*
summary: Every position that the filters leave, with its demand after a negation is turned round.
parameters:
  party: {type: party, about: Only positions of this side.}
  actor: {type: actor, about: Only positions of this holder or of those that speak for it.}
  demand: {type: demand, about: Only this demand or its exact opposite.}
  topic: {type: topic, about: Only demands under this topic.}
  voice: {type: voice, about: 'Only statements in this voice: own, spokesperson or reported.'}
  outlet: {type: actor, about: Only what this outlet printed.}
  as_of_published: {type: date, about: Only from articles surely printed by that day.}
  as_of_recorded: {type: moment, about: Only from what Parley itself held at that moment.}
*/
// A position on a demand that negates another is read as the opposite stance on that other.
MATCH (d:Demand)-[:UNDER]->(topic:Topic)
WHERE $topic IS NULL OR topic.key = $topic
OPTIONAL MATCH (d)-[:NEGATES]->(base:Demand)
WITH d, topic, base IS NOT NULL AS negated, coalesce(base, d) AS demand
WHERE $demand IS NULL OR $demand IN [d.key, demand.key]
MATCH (d)<-[:ON]-(p:Position)-[:COUNTS_FOR]->(principal:Actor)
WHERE ($voice IS NULL OR p.voice = $voice) AND ($party IS NULL OR principal.party = $party)
MATCH (p)-[:HELD_BY]->(holder:Actor)
WHERE $actor IS NULL OR $actor IN [holder.id, principal.id]
MATCH (a:Article)<-[:REPORTED_IN]-(s:Statement)-[:EXPRESSES]->(p)
WHERE CASE WHEN $as_of_recorded IS NULL THEN a.current
           ELSE size([moment IN a.recorded WHERE moment <= $as_of_recorded])
                > size([moment IN a.superseded WHERE moment <= $as_of_recorded]) END
  AND ($as_of_published IS NULL OR a.published_to <= $as_of_published)
  AND ($outlet IS NULL OR EXISTS { MATCH (a)-[:PUBLISHED_BY]->(o:Actor) WHERE o.id = $outlet })
WITH topic, demand, p, s, a, holder, principal,
     CASE WHEN NOT negated THEN p.stance WHEN p.stance = 'rejects' THEN 'demands' ELSE 'rejects' END AS stance
WITH *, {rejects: -1, open_to: 1, accepts: 2, demands: 3}[stance] AS strength
