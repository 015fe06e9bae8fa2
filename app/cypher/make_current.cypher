MATCH (a:Article {id: $id})
SET a.current = true, a.recorded = coalesce(a.recorded, []) + $now, a.superseded = coalesce(a.superseded, [])
