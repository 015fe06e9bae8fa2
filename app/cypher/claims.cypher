// Every current position on $demands as it is compared with others.
MATCH (p:Position) WHERE p.demand IN $demands AND p.place >= ''
MATCH (p)<-[:EXPRESSES]-(s:Statement)-[:REPORTED_IN]->(a:Article) WHERE a.current
MATCH (principal:Actor {id: p.principal}), (speaker:Actor {id: s.speaker})
RETURN p.id AS position, s.id AS statement, a.id AS article, p.holder AS holder, p.principal AS principal,
       coalesce(p.party, 'OTHER') AS party, principal.key IS NOT NULL AS listed, s.speaker AS speaker,
       coalesce(speaker.party, 'OTHER') AS speaker_party, p.demand AS demand, p.topic AS topic,
       p.strength > 0 AS positive, p.conditional AS conditional, p.hedged AS hedged,
       p.voice <> 'reported' AS first_hand, s.uttered_from AS uttered_from, s.uttered_to AS uttered_to,
       a.published_from AS published_from, p.place AS place, [a.text_sha256] + [n IN s.starts + s.ends | toString(n)] AS words
