MATCH ()-[r:CONTRADICTS]->() WHERE r.place >= '' AND size(r.recorded) > size(r.superseded)
RETURN count(r) AS contradictions
