MATCH (a:Article {id: $id})
SET a.current = false, a.superseded = a.superseded + $now
