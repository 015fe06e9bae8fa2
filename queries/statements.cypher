/*
summary: 'Statements by their words, speaker, time and what they are about.'
columns:
  speaker: {type: text, about: Who says it.}
  on_or_before: {type: date, about: The latest day on which it can have been said.}
  said: {type: statement, about: 'The statement, with the positions that it gives.'}
example: {text: '"peace plan" freeze'}
*/
//+ statements
//+ placed_statements
MATCH (speaker:Actor {id: s.speaker})
RETURN speaker.name AS speaker, s.uttered_to AS on_or_before, s.id AS said, s.place AS place
ORDER BY place
