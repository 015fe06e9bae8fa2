MERGE (v:Review {id: $review.id})
SET v += $review
WITH v
MATCH ()-[r:CONTRADICTS]->() WHERE r.pair = v.pair AND r.place >= ''
SET r.status = v.status
