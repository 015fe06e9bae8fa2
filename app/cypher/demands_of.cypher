UNWIND [null] + $ids AS id
OPTIONAL MATCH (:Article {id: id})<-[:REPORTED_IN]-(:Statement)-[:EXPRESSES]->(p:Position)
RETURN collect(DISTINCT p.demand) AS demands
