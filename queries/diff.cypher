/*
summary: What is different between two days, for each holder and demand, with what was said by either.
parameters:
  from: {type: date, about: 'The first day; without it the time before all statements.'}
  to: {type: date, about: 'The second; without it the latest that is known.'}
columns:
  holder: {type: text, about: For whom the position counts.}
  demand: {type: text, about: 'The demand, as wanted.'}
  demand_label: {type: text, about: The demand in words.}
  from_stance: {type: text, about: The stance on the first day; none where nothing was found by then.}
  to_stance: {type: text, about: The stance on the second.}
  from_conditional: {type: flag, about: Whether that on the first day is conditional.}
  to_conditional: {type: flag, about: Whether that on the second day is.}
  before: {type: evidence, about: The statement that shows the first.}
  after: {type: evidence, about: The statement that shows the second.}
example: {from: 2024-01-01, to: 2024-12-31}
*/
// Only a statement between the two days can make a difference.
//+ positions
  AND p.place > toString($from) + '~' //?
  AND p.place < toString($to) + '~' //?
  AND p.place < '9999'
WITH DISTINCT p.principal AS principal, p.demand AS demand, '' AS since,
     coalesce(toString($from) + '~', '') AS until, coalesce(toString($to) + '~', '9999') AS second
//+ standing
WITH principal, demand, since, second AS until, said AS before
//+ standing
WITH principal, demand, before, said AS after
WHERE before IS NULL AND after IS NOT NULL OR before.strength <> after.strength OR before.conditional <> after.conditional
MATCH (holder:Actor {id: principal}), (d:Demand {id: demand})
WITH *, ['rejects', '', 'open_to', 'accepts', 'demands'] AS stances
RETURN holder.name AS holder, d.key AS demand, d.label AS demand_label, stances[before.strength + 1] AS from_stance,
       stances[after.strength + 1] AS to_stance, before.conditional AS from_conditional,
       after.conditional AS to_conditional, before.id AS before, after.id AS after
ORDER BY holder, demand, after
//+ page
