RETURN COUNT { MATCH (a:Article) WHERE a.current } AS articles,
       COUNT { MATCH (:Statement)-[:REPORTED_IN]->(a:Article) WHERE a.current } AS statements,
       COUNT { MATCH (:Position)<-[:EXPRESSES]-(:Statement)-[:REPORTED_IN]->(a:Article) WHERE a.current } AS positions,
       COUNT { (:Actor) } AS actors, COUNT { (:Demand) } AS demands, COUNT { (:Event) } AS events
