/*
summary: 'Goes on after principal, demand, since and until (places in time): where the holder stands, by the latest first-hand statement, else the latest reported one, as `said` on `day`.'
parameters: {}
*/
// The order names what is fixed too, so that the index gives it and the search ends with the first that fits;
// and nothing is before ''.
OPTIONAL CALL (principal, demand, since, until) {
  //+ of_pair
    AND p.place >= since AND p.place < until AND p.voice <> 'reported'
  //+ printed
  RETURN left(p.place, 10) AS first_hand_day
  ORDER BY p.principal DESC, p.demand DESC, p.place DESC LIMIT 1
}
WITH *, CASE WHEN first_hand_day IS NULL THEN until ELSE '' END AS reported_until
OPTIONAL CALL (principal, demand, since, reported_until) {
  //+ of_pair
    AND p.place >= since AND p.place < reported_until
  //+ printed
  RETURN left(p.place, 10) AS reported_day
  ORDER BY p.principal DESC, p.demand DESC, p.place DESC LIMIT 1
}
WITH *, coalesce(first_hand_day, reported_day) AS day
OPTIONAL CALL (principal, demand, day) {
  //+ of_pair
    AND p.place >= day AND p.place < day + '~'
  //+ printed
  RETURN p AS said
  //+ best_grounded
  LIMIT 1
}
