// A node of the vocabulary, or an actor, event or demand that no file lists, with the edges that are said of it.
MATCH (n:Negotiation|Topic|Demand|Actor|Event {id: $id})
RETURN labels(n)[0] AS label, properties(n) AS properties, COLLECT {
  MATCH (n)-[r:UNDER|OPPOSES|NEGATES|SPEAKS_FOR|PART_OF]->(m)
  RETURN [type(r), labels(m)[0], m.id, CASE WHEN size(keys(r)) > 1 THEN properties(r) END]
  ORDER BY type(r), m.id, r.id
} AS links
