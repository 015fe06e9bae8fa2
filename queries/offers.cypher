/*
summary: 'What a side would give or talk about: where it accepts or is open to a demand.'
columns:
  holder: {type: text, about: For whom the position counts.}
  demand: {type: text, about: The demand.}
  demand_label: {type: text, about: The demand in words.}
  stance: {type: text, about: The stance on it.}
  conditional: {type: flag, about: Whether a condition is stated.}
  condition: {type: text, about: Its words.}
  on_or_before: {type: date, about: The latest day on which it can have been said.}
  said: {type: evidence, about: The statement.}
example: {party: RU, voice: own}
*/
//+ positions
//+ window
//+ printed
  AND p.stance IN ['accepts', 'open_to']
//+ placed
MATCH (p)-[:ON]->(d:Demand), (principal:Actor {id: p.principal})
RETURN principal.name AS holder, d.key AS demand, d.label AS demand_label, p.stance AS stance, p.conditional AS conditional, p.condition AS condition,
       s.uttered_to AS on_or_before, p.id AS said, p.place AS place
ORDER BY place
