// The nodes of negotiation files and the edges between them. (Neo4j 5.26 answers 'OR n.key IS NOT NULL' with keys that
// are true instead of texts.)
MATCH (n:Negotiation|Topic|Demand|Actor|Event)
WHERE (NOT n:Actor AND NOT n:Event OR n.key >= '') AND coalesce(n.listed, true)
RETURN labels(n)[0] AS label, properties(n) AS properties, COLLECT {
  MATCH (n)-[r:UNDER|OPPOSES|NEGATES|SPEAKS_FOR|PART_OF]->(m)
  RETURN [type(r), labels(m)[0], m.id, CASE WHEN size(keys(r)) > 1 THEN properties(r) END]
  ORDER BY type(r), m.id, r.id
} AS links
ORDER BY label, n.id
