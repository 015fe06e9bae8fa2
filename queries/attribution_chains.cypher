/*
summary: 'Through whom words came to the article: paper, agency, sources, speaker.'
columns:
  chain: {type: list, about: 'From the outlet to the speaker, each quoting the next.'}
  length: {type: integer, about: How many they are.}
  said: {type: statement, about: The statement.}
example: {party: RU}
*/
//+ statements
  AND EXISTS { (s)-[:VIA]->(:Actor) }
//+ placed_statements
MATCH (speaker:Actor {id: s.speaker})
WITH s, COLLECT { MATCH (a)-[:PUBLISHED_BY]->(o:Actor) RETURN o.name }
        + COLLECT { MATCH (s)-[v:VIA]->(reporter:Actor) RETURN reporter.name ORDER BY v.order } + speaker.name AS chain
RETURN chain, size(chain) AS length, s.id AS said, s.place AS place
ORDER BY place
