// Every current position on $demands from $since to $until as it is compared with others; and what those are compared
// with from before: what stands in the same articles, and what each listed actor said last, by itself and through others.
CALL () {
  MATCH (p:Position) WHERE p.demand IN $demands AND p.place >= $since AND p.place < $until
  RETURN p
  UNION
  MATCH (q:Position) WHERE q.demand IN $demands AND q.place >= $since AND q.place < $until
  MATCH (q)<-[:EXPRESSES]-(:Statement)-[:REPORTED_IN]->(a:Article) WHERE a.current
  WITH DISTINCT a
  MATCH (a)<-[:REPORTED_IN]-(:Statement)-[:EXPRESSES]->(p:Position) WHERE p.demand IN $demands
  RETURN p
  UNION
  UNWIND CASE $since WHEN '' THEN [] ELSE $demands END AS demand
  MATCH (k:Actor) WHERE k.key IS NOT NULL
  UNWIND [true, false] AS first_hand
  CALL (k, demand, first_hand) {
    MATCH (q:Position)
    USING INDEX q:Position(principal, demand, place)
    WHERE q.principal = k.id AND q.demand = demand AND q.place < $since AND first_hand = (q.voice <> 'reported')
      AND EXISTS { (q)<-[:EXPRESSES]-(:Statement)-[:REPORTED_IN]->(:Article {current: true}) }
    RETURN left(q.place, 10) AS day ORDER BY q.principal DESC, q.demand DESC, q.place DESC LIMIT 1
    UNION
    MATCH (q:Position)
    USING INDEX q:Position(holder, demand, place)
    WHERE q.holder = k.id AND q.demand = demand AND q.place < $since AND first_hand = (q.voice <> 'reported')
      AND EXISTS { (q)<-[:EXPRESSES]-(:Statement)-[:REPORTED_IN]->(:Article {current: true}) }
    RETURN left(q.place, 10) AS day ORDER BY q.holder DESC, q.demand DESC, q.place DESC LIMIT 1
  }
  WITH DISTINCT demand, day
  MATCH (p:Position) WHERE p.demand = demand AND p.place >= day AND p.place < day + '~'
  RETURN p
}
MATCH (p)<-[:EXPRESSES]-(s:Statement)-[:REPORTED_IN]->(a:Article) WHERE a.current
MATCH (principal:Actor {id: p.principal}), (speaker:Actor {id: s.speaker})
RETURN p.id AS position, s.id AS statement, a.id AS article, p.holder AS holder, p.principal AS principal,
       coalesce(p.party, 'OTHER') AS party, principal.key IS NOT NULL AS listed, s.speaker AS speaker,
       coalesce(speaker.party, 'OTHER') AS speaker_party, p.demand AS demand, p.topic AS topic,
       p.strength > 0 AS positive, p.conditional AS conditional, p.hedged AS hedged,
       p.voice <> 'reported' AS first_hand, s.uttered_from AS uttered_from, s.uttered_to AS uttered_to,
       a.published_from AS published_from, p.place AS place, [a.text_sha256] + [n IN s.starts + s.ends | toString(n)] AS words
