// The file's own edges are written anew with each version of it; those of articles stay.
MATCH (d:Demand {negotiation: $negotiation})-[r:UNDER|OPPOSES|NEGATES]->()
WHERE coalesce(d.listed, true)
DELETE r
