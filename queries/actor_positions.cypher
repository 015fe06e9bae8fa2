/*
summary: All demands on which an actor was found to take a position, with the latest statement of each stance.
columns:
  holder: {type: text, about: 'Whose position it is, as the article names the holder.'}
  topic: {type: text, about: The demand's topic.}
  demand: {type: text, about: 'The demand, as wanted.'}
  demand_label: {type: text, about: The demand in words.}
  listed: {type: flag, about: 'Whether the negotiation file has the demand; if not, its label is words of an article.'}
  stance: {type: text, about: The stance on it.}
  statements: {type: integer, about: How many statements say so.}
  first: {type: evidence, about: The first of them.}
  last: {type: evidence, about: The last of them.}
example: {actor: Vladimir Putin}
*/
//+ positions
//+ window
//+ printed
WITH p.holder AS who, p.demand AS demand, p.strength AS strength, count(p) AS statements, min(p.place) AS first,
     max(p.place) AS last
MATCH (holder:Actor {id: who}), (d:Demand {id: demand})-[:UNDER]->(t:Topic)
RETURN holder.name AS holder, t.key AS topic, d.key AS demand, d.label AS demand_label, coalesce(d.listed, true) AS listed,
       ['rejects', '', 'open_to', 'accepts', 'demands'][strength + 1] AS stance, statements,
       split(first, '|')[1] AS first, split(last, '|')[1] AS last
ORDER BY holder, topic, demand, stance, last
//+ page
