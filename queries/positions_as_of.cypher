/*
summary: Where everybody stands on a day, by the latest first-hand statement, else the latest reported one.
uses: [positions, printed, standing]
parameters:
  date: {type: date, about: The day; without it the latest that is known.}
  cursor: {type: cursor, about: "Where to go on: the next of a former answer."}
columns:
  holder: {type: text, about: For whom the position counts.}
  party: {type: text, about: Its side.}
  demand: {type: text, about: 'The demand, as wanted.'}
  demand_label: {type: text, about: The demand in words.}
  stance: {type: text, about: The stance on it.}
  since: {type: date, about: 'The latest day on which the statement can have been made: it was the position by then.'}
  first_hand: {type: flag, about: Whether the holder or its officials say so themselves.}
  said: {type: evidence, about: The statement.}
  disputed_by: {type: evidence, about: 'A later statement, by others, that it is the opposite.'}
example: {date: 2024-12-31, demand: freeze}
*/
WITH * WHERE day <= $date //?
WITH principal, demand, day, said ORDER BY said.reported, day DESC
WITH principal, demand, collect({day: day, said: said}) AS days
WITH principal, demand, days[0] AS standing, [entry IN days WHERE entry.said.reported AND entry.day > days[0].day
     AND sign(entry.said.position.strength) <> sign(days[0].said.position.strength)] AS later
MATCH (holder:Actor {id: principal}), (d:Demand {id: demand})
RETURN holder.name AS holder, holder.party AS party, d.key AS demand, d.label AS demand_label,
       ['rejects', '', 'open_to', 'accepts', 'demands'][standing.said.position.strength + 1] AS stance,
       standing.day AS since, NOT standing.said.reported AS first_hand, standing.said.position.id AS said,
       head(later).said.position.id AS disputed_by
ORDER BY holder, demand, said
SKIP toInteger(coalesce($cursor, '0')) LIMIT $limit
