/*
summary: Which demands changed, from what stance to what, when, and on what evidence.
parameters:
  from: {type: date, about: First day of the window in which the newer statement was made.}
  to: {type: date, about: Last day of that window.}
  min_confidence: {type: share, default: 0.5, about: 'Only between positions that together have at least this confidence, 0 to 1: theirs multiplied; one without counts as sure.'}
  change: {type: change, about: 'Only this kind of change; introduced, reaffirmed and conflicting are shown only so.'}
columns:
  holder: {type: text, about: Whose position changed.}
  demand: {type: text, about: 'The demand, as wanted.'}
  demand_label: {type: text, about: The demand in words.}
  change: {type: text, about: 'introduced, reaffirmed, strengthened, weakened, reversed, made-conditional, made-unconditional or conflicting.'}
  from_stance: {type: text, about: The stance before.}
  to_stance: {type: text, about: The stance after.}
  on_or_before: {type: date, about: The latest day on which the newer statement can have been made.}
  order: {type: text, about: 'How it is known which statement came first: by their dates, by publication, or unknown.'}
  contested: {type: flag, about: Whether another statement within a fortnight of that day gives the opposite stance.}
  before: {type: evidence, about: The last statement before the change.}
  after: {type: evidence, about: The statement that shows it.}
example: {from: 2024-06-01, to: 2025-12-31}
*/
// Only a statement within the window can show a change there; a fortnight around it bears on whether it does.
//+ positions
  AND p.place >= toString($from) //?
  AND p.place < toString($to) + '~' //?
  AND p.place < '9999'
WITH DISTINCT p.principal AS principal, p.demand AS demand
OPTIONAL CALL (principal, demand) {
  //+ of_pair
    AND p.place < coalesce(toString($from), '') AND p.voice <> 'reported'
  //+ printed
  RETURN s.uttered_to AS first_hand_day
  ORDER BY p.principal DESC, p.demand DESC, p.place DESC LIMIT 1
}
WITH *, CASE WHEN first_hand_day IS NULL THEN coalesce(toString($from - duration({days: 14})), '') ELSE '' END AS reported_until
OPTIONAL CALL (principal, demand, reported_until) {
  //+ of_pair
    AND p.place < reported_until
  //+ printed
  RETURN s.uttered_to AS reported_day
  ORDER BY p.principal DESC, p.demand DESC, p.place DESC LIMIT 1
}
WITH principal, demand, coalesce(toString(coalesce(first_hand_day, reported_day) - duration({days: 14})), '') AS since,
     coalesce(toString($to + duration({days: 14})) + '~', '9999') AS until
CALL (principal, demand, since, until) {
  //+ of_pair
    AND p.place >= since AND p.place < until
  //+ printed
  WITH p, s, a
  //+ best_grounded
  RETURN s.uttered_to AS day, count(DISTINCT sign(p.strength)) > 1 AS contested,
         head(collect({position: p, statement: s, article: a, reported: p.voice = 'reported'})) AS said
}
WITH principal, demand, {day: day, said: said, contested: contested, sign: sign(said.position.strength),
     at: duration.inDays(date('1970-01-01'), day).days} AS entry ORDER BY day
WITH principal, demand, collect(entry) AS entries
// Within a fortnight, second-hand words contest the holder's own and do not take their place.
// There is one entry a day: those within a fortnight are no more than fourteen entries away.
WITH principal, demand, [i IN range(0, size(entries) - 1) | {
       day: entries[i].day, said: entries[i].said, contested: entries[i].contested,
       near: [other IN entries[CASE WHEN i < 14 THEN 0 ELSE i - 14 END..i + 15]
              WHERE abs(other.at - entries[i].at) <= 14 AND other.sign <> entries[i].sign | other.said.reported]}] AS entries
WITH principal, demand, [entry IN entries WHERE NOT entry.said.reported OR NOT false IN entry.near
       | entry {.day, .said, contested: entry.contested OR size(entry.near) > 0}] AS days
UNWIND range(0, size(days) - 1) AS i
WITH principal, demand, days[i].day AS day, days[i].contested AS contested, days[i].said AS after,
     CASE WHEN i > 0 THEN days[i - 1].said END AS before
WHERE ($from IS NULL OR day >= $from) AND ($to IS NULL OR day <= $to)
WITH *, after.position.strength AS new, before.position.strength AS old, CASE
  WHEN after.statement.uttered_from > before.statement.uttered_to THEN 'dates'
  WHEN after.article.published_from > before.statement.uttered_to THEN 'publication'
  ELSE 'unknown' END AS order
// A change of degree is claimed only between first-hand, unhedged statements of known order.
WITH *, order <> 'unknown' AND none(side IN [before.position, after.position]
                                    WHERE side.hedged OR side.voice = 'reported') AS comparable
WITH *, CASE
  WHEN before IS NULL THEN 'introduced'
  WHEN sign(new) <> sign(old) AND (order = 'unknown' OR 'reported' IN [before.position.voice, after.position.voice]
       AND duration.inDays(before.statement.uttered_to, day).days <= 14) THEN 'conflicting'
  WHEN sign(new) <> sign(old) THEN 'reversed'
  WHEN NOT comparable THEN 'reaffirmed'
  WHEN new > old THEN 'strengthened'
  WHEN new < old THEN 'weakened'
  WHEN after.position.conditional AND NOT before.position.conditional THEN 'made-conditional'
  WHEN before.position.conditional AND NOT after.position.conditional THEN 'made-unconditional'
  ELSE 'reaffirmed' END AS change
WHERE coalesce(before.position.confidence, 1.0) * coalesce(after.position.confidence, 1.0) >= $min_confidence
WITH * WHERE change = $change OR ($change IS NULL AND NOT change IN ['introduced', 'reaffirmed', 'conflicting'])
MATCH (holder:Actor {id: principal}), (d:Demand {id: demand})
WITH *, ['rejects', '', 'open_to', 'accepts', 'demands'] AS stances
RETURN holder.name AS holder, d.key AS demand, d.label AS demand_label, change, stances[old + 1] AS from_stance,
       stances[new + 1] AS to_stance, day AS on_or_before, order, contested, before.position.id AS before,
       after.position.id AS after
ORDER BY on_or_before, holder, demand, after
//+ page
