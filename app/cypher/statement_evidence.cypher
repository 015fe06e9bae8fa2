// All that belongs to a statement, for each of $ids.
UNWIND $ids AS id
MATCH (s:Statement {id: id})-[:REPORTED_IN]->(a:Article), (speaker:Actor {id: s.speaker})
RETURN id, {
  speaker: speaker.name, party: speaker.party, kind: s.kind, cue: s.cue, confidence: s.confidence,
  via: COLLECT { MATCH (s)-[v:VIA]->(reporter:Actor) RETURN reporter.name ORDER BY v.order },
  positions: COLLECT {
    MATCH (s)-[:EXPRESSES]->(p:Position)-[:ON]->(d:Demand), (p)-[:HELD_BY]->(holder:Actor)
    RETURN {holder: holder.name, voice: p.voice, stance: p.stance, demand: d.key, demand_label: d.label,
            listed: coalesce(d.listed, true),
            hedged: p.hedged, hedged_by: p.hedged_by, conditional: p.conditional, condition: p.condition,
            confidence: p.confidence}
    ORDER BY d.key, holder.name
  },
  uttered_from: s.uttered_from, uttered_to: s.uttered_to, uttered_basis: s.uttered_basis,
  quotation: s.exact, starts: s.starts, ends: s.ends, statement: s.id, article: a.id,
  title: coalesce(a.title, a.name), outlet: head(COLLECT { MATCH (a)-[:PUBLISHED_BY]->(o:Actor) RETURN o.name }),
  published_from: a.published_from, published_to: a.published_to, url: a.url
} AS evidence
