// How much an answer rests on: what was not found among these articles may still have been said.
MATCH (a:Article)
WHERE a.id >= ''
  AND a.current //? not as_of_recorded
  AND size([at IN a.recorded WHERE at <= $as_of_recorded]) > size([at IN a.superseded WHERE at <= $as_of_recorded]) //?
  AND a.published_to <= $as_of_published //?
  AND EXISTS { (a)-[:PUBLISHED_BY]->(:Actor {id: $outlet}) } //?
RETURN count(a) AS articles, coalesce(sum(COUNT { (a)<-[:REPORTED_IN]-() }), 0) AS statements,
       coalesce(sum(COUNT { MATCH (a)<-[:REPORTED_IN]-(s) WHERE s.uttered_to IS NULL }), 0) AS undated
