// How much an answer rests on: what was not found among these articles may still have been said.
MATCH (a:Article)-[:PUBLISHED_BY]->(:Actor {id: $outlet}) //?
MATCH (a:Article)
WHERE a.place >= ''
  AND a.current //? not as_of_recorded
  AND size([at IN a.recorded WHERE at <= $as_of_recorded]) > size([at IN a.superseded WHERE at <= $as_of_recorded]) //?
  AND a.place < toString($as_of_published) + '~' //?
  AND a.published_to <= $as_of_published //?
RETURN count(a) AS articles, coalesce(sum(a.statements), 0) AS statements, coalesce(sum(a.undated), 0) AS undated
