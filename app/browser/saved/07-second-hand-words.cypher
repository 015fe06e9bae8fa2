// Second-hand words: through whom they came, and whose position they give
MATCH (holder:Actor)<-[:COUNTS_FOR]-(p:Position {voice: 'reported'})<-[:EXPRESSES]-(s:Statement)
MATCH (s)-[:REPORTED_IN]->(a:Article {current: true})
WITH holder, p, s, a ORDER BY s.place DESC LIMIT 10
MATCH path = (holder)<-[:COUNTS_FOR]-(p)<-[:EXPRESSES]-(s)-[:REPORTED_IN]->(a)-[:PUBLISHED_BY]->(:Actor)
MATCH said = (:Actor)-[:ASSERTS]->(s)
OPTIONAL MATCH chain = (s)-[:VIA]->(:Actor)
RETURN path, said, chain
