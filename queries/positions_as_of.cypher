/*
summary: Where everybody stands on a day, by the latest first-hand statement, else the latest reported one.
parameters:
  date: {type: date, about: The day; without it the latest that is known.}
  from: {type: date, about: 'Only statements of this day or later: who said nothing since has no row.'}
  to: {type: date, about: Only statements of this day or earlier; the same as date.}
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
//+ holdings
WITH DISTINCT h.principal AS principal, h.demand AS demand, coalesce(toString($from), '') AS since,
     coalesce(toString(CASE WHEN $to < $date THEN $to ELSE coalesce($date, $to) END) + '~', '9999') AS until
//+ standing
WITH principal, demand, day, until, said WHERE said IS NOT NULL
OPTIONAL CALL (principal, demand, day, until, said) {
  WITH * WHERE said.voice <> 'reported'
  //+ of_pair
    AND p.place > day + '~' AND p.place < until
  //+ printed
  WITH p, s
  //+ best_grounded
  WITH left(p.place, 10) AS later, head(collect(p)) AS p WHERE sign(p.strength) <> sign(said.strength)
  RETURN p.id AS disputed_by ORDER BY later DESC LIMIT 1
}
MATCH (holder:Actor {id: principal}), (d:Demand {id: demand})
RETURN holder.name AS holder, holder.party AS party, d.key AS demand, d.label AS demand_label,
       ['rejects', '', 'open_to', 'accepts', 'demands'][said.strength + 1] AS stance, date(day) AS since,
       said.voice <> 'reported' AS first_hand, said.id AS said, disputed_by
ORDER BY holder, demand, said
//+ page
