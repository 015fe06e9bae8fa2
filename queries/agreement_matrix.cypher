/*
summary: 'Who agrees with whom: on how many demands two sides were found to want the same and on how many not.'
uses: [positions, window, printed]
parameters:
  between: {type: grouping, default: party, about: 'Compare parties, or the actors for whom positions count.'}
  by_topic: {type: flag, default: false, about: A row for each topic instead of all together.}
  cursor: {type: cursor, about: "Where to go on: the next of a former answer."}
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
example: {from: 2024-01-01, to: 2025-12-31}
*/
WITH p.party AS who, p.demand AS demand, p.strength > 0 AS wanted, count(p) AS n //? between=party
WITH p.principal AS who, p.demand AS demand, p.strength > 0 AS wanted, count(p) AS n //? between=actor
WHERE who IS NOT NULL
MATCH (d:Demand {id: demand})-[:UNDER]->(t:Topic)
OPTIONAL MATCH (actor:Actor {id: who})
WITH coalesce(actor.name, who) AS name, who, d.key AS demand, CASE WHEN $by_topic THEN t.key END AS topic, wanted, n
ORDER BY demand, wanted
WITH topic, demand, collect({who: who, name: name, wanted: wanted, n: n}) AS stances
UNWIND stances AS one
UNWIND stances AS other
WITH topic, demand, one, other WHERE one.name < other.name OR (one.name = other.name AND one.who < other.who)
WITH one.who AS one_id, one.name AS one, other.who AS other_id, other.name AS other, topic,
     count(CASE WHEN one.wanted = other.wanted THEN 1 END) AS congruence,
     count(CASE WHEN one.wanted <> other.wanted THEN 1 END) AS conflict, sum(one.n + other.n) AS statements,
     collect(DISTINCT CASE WHEN one.wanted = other.wanted THEN demand END) AS agree_on,
     collect(DISTINCT CASE WHEN one.wanted <> other.wanted THEN demand END) AS differ_on
RETURN one, other, topic, congruence, conflict, congruence - conflict AS subtract, statements, agree_on, differ_on
ORDER BY one, other, topic, one_id, other_id
SKIP toInteger(coalesce($cursor, '0')) LIMIT $limit
