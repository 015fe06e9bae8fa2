/*
summary: 'Statements by their words, speaker, time and what they are about.'
uses: [statements]
parameters:
  article: {type: text, about: 'Only those of this article, given by its id or its URL.'}
  cursor: {type: cursor, about: "Where to go on: the next of a former answer."}
columns:
  speaker: {type: text, about: Who says it.}
  on_or_before: {type: date, about: The latest day on which it can have been said.}
  said: {type: statement, about: 'The statement, with the positions that it gives.'}
example: {text: '"peace plan" freeze'}
*/
  AND $article IN [a.id, a.url] //?
  AND s.place > $cursor //?
WITH DISTINCT s ORDER BY s.place LIMIT $limit
MATCH (speaker:Actor {id: s.speaker})
RETURN speaker.name AS speaker, s.uttered_to AS on_or_before, s.id AS said, s.place AS place
ORDER BY place
