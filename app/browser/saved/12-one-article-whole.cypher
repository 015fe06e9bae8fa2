// One article whole: the newest in which $party_name is heard on “$demand_label”
MATCH (a:Article {current: true})<-[:REPORTED_IN]-(:Statement)-[:EXPRESSES]->(:Position {party: $party})-[:ON]->(:Demand {key: $demand})
WITH DISTINCT a ORDER BY a.published_to DESC, a.id LIMIT 1
MATCH path = (:Actor)-[:ASSERTS]->(s:Statement)-[:REPORTED_IN]->(a)
OPTIONAL MATCH given = (s)-[:EXPRESSES]->(:Position)-[:ON]->(:Demand)
RETURN path, given LIMIT 40
