/*
summary: What is different between two days, for each holder and demand, with what was said by either.
uses: [positions, printed, standing]
parameters:
  from: {type: date, about: 'The first day; without it the time before all statements.'}
  to: {type: date, about: 'The second; without it the latest that is known.'}
  cursor: {type: cursor, about: "Where to go on: the next of a former answer."}
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
WITH * WHERE day <= $to //?
WITH principal, demand, day, said ORDER BY said.reported, day DESC
WITH principal, demand, collect({day: day, said: said}) AS days
WITH principal, demand, days[0].said.position AS after, head([entry IN days WHERE entry.day <= $from]).said.position AS before
WHERE before IS NULL OR before.strength <> after.strength OR before.conditional <> after.conditional
MATCH (holder:Actor {id: principal}), (d:Demand {id: demand})
WITH *, ['rejects', '', 'open_to', 'accepts', 'demands'] AS stances
RETURN holder.name AS holder, d.key AS demand, d.label AS demand_label, stances[before.strength + 1] AS from_stance,
       stances[after.strength + 1] AS to_stance, before.conditional AS from_conditional,
       after.conditional AS to_conditional, before.id AS before, after.id AS after
ORDER BY holder, demand, after
SKIP toInteger(coalesce($cursor, '0')) LIMIT $limit
