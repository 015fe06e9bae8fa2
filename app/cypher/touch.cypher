MERGE (s:ParleySchema {id: 'schema'})
SET s.revision = coalesce(s.revision, 0) + 1,
    s.touched = coalesce(s.touched, []) + [demand IN $demands WHERE NOT demand IN coalesce(s.touched, [])]
