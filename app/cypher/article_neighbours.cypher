// Unlisted actors and events that may be left alone once the article's reading is gone.
MATCH (a:Article {id: $id})
RETURN COLLECT {
  MATCH (a)<-[:REPORTED_IN]-(:Statement)-[:ASSERTS|VIA]-(actor:Actor) WHERE actor.key IS NULL
  RETURN DISTINCT actor.id
  UNION
  MATCH (a)<-[:REPORTED_IN]-(:Statement)-[:EXPRESSES]->(:Position)-[:HELD_BY|COUNTS_FOR]->(actor:Actor)
  WHERE actor.key IS NULL
  RETURN DISTINCT actor.id
} AS actors,
COLLECT {
  MATCH (a)<-[:MENTIONED_IN]-(event:Event) WHERE event.key IS NULL
  RETURN DISTINCT event.id
} AS events
