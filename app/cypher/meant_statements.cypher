// What each mention in a statement about $demand means: what its speaker said before on a demand of that statement,
// in the same article if there is such a statement, else the latest within a season.
MATCH (:Article {current: true})<-[:REPORTED_IN]-(s:Statement)-[:REFERENCES]->(m:Mention)
WHERE EXISTS { (s)-[:EXPRESSES]->(p:Position) WHERE p.demand = $demand }
MATCH (a:Article)<-[:REPORTED_IN]-(s)-[:EXPRESSES]->(p:Position)
MATCH (q:Position)<-[:EXPRESSES]-(meant:Statement)-[:REPORTED_IN]->(b:Article)
WHERE q.demand = p.demand AND q.place >= '' AND (q.holder = m.speaker OR q.principal = m.speaker)
  AND meant <> s AND b.current AND q.voice <> 'reported'
  AND (a = b OR meant.uttered_to <= s.uttered_to AND duration.inDays(meant.uttered_to, s.uttered_to).days <= 92)
WITH s, m, meant, a = b AS here ORDER BY here DESC, meant.speaker = m.speaker DESC, meant.place DESC
WITH s, m, head(collect(meant)) AS meant
RETURN s.id AS start, meant.id AS end, m.manner AS manner, m.id AS mention
ORDER BY mention
