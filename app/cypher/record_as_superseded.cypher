MATCH (a:Article {id: $id})
SET a.current = false, a.recorded = [$now], a.superseded = [$now]
