MERGE (s:ParleySchema {id: 'schema'})
SET s.version = $version
