MATCH (a:Article {source: $source})
RETURN a.id AS id, a.current AS current, a.text_sha256 AS text_sha256, a.published_to AS published_to
