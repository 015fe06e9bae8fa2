MATCH (a:Article {id: $id})
RETURN a.reading_sha256 AS stamp
