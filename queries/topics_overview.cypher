/*
summary: 'Topics and their demands: how much was found on each, who wants it and who refuses it; those that the negotiation file lacks after the others.'
columns:
  topic: {type: text, about: The topic.}
  demand: {type: text, about: 'The demand, as wanted.'}
  demand_label: {type: text, about: The demand in words.}
  listed: {type: flag, about: 'Whether the negotiation file has the demand; if not, its label is words of an article.'}
  statements: {type: integer, about: How many positions on it were found.}
  articles: {type: integer, about: In how many articles.}
  wanted_by: {type: list, about: For whom positions count that want it.}
  refused_by: {type: list, about: For whom positions count that refuse it.}
  first: {type: evidence, about: The first of them.}
  last: {type: evidence, about: The last.}
example: {topic: crimea}
*/
//+ positions
//+ window
//+ printed
WITH p.demand AS demand, p.principal AS principal, p.strength > 0 AS wanted, count(p) AS statements,
     collect(DISTINCT a.id) AS printed, min(p.place) AS first, max(p.place) AS last
MATCH (holder:Actor {id: principal})
WITH demand, wanted, holder, statements, printed, first, last ORDER BY statements DESC, holder.name
WITH demand, sum(statements) AS statements, collect(printed) AS printed, min(first) AS first, max(last) AS last,
     collect(CASE WHEN wanted THEN holder.name END) AS wanted_by,
     collect(CASE WHEN NOT wanted THEN holder.name END) AS refused_by
MATCH (d:Demand {id: demand})-[:UNDER]->(t:Topic)
RETURN t.key AS topic, d.key AS demand, d.label AS demand_label, coalesce(d.listed, true) AS listed, statements,
       size(COLLECT { UNWIND printed AS some UNWIND some AS article RETURN DISTINCT article }) AS articles,
       wanted_by, refused_by, split(first, '|')[1] AS first, split(last, '|')[1] AS last
ORDER BY topic, listed DESC, demand, statements
//+ page
