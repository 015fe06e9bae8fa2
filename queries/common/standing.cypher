/*
summary: 'Goes on after principal, demand, since and until (places in time): where the holder stands, by the latest first-hand statement, else the latest reported one, as `said` on `day`.'
parameters: {}
*/
OPTIONAL CALL (principal, demand, since, until) {
  //+ of_pair
    AND p.place >= since AND p.place < until AND p.voice <> 'reported'
  //+ printed
  RETURN left(p.place, 10) AS first_hand_day ORDER BY p.place DESC LIMIT 1
}
OPTIONAL CALL (principal, demand, since, until, first_hand_day) {
  WITH * WHERE first_hand_day IS NULL
  //+ of_pair
    AND p.place >= since AND p.place < until
  //+ printed
  RETURN left(p.place, 10) AS reported_day ORDER BY p.place DESC LIMIT 1
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
