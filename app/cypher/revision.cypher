MATCH (s:ParleySchema)
RETURN max(coalesce(s.revision, 0)) AS revision
