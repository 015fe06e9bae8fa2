/*
summary: 'All that was said on demands, in the order of time, with its evidence.'
columns:
  holder: {type: text, about: For whom the position counts.}
  demand: {type: text, about: 'The demand, as wanted.'}
  demand_label: {type: text, about: The demand in words.}
  listed: {type: flag, about: 'Whether the negotiation file has the demand; if not, its label is words of an article.'}
  stance: {type: text, about: The stance on it.}
  on_or_before: {type: date, about: The latest day on which it can have been said.}
  said: {type: evidence, about: The statement.}
example: {demand: freeze, party: RU}
*/
//+ positions
//+ window
//+ printed
//+ placed
MATCH (d:Demand {id: p.demand}), (principal:Actor {id: p.principal})
RETURN principal.name AS holder, d.key AS demand, d.label AS demand_label, coalesce(d.listed, true) AS listed,
       ['rejects', '', 'open_to', 'accepts', 'demands'][p.strength + 1] AS stance, s.uttered_to AS on_or_before,
       p.id AS said, p.place AS place
ORDER BY place
