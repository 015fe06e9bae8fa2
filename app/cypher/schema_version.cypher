MATCH (s:ParleySchema)
RETURN max(s.version) AS version
