/*
summary: 'Topics and their demands: how much was found on each, who wants it and who refuses it.'
uses: [positions, window, printed]
parameters:
  cursor: {type: cursor, about: "Where to go on: the next of a former answer."}
columns:
  topic: {type: text, about: The topic.}
  demand: {type: text, about: 'The demand, as wanted.'}
  demand_label: {type: text, about: The demand in words.}
  statements: {type: integer, about: How many positions on it were found.}
  articles: {type: integer, about: In how many articles.}
  wanted_by: {type: list, about: For whom positions count that want it.}
  refused_by: {type: list, about: For whom positions count that refuse it.}
  first_day: {type: date, about: The latest day on which the first of them can have been said.}
  last_day: {type: date, about: The same of the last.}
example: {topic: crimea}
*/
WITH p.demand AS demand, p.principal AS principal, p.strength > 0 AS wanted, count(p) AS statements,
     collect(DISTINCT a) AS printed, min(s.uttered_to) AS first_day, max(s.uttered_to) AS last_day
MATCH (holder:Actor {id: principal})
WITH demand, wanted, holder, statements, printed, first_day, last_day ORDER BY statements DESC, holder.name
WITH demand, sum(statements) AS statements, collect(printed) AS printed, min(first_day) AS first_day,
     max(last_day) AS last_day, collect(CASE WHEN wanted THEN holder.name END) AS wanted_by,
     collect(CASE WHEN NOT wanted THEN holder.name END) AS refused_by
MATCH (d:Demand {id: demand})-[:UNDER]->(t:Topic)
RETURN t.key AS topic, d.key AS demand, d.label AS demand_label, statements,
       size(COLLECT { UNWIND printed AS some UNWIND some AS article RETURN DISTINCT article.id }) AS articles,
       wanted_by, refused_by, first_day, last_day
ORDER BY topic, demand, statements
SKIP toInteger(coalesce($cursor, '0')) LIMIT $limit
