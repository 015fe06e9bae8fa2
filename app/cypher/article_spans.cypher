MATCH (s:Statement)-[:REPORTED_IN]->(:Article {id: $id})
RETURN s.id AS id, s.exact AS exact, s.starts AS starts, s.ends AS ends, s.cue AS cue, s.cue_start AS cue_start,
       s.cue_end AS cue_end
UNION ALL
MATCH (:Article {id: $id})<-[m:MENTIONED_IN]-(e:Event)
RETURN e.id AS id, [m.exact] AS exact, [m.start] AS starts, [m.end] AS ends, null AS cue, null AS cue_start,
       null AS cue_end
UNION ALL
MATCH (:Article {id: $id})<-[:REPORTED_IN]-(:Statement)-[:REFERENCES]->(m:Mention)
RETURN m.id AS id, [m.exact] AS exact, [m.start] AS starts, [m.end] AS ends, null AS cue, null AS cue_start,
       null AS cue_end
