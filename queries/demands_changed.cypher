/*
summary: Which demands changed, from what stance to what, when, and on what evidence.
parameters:
  from: {type: date, about: First day of the window in which the newer statement was made.}
  to: {type: date, about: Last day of that window.}
  party: {type: party, about: Only positions of this side.}
  actor: {type: actor, about: Only positions of this holder or of those it speaks for.}
  demand: {type: demand, about: Only this demand or its exact opposite.}
  topic: {type: topic, about: Only demands under this topic.}
  voice: {type: voice, about: 'Only statements in this voice: own, spokesperson or reported.'}
  change: {type: change, about: 'Only this kind of change; introduced, reaffirmed and conflicting are shown only so.'}
  limit: {type: integer, default: 100, about: How many rows at most.}
columns:
  holder: {type: text, about: Whose position changed.}
  demand: {type: text, about: 'The demand, as wanted.'}
  demand_label: {type: text, about: The demand in words.}
  change: {type: text, about: 'introduced, reaffirmed, strengthened, weakened, reversed, made-conditional, made-unconditional or conflicting.'}
  from_stance: {type: text, about: The stance before.}
  to_stance: {type: text, about: The stance after.}
  on_or_before: {type: date, about: The latest day on which the newer statement can have been made.}
  order: {type: text, about: 'How it is known which statement came first: by their dates, by publication, or unknown.'}
  contested: {type: flag, about: Whether another statement of that latest day gives the opposite stance.}
  before: {type: evidence, about: The last statement before the change.}
  after: {type: evidence, about: The statement that shows it.}
example: {from: 2024-06-01, to: 2025-12-31}
*/
// A position on a demand that negates another is read as the opposite stance on that other.
MATCH (d:Demand)-[:UNDER]->(t:Topic)
OPTIONAL MATCH (d)-[:NEGATES]->(base:Demand)
WITH d, t, base IS NOT NULL AS negated, coalesce(base, d) AS demand
WHERE ($topic IS NULL OR t.key = $topic) AND ($demand IS NULL OR $demand IN [d.key, demand.key])
MATCH (d)<-[:ON]-(p:Position)-[:COUNTS_FOR]->(principal:Actor)
WHERE ($voice IS NULL OR p.voice = $voice) AND ($party IS NULL OR principal.party = $party)
MATCH (p)-[:HELD_BY]->(holder:Actor)
WHERE $actor IS NULL OR $actor IN [holder.id, principal.id]
MATCH (speaker:Actor)-[:ASSERTS]->(s:Statement)-[:EXPRESSES]->(p)
WHERE s.uttered_to IS NOT NULL
MATCH (s)-[:REPORTED_IN]->(a:Article)
WITH principal, demand, p, s, a, holder, speaker,
     CASE WHEN NOT negated THEN p.stance WHEN p.stance = 'rejects' THEN 'demands' ELSE 'rejects' END AS stance
WITH principal, demand, s, stance,
     CASE stance WHEN 'rejects' THEN -1 ELSE 1 END AS sign,
     {stance: stance, conditional: p.conditional, hedged: p.hedged, voice: p.voice,
      holder: holder.name, speaker: speaker.name, kind: s.kind, cue: s.cue,
      uttered_from: s.uttered_from, uttered_to: s.uttered_to, uttered_basis: s.uttered_basis,
      quotation: s.exact, starts: s.starts, ends: s.ends, statement: s.id,
      article: a.id, title: coalesce(a.title, a.name), url: a.url,
      published_from: a.published_from, published_to: a.published_to,
      outlet: head(COLLECT { MATCH (a)-[:PUBLISHED_BY]->(o:Actor) RETURN o.name }),
      via: COLLECT { MATCH (s)-[v:VIA]->(r:Actor) RETURN r.name ORDER BY v.order }} AS said
// Of one day's statements the best-grounded stands for the day: own words first, unhedged, direct.
ORDER BY CASE said.voice WHEN 'own' THEN 0 WHEN 'spokesperson' THEN 1 ELSE 2 END, said.hedged,
         CASE said.kind WHEN 'direct' THEN 0 WHEN 'mixed' THEN 1 ELSE 2 END, s.uttered_from, s.id
WITH principal, demand, s.uttered_to AS day, collect(said)[0] AS said, count(DISTINCT sign) > 1 AS contested
ORDER BY day
WITH principal, demand, collect({day: day, said: said, contested: contested}) AS days
UNWIND range(0, size(days) - 1) AS i
WITH principal, demand, days[i].day AS day, days[i].contested AS contested, days[i].said AS after,
     CASE WHEN i > 0 THEN days[i - 1].said END AS before
WHERE ($from IS NULL OR day >= $from) AND ($to IS NULL OR day <= $to)
WITH *, {rejects: -1, open_to: 1, accepts: 2, demands: 3} AS strength
WITH *, strength[after.stance] AS new, strength[before.stance] AS old
WITH *, CASE
  WHEN after.uttered_from > before.uttered_to THEN 'dates'
  WHEN after.published_from > before.uttered_to THEN 'publication'
  ELSE 'unknown' END AS order
// A change of degree is claimed only between first-hand, unhedged statements of known order.
WITH *, order <> 'unknown' AND NOT before.hedged AND NOT after.hedged
        AND before.voice <> 'reported' AND after.voice <> 'reported' AS comparable
WITH *, CASE
  WHEN before IS NULL THEN 'introduced'
  WHEN sign(new) <> sign(old) AND order = 'unknown' THEN 'conflicting'
  WHEN sign(new) <> sign(old) THEN 'reversed'
  WHEN NOT comparable THEN 'reaffirmed'
  WHEN new > old THEN 'strengthened'
  WHEN new < old THEN 'weakened'
  WHEN after.conditional AND NOT before.conditional THEN 'made-conditional'
  WHEN before.conditional AND NOT after.conditional THEN 'made-unconditional'
  ELSE 'reaffirmed' END AS change
WHERE change = $change OR ($change IS NULL AND NOT change IN ['introduced', 'reaffirmed', 'conflicting'])
RETURN principal.name AS holder, demand.key AS demand, demand.label AS demand_label, change,
       before.stance AS from_stance, after.stance AS to_stance, day AS on_or_before,
       order, contested, before, after
ORDER BY day, holder, demand
LIMIT $limit
