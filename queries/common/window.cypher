/*
summary: 'Goes on after positions: those that were stated in a window of time.'
parameters:
  from: {type: date, about: First day of the window in which it was said.}
  to: {type: date, about: Last day of that window.}
  dates: {type: dating, default: latest, about: 'What of statements whose day is not known exactly: latest counts their latest possible day, certain only those surely inside, possible all that may be.'}
*/
  AND p.place >= toString($from) //?
  AND p.place < '9999' //? any from, dates=latest|certain
  AND p.uttered_from >= $from //? dates=certain
  AND p.place < toString($to) + '~' //? dates=latest|certain
  AND coalesce(p.uttered_from <= $to, true) //? dates=possible
