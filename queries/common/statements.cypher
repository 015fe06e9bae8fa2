/*
summary: Every statement that the filters leave, found by an index.
parameters:
  text: {type: words, about: 'Only statements that hold all these words; words in quotation marks as a phrase.'}
  article: {type: text, about: 'Only those of this article, given by its id or its URL.'}
  actor: {type: actor, about: Only what this one says.}
  party: {type: party, about: Only what speakers of this side say.}
  demand: {type: demand, about: Only what gives a position on this demand or its exact opposite.}
  topic: {type: topic, about: Only what gives a position on a demand under this topic.}
  voice: {type: voice, about: 'Only what gives a position in this voice: own, spokesperson or reported.'}
  from: {type: date, about: First day of the window in which it was said.}
  to: {type: date, about: Last day of that window.}
  dates: {type: dating, default: latest, about: 'What of statements whose day is not known exactly: latest counts their latest possible day, certain only those surely inside, possible all that may be.'}
  outlet: {type: actor, about: Only what this outlet printed.}
  min_confidence: {type: share, about: 'Only statements with at least this confidence, 0 to 1; with demand, topic or voice, only those that give a position on it with at least that. One without counts as sure.'}
*/
CALL db.index.fulltext.queryNodes('parley_statement_words', $text) YIELD node AS s //?
MATCH (s:Statement)-[:REPORTED_IN]->(a:Article) WHERE a.id = $article OR a.url = $article //?
WITH s //? any article text
MATCH (s:Statement)-[:EXPRESSES]->(p:Position) //? any demand topic voice
WHERE p.place >= '' //? any demand topic voice
  AND p.demand = $demand //?
  AND p.topic = $topic //?
  AND p.voice = $voice //?
  AND coalesce(p.confidence, 1.0) >= $min_confidence //? any demand topic voice
  AND p.place >= toString($from) //? any demand topic voice
  AND p.place < toString($to) + '~' //? any demand topic voice, dates=latest|certain
  AND p.place < toString($as_of_published) + '~' //? any demand topic voice
WITH DISTINCT s //? any demand topic voice
MATCH (s:Statement)-[:REPORTED_IN]->(a:Article)
WHERE s.place >= ''
  AND s.speaker = $actor //?
  AND s.party = $party //?
  AND s.outlet = $outlet //?
  AND coalesce(s.confidence, 1.0) >= $min_confidence //?
  AND s.place >= toString($from) //?
  AND s.place < '9999' //? any from, dates=latest|certain
  AND s.uttered_from >= $from //? dates=certain
  AND s.place < toString($to) + '~' //? dates=latest|certain
  AND coalesce(s.uttered_from <= $to, true) //? dates=possible
  AND s.place < toString($as_of_published) + '~' //?
//+ held
