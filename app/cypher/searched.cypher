// How much an answer rests on: what was not found among these articles may still have been said.
RETURN COUNT { (:Article) } AS articles,
       COUNT { (:Statement) } AS statements,
       COUNT { MATCH (s:Statement) WHERE s.uttered_to IS NULL } AS undated
