// A question's rows, each with the graph's revision; a row of nothing else where it finds none.
MATCH (s:ParleySchema)
WITH max(coalesce(s.revision, 0)) AS revision
OPTIONAL CALL () {
//+ question
}
RETURN *
