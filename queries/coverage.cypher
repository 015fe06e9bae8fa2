/*
summary: 'How much an answer can rest on: statements and articles found for a holder and a demand, first and last, or none.'
uses: [positions, window, printed]
parameters: {}
columns:
  statements: {type: integer, about: How many statements give such a position; none is no proof that none was made.}
  undated: {type: integer, about: How many of them have no date.}
  first_hand: {type: integer, about: How many of the positions are the holder's own or a spokesperson's.}
  articles: {type: integer, about: 'In how many articles; the answer says how many were searched.'}
  outlets: {type: integer, about: Of how many outlets.}
  first: {type: evidence, about: The first of them.}
  last: {type: evidence, about: The last that has a date.}
example: {actor: Ukraine, demand: amnesty}
*/
WITH p, s, a ORDER BY p.place
WITH collect(p) AS found, count(DISTINCT s) AS statements, count(DISTINCT a) AS articles,
     count(DISTINCT CASE WHEN s.uttered_to IS NULL THEN s END) AS undated,
     COUNT(CASE WHEN p.voice <> 'reported' THEN p END) AS first_hand, collect(DISTINCT a) AS printed
RETURN statements, undated, first_hand, articles,
       size(COLLECT { UNWIND printed AS one MATCH (one)-[:PUBLISHED_BY]->(o:Actor) RETURN DISTINCT o.id }) AS outlets,
       head(found).id AS first, last([p IN found WHERE p.place < '9999']).id AS last
LIMIT $limit
