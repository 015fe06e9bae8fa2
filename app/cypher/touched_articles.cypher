MATCH (a:Article) WHERE a.touched IS NOT NULL
RETURN a.id AS id, a.touched AS touched
