UNWIND $rows AS row
MATCH (a:Article {id: row.id})
SET a.current = row.current, a.recorded = coalesce(a.recorded, []) + row.recorded,
    a.superseded = coalesce(a.superseded, []) + row.superseded
