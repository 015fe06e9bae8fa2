// Statements with their passages and the articles that hold them.
UNWIND $ids AS id
MATCH (s:Statement {id: id})-[:REPORTED_IN]->(a:Article)
RETURN s {.id, .exact, .starts, .ends, .cue, .cue_start, .cue_end} AS said, a {.id, .text, .text_sha256} AS article
ORDER BY s.id
