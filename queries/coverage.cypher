/*
summary: 'How much an answer can rest on: statements and articles found for a holder and a demand, first and last, or none.'
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
//+ positions
//+ window
//+ printed
RETURN count(DISTINCT s) AS statements, count(DISTINCT CASE WHEN s.uttered_to IS NULL THEN s END) AS undated,
       count(CASE WHEN p.voice <> 'reported' THEN p END) AS first_hand, count(DISTINCT a) AS articles,
       count(DISTINCT p.outlet) AS outlets, split(min(p.place), '|')[1] AS first,
       split(max(CASE WHEN p.place < '9999' THEN p.place END), '|')[1] AS last
//+ page
