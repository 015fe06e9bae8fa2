/*
summary: Who wants a demand and who refuses it, how often each was found to say so, first and last.
columns:
  demand: {type: text, about: 'The demand, as wanted.'}
  demand_label: {type: text, about: The demand in words.}
  listed: {type: flag, about: 'Whether the negotiation file has the demand; if not, its label is words of an article.'}
  stance: {type: text, about: The stance on it.}
  holder: {type: text, about: For whom the position counts.}
  party: {type: text, about: Its side.}
  statements: {type: integer, about: How many statements say so.}
  first_hand: {type: integer, about: How many of them are the holder's own or a spokesperson's.}
  first: {type: evidence, about: The first of them.}
  last: {type: evidence, about: The last.}
example: {demand: ukraine-in-nato}
*/
//+ positions
//+ window
//+ printed
WITH p.demand AS demand, p.principal AS principal, p.strength AS strength, count(p) AS statements,
     count(CASE WHEN p.voice <> 'reported' THEN p END) AS first_hand, min(p.place) AS first, max(p.place) AS last
MATCH (d:Demand {id: demand}), (holder:Actor {id: principal})
RETURN d.key AS demand, d.label AS demand_label, coalesce(d.listed, true) AS listed,
       ['rejects', '', 'open_to', 'accepts', 'demands'][strength + 1] AS stance,
       holder.name AS holder, holder.party AS party, statements, first_hand, split(first, '|')[1] AS first,
       split(last, '|')[1] AS last
ORDER BY demand, stance, statements DESC, holder, first
//+ page
