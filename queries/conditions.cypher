/*
summary: 'Who would do what only on which condition.'
columns:
  holder: {type: text, about: For whom the position counts.}
  demand: {type: text, about: The demand.}
  demand_label: {type: text, about: The demand in words.}
  stance: {type: text, about: The stance on it.}
  condition: {type: text, about: The words of the condition; none where the reading has only that there is one.}
  on_or_before: {type: date, about: The latest day on which it can have been said.}
  said: {type: evidence, about: The statement.}
example: {party: RU}
*/
//+ positions
//+ window
//+ printed
  AND p.conditional
//+ placed
MATCH (p)-[:ON]->(d:Demand), (principal:Actor {id: p.principal})
RETURN principal.name AS holder, d.key AS demand, d.label AS demand_label, p.stance AS stance, p.condition AS condition,
       s.uttered_to AS on_or_before, p.id AS said, p.place AS place
ORDER BY place
