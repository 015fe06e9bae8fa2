// All that belongs to a position's quotation, for each of $ids.
// The speaker is found by its id: a way from a statement passes all that contradicts it.
UNWIND $ids AS id
MATCH (p:Position {id: id})<-[:EXPRESSES]-(s:Statement)-[:REPORTED_IN]->(a:Article)
MATCH (speaker:Actor {id: s.speaker}), (p)-[:HELD_BY]->(holder:Actor), (p)-[:ON]->(d:Demand)
RETURN id, {
  holder: holder.name, speaker: speaker.name, voice: p.voice, stance: p.stance, demand: d.key, demand_label: d.label,
  listed: coalesce(d.listed, true),
  hedged: p.hedged, hedged_by: p.hedged_by, conditional: p.conditional, condition: p.condition,
  confidence: p.confidence, kind: s.kind, cue: s.cue,
  via: COLLECT { MATCH (s)-[v:VIA]->(reporter:Actor) RETURN reporter.name ORDER BY v.order },
  uttered_from: s.uttered_from, uttered_to: s.uttered_to, uttered_basis: s.uttered_basis,
  quotation: s.exact, starts: s.starts, ends: s.ends, statement: s.id, article: a.id,
  title: coalesce(a.title, a.name), outlet: head(COLLECT { MATCH (a)-[:PUBLISHED_BY]->(o:Actor) RETURN o.name }),
  published_from: a.published_from, published_to: a.published_to, url: a.url
} AS evidence
