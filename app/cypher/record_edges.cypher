UNWIND $ids AS id
MATCH ()-[r]->() WHERE elementId(r) = id
SET r.recorded = r.recorded + $now
