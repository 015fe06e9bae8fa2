// The graph changes; of these articles, and of all that was said on these demands, what is derived must be derived anew.
// Whoever writes holds the first node until it has committed.
MERGE (s:ParleySchema {id: 'schema'})
SET s.revision = coalesce(s.revision, 0) + 1
WITH s
CALL (s) {
  UNWIND $demands AS demand
  MATCH (d:Demand {id: demand})
  SET d.touched = s.revision
}
CALL (s) {
  UNWIND $articles AS article
  MATCH (a:Article {id: article})
  SET a.touched = s.revision
}
