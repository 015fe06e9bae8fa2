UNWIND $ids AS id
MATCH ()-[r]->() WHERE elementId(r) = id
SET r.superseded = r.superseded + $now
