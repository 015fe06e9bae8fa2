MATCH ()-[r:CONTRADICTS]->() WHERE r.demand = $demand AND r.place >= $since AND r.place < $until
RETURN r.id AS id, elementId(r) AS at, size(r.recorded) > size(r.superseded) AS current
UNION
MATCH ()-[r:CONTRADICTS]->() WHERE r.newer_demand = $demand AND r.place >= $since AND r.place < $until
RETURN r.id AS id, elementId(r) AS at, size(r.recorded) > size(r.superseded) AS current
