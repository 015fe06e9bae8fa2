// What people choose from in forms, as pairs of value and text: what the graph has positions on, of or by.
RETURN
  COLLECT {
    MATCH (a:Actor) WHERE a.party IS NOT NULL AND EXISTS { (a)<-[:COUNTS_FOR]-() }
    WITH DISTINCT a.party AS party
    MATCH (s:Actor {party: party}) WHERE s.kind IN ['state', 'alliance']
    WITH party, collect(s.name) AS names
    RETURN [party, CASE size(names) WHEN 1 THEN names[0] ELSE party END] AS pair ORDER BY pair
  } AS parties,
  COLLECT {
    MATCH (a:Actor) WHERE EXISTS { (a)<-[:COUNTS_FOR]-() } OR EXISTS { (a)-[:ASSERTS]->() }
    RETURN [a.name, coalesce(a.party, '')] ORDER BY a.name LIMIT 1000
  } AS actors,
  COLLECT { MATCH (d:Demand) WHERE coalesce(d.listed, true) RETURN [d.key, d.label] ORDER BY d.key } AS demands,
  COLLECT { MATCH (t:Topic) RETURN [t.key, t.label] ORDER BY t.key } AS topics
