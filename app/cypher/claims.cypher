// Every current position as it is compared with others; a demand that negates another is that other, refused.
MATCH (a:Article)<-[:REPORTED_IN]-(s:Statement)-[:EXPRESSES]->(p:Position)-[:ON]->(d:Demand) WHERE a.current
MATCH (p)-[:HELD_BY]->(holder:Actor), (p)-[:COUNTS_FOR]->(principal:Actor), (speaker:Actor)-[:ASSERTS]->(s)
OPTIONAL MATCH (d)-[:NEGATES]->(base:Demand)
RETURN p.id AS position, s.id AS statement, a.id AS article, holder.id AS holder, principal.id AS principal,
       coalesce(principal.party, 'OTHER') AS party, principal.key IS NOT NULL AS listed, speaker.id AS speaker,
       coalesce(speaker.party, 'OTHER') AS speaker_party, coalesce(base, d).key AS demand,
       CASE WHEN base IS NULL THEN p.stance <> 'rejects' ELSE p.stance = 'rejects' END AS positive,
       p.conditional AS conditional, p.hedged AS hedged, p.voice <> 'reported' AS first_hand,
       s.uttered_from AS uttered_from, s.uttered_to AS uttered_to, a.published_from AS published_from
