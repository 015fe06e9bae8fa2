// What each mention in a statement about $demand means where its reading does not say: what its speaker said before on
// a demand of that statement, in the same article if there is such a statement, else the latest within a season.
MATCH (p:Position)<-[:EXPRESSES]-(s:Statement)-[:REPORTED_IN]->(a:Article {current: true})
WHERE p.demand = $demand AND p.place >= $since AND p.place < $until AND EXISTS { (s)-[:REFERENCES]->(:Mention) }
WITH DISTINCT s, a
MATCH (s)-[:REFERENCES]->(m:Mention) WHERE m.speaker IS NOT NULL AND m.meant IS NULL
MATCH (s)-[:EXPRESSES]->(about:Position)
CALL (s, a, m, about) {
  MATCH (q:Position)<-[:EXPRESSES]-(meant:Statement)-[:REPORTED_IN]->(a)
  WHERE q.demand = about.demand AND (q.holder = m.speaker OR q.principal = m.speaker)
    AND meant <> s AND q.voice <> 'reported'
  RETURN meant, true AS here
  UNION
  MATCH (q:Position)<-[:EXPRESSES]-(meant:Statement)-[:REPORTED_IN]->(:Article {current: true})
  WHERE q.demand = about.demand AND q.principal = m.speaker AND q.voice <> 'reported' AND meant <> s
    AND q.place >= toString(s.uttered_to - duration({days: 92})) AND q.place < toString(s.uttered_to) + '~'
  RETURN meant, false AS here ORDER BY meant.speaker = m.speaker DESC, q.place DESC LIMIT 1
  UNION
  MATCH (q:Position)<-[:EXPRESSES]-(meant:Statement)-[:REPORTED_IN]->(:Article {current: true})
  WHERE q.demand = about.demand AND q.holder = m.speaker AND q.voice <> 'reported' AND meant <> s
    AND q.place >= toString(s.uttered_to - duration({days: 92})) AND q.place < toString(s.uttered_to) + '~'
  RETURN meant, false AS here ORDER BY meant.speaker = m.speaker DESC, q.place DESC LIMIT 1
}
WITH s, m, meant, here ORDER BY here DESC, meant.speaker = m.speaker DESC, meant.place DESC
WITH s, m, head(collect(meant)) AS meant
RETURN s.id AS start, meant.id AS end, m.manner AS manner, m.id AS mention
ORDER BY mention
UNION ALL
MATCH (p:Position)<-[:EXPRESSES]-(s:Statement)-[:REPORTED_IN]->(:Article {current: true})
WHERE p.demand = $demand AND p.place >= $since AND p.place < $until
MATCH (s)-[:REFERENCES]->(m:Mention), (meant:Statement {id: m.meant})
RETURN DISTINCT s.id AS start, meant.id AS end, m.manner AS manner, m.id AS mention
