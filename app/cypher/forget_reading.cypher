MATCH (a:Article {id: $id})
OPTIONAL MATCH (a)<-[mention:MENTIONED_IN]-(:Event)
DELETE mention
WITH DISTINCT a
OPTIONAL MATCH (a)<-[:REPORTED_IN]-(s:Statement)
OPTIONAL MATCH (s)-[:EXPRESSES]->(p:Position)
DETACH DELETE p, s
