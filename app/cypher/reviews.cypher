UNWIND $pairs AS pair
MATCH (r:Review {pair: pair})
RETURN DISTINCT r.pair AS pair, r.status AS status
