MATCH (a:Article)
RETURN a.id AS id, a.name AS name, a.text AS text, a.text_sha256 AS text_sha256
ORDER BY a.id
