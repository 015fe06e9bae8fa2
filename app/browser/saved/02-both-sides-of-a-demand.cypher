// Who wants and who refuses “$demand_label”
MATCH path = (holder:Actor)<-[:COUNTS_FOR]-(p:Position)-[:ON]->(d:Demand {key: $demand})
MATCH (p)<-[:EXPRESSES]-(:Statement)-[:REPORTED_IN]->(:Article {current: true})
RETURN path ORDER BY p.place DESC LIMIT 30
