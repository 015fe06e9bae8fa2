/*
summary: 'Goes on after printed: of each holder and demand the days, one statement a day, the best-grounded.'
parameters: {}
*/
WITH p, s, a WHERE s.uttered_to IS NOT NULL
WITH p, s, a, CASE p.voice WHEN 'own' THEN 0 WHEN 'spokesperson' THEN 1 ELSE 2 END AS distance
ORDER BY distance, p.hedged, CASE s.kind WHEN 'direct' THEN 0 WHEN 'mixed' THEN 1 ELSE 2 END, p.place
WITH p.principal AS principal, p.demand AS demand, s.uttered_to AS day,
     count(DISTINCT sign(p.strength)) > 1 AS contested, head(collect({position: p, statement: s, article: a, reported: distance = 2})) AS said
