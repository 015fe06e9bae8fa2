/*
summary: 'How many statements took which stance on each demand, span by span of time.'
parameters:
  days: {type: integer, default: 30, about: How many days a span has.}
columns:
  topic: {type: text, about: The demand's topic.}
  demand: {type: text, about: 'The demand, as wanted.'}
  demand_label: {type: text, about: The demand in words.}
  listed: {type: flag, about: 'Whether the negotiation file has the demand; if not, its label is words of an article.'}
  first_day: {type: date, about: The first day of the span; none for what has no date.}
  stance: {type: text, about: The stance on it.}
  statements: {type: integer, about: How many positions of that stance.}
  hedged: {type: integer, about: How many of them are hedged.}
  second_hand: {type: integer, about: How many of them others report.}
example: {party: RU, days: 90}
*/
//+ positions
//+ window
//+ printed
WITH p.demand AS demand, p.strength AS strength,
     duration.inDays(date('1970-01-01'), s.uttered_to).days / (CASE $days WHEN 0 THEN 1 ELSE $days END) AS span,
     count(p) AS statements, count(CASE WHEN p.hedged THEN 1 END) AS hedged,
     count(CASE WHEN p.voice = 'reported' THEN 1 END) AS second_hand
MATCH (d:Demand {id: demand})-[:UNDER]->(t:Topic)
RETURN t.key AS topic, d.key AS demand, d.label AS demand_label, coalesce(d.listed, true) AS listed,
       CASE WHEN span IS NOT NULL
            THEN date('1970-01-01') + duration({days: span * (CASE $days WHEN 0 THEN 1 ELSE $days END)}) END AS first_day,
       ['rejects', '', 'open_to', 'accepts', 'demands'][strength + 1] AS stance, statements, hedged, second_hand
ORDER BY topic, demand, first_day, stance
//+ page
