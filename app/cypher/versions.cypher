UNWIND $sources AS source
MATCH (a:Article {source: source})
RETURN DISTINCT a.id AS id, a.source AS source, a.current AS current, a.text_sha256 AS text_sha256,
       a.published_to AS published_to
