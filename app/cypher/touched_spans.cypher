// How far what is derived can depend on each position of these articles: until the day on which those whose position it
// is speak next, after which it stands no more.
UNWIND $ids AS id
MATCH (:Article {id: id})<-[:REPORTED_IN]-(:Statement)-[:EXPRESSES]->(p:Position)
MATCH (principal:Actor {id: p.principal})
WITH DISTINCT p.demand AS demand, p.principal AS principal, p.holder AS holder, p.voice <> 'reported' AS first_hand,
     left(p.place, 10) AS day, principal.key IS NOT NULL AS listed
OPTIONAL CALL (demand, principal, first_hand, day) {
  MATCH (q:Position)
  USING INDEX q:Position(principal, demand, place)
  WHERE q.principal = principal AND q.demand = demand AND q.place > day + '~' AND first_hand = (q.voice <> 'reported')
    AND EXISTS { (q)<-[:EXPRESSES]-(:Statement)-[:REPORTED_IN]->(:Article {current: true}) }
  RETURN left(q.place, 10) AS principal_next ORDER BY q.principal, q.demand, q.place LIMIT 1
}
OPTIONAL CALL (demand, holder, first_hand, day) {
  MATCH (q:Position)
  USING INDEX q:Position(holder, demand, place)
  WHERE q.holder = holder AND q.demand = demand AND q.place > day + '~' AND first_hand = (q.voice <> 'reported')
    AND EXISTS { (q)<-[:EXPRESSES]-(:Statement)-[:REPORTED_IN]->(:Article {current: true}) }
  RETURN left(q.place, 10) AS holder_next ORDER BY q.holder, q.demand, q.place LIMIT 1
}
WITH demand, day, listed, coalesce(principal_next, '9999-12-31') AS one, coalesce(holder_next, '9999-12-31') AS other
RETURN demand, day, max(CASE WHEN NOT listed THEN day WHEN one > other THEN one ELSE other END) AS until
ORDER BY demand, day
