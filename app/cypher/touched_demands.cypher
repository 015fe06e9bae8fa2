MATCH (s:ParleySchema)
RETURN coalesce(s.touched, []) AS demands
