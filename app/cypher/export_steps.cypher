// How many contradictions an export of everything goes through.
MATCH ()-[r:CONTRADICTS]->()
RETURN count(r) AS contradictions
