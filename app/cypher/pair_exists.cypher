MATCH ()-[r:CONTRADICTS]->() WHERE r.pair = $pair AND r.place >= ''
RETURN count(r) AS contradictions
