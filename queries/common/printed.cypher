/*
summary: 'Goes on after positions: those that were printed, and known to Parley, by a day.'
parameters:
  outlet: {type: actor, about: Only what this outlet printed.}
  as_of_published: {type: date, about: Only from articles surely printed by that day.}
  as_of_recorded: {type: moment, about: Only from what Parley itself held at that moment.}
  limit: {type: integer, default: 100, about: How many rows at most.}
*/
MATCH (p)<-[:EXPRESSES]-(s:Statement)-[:REPORTED_IN]->(a:Article)
WHERE true
  AND a.current //? not as_of_recorded
  AND size([at IN a.recorded WHERE at <= $as_of_recorded]) > size([at IN a.superseded WHERE at <= $as_of_recorded]) //?
  AND a.published_to <= $as_of_published //?
  AND EXISTS { (a)-[:PUBLISHED_BY]->(:Actor {id: $outlet}) } //?
