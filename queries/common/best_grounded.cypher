/*
summary: 'Statements of one day, the best-grounded first: own words before a spokesperson''s before reported ones, unhedged and direct ones first.'
parameters: {}
*/
ORDER BY CASE p.voice WHEN 'own' THEN 0 WHEN 'spokesperson' THEN 1 ELSE 2 END, p.hedged,
         CASE s.kind WHEN 'direct' THEN 0 WHEN 'mixed' THEN 1 ELSE 2 END, p.place
