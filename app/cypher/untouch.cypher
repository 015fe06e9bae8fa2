MATCH (s:ParleySchema)
SET s.revision = coalesce(s.revision, 0) + 1, s.touched = [demand IN s.touched WHERE demand <> $demand]
