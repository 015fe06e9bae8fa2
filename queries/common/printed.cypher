/*
summary: 'Goes on after positions: those that were printed, and held by Parley, by a day.'
parameters: {}
*/
MATCH (p)<-[:EXPRESSES]-(s:Statement)-[:REPORTED_IN]->(a:Article)
WHERE true
//+ held
