/*
summary: Who wants a demand and who refuses it, how often each was found to say so, first and last.
uses: [positions, window, printed]
parameters:
  cursor: {type: cursor, about: "Where to go on: the next of a former answer."}
columns:
  demand: {type: text, about: 'The demand, as wanted.'}
  demand_label: {type: text, about: The demand in words.}
  stance: {type: text, about: The stance on it.}
  holder: {type: text, about: For whom the position counts.}
  party: {type: text, about: Its side.}
  statements: {type: integer, about: How many statements say so.}
  first_hand: {type: integer, about: How many of them are the holder's own or a spokesperson's.}
  first: {type: evidence, about: The first of them.}
  last: {type: evidence, about: The last.}
example: {demand: ukraine-in-nato}
*/
WITH p ORDER BY p.place
WITH p.demand AS demand, p.principal AS principal, p.strength AS strength, count(p) AS statements,
     count(CASE WHEN p.voice <> 'reported' THEN p END) AS first_hand, collect(p.id) AS ids
MATCH (d:Demand {id: demand}), (holder:Actor {id: principal})
RETURN d.key AS demand, d.label AS demand_label, ['rejects', '', 'open_to', 'accepts', 'demands'][strength + 1] AS stance,
       holder.name AS holder, holder.party AS party, statements, first_hand, ids[0] AS first, ids[-1] AS last
ORDER BY demand, stance, statements DESC, holder, first
SKIP toInteger(coalesce($cursor, '0')) LIMIT $limit
