/*
summary: 'Who agrees with whom: on how many demands two sides were found to want the same and on how many not.'
parameters:
  between: {type: grouping, default: party, about: 'Compare parties, or the actors for whom positions count.'}
  by_topic: {type: flag, default: false, about: A row for each topic instead of all together.}
columns:
  one: {type: text, about: The one.}
  other: {type: text, about: The other.}
  topic: {type: text, about: The topic; none where all are counted together.}
  congruence: {type: integer, about: 'Stances on demands that both were found to take: each demand counts once for wanting and once for refusing.'}
  conflict: {type: integer, about: Demands that one wants and the other refuses; twice where both do both.}
  subtract: {type: integer, about: Congruence less conflict.}
  statements: {type: integer, about: On how many statements of both that rests.}
  agree_on: {type: list, about: The demands of congruence.}
  differ_on: {type: list, about: The demands of conflict.}
  one_says: {type: evidence, about: 'The latest statement of the one on the first demand of conflict, else of congruence.'}
  other_says: {type: evidence, about: 'The same of the other.'}
example: {from: 2024-01-01, to: 2025-12-31}
*/
//+ positions
//+ window
//+ printed
WITH p.party AS who, p.demand AS demand, p.strength > 0 AS wanted, count(p) AS n, max(p.place) AS latest //? between=party
WITH p.principal AS who, p.demand AS demand, p.strength > 0 AS wanted, count(p) AS n, max(p.place) AS latest //? between=actor
WHERE who IS NOT NULL
MATCH (d:Demand {id: demand})-[:UNDER]->(t:Topic)
OPTIONAL MATCH (actor:Actor {id: who})
WITH coalesce(actor.name, who) AS name, who, d.key AS demand, CASE WHEN $by_topic THEN t.key END AS topic, wanted, n,
     split(latest, '|')[1] AS latest
ORDER BY demand, wanted
WITH topic, demand, collect({who: who, name: name, wanted: wanted, n: n, latest: latest}) AS stances
UNWIND stances AS one
UNWIND stances AS other
WITH topic, demand, one, other WHERE one.name < other.name OR (one.name = other.name AND one.who < other.who)
WITH one.who AS one_id, one.name AS one, other.who AS other_id, other.name AS other, topic,
     count(CASE WHEN one.wanted = other.wanted THEN 1 END) AS congruence,
     count(CASE WHEN one.wanted <> other.wanted THEN 1 END) AS conflict, sum(one.n + other.n) AS statements,
     collect(DISTINCT CASE WHEN one.wanted = other.wanted THEN demand END) AS agree_on,
     collect(DISTINCT CASE WHEN one.wanted <> other.wanted THEN demand END) AS differ_on,
     collect({differ: one.wanted <> other.wanted, one: one.latest, other: other.latest}) AS shown
WITH *, head([pair IN shown WHERE pair.differ] + shown) AS shown
RETURN one, other, topic, congruence, conflict, congruence - conflict AS subtract, statements, agree_on, differ_on,
       shown.one AS one_says, shown.other AS other_says
ORDER BY one, other, topic, one_id, other_id
//+ page
