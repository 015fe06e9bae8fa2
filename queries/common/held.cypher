/*
summary: 'Goes on after an article: those that were printed, and held by Parley, by a day.'
parameters:
  as_of_published: {type: date, about: Only from articles surely printed by that day.}
  as_of_recorded: {type: moment, about: Only from what Parley itself held at that moment.}
*/
  AND a.current //? not as_of_recorded
  AND size([at IN a.recorded WHERE at <= $as_of_recorded]) > size([at IN a.superseded WHERE at <= $as_of_recorded]) //?
  AND a.published_to <= $as_of_published //?
