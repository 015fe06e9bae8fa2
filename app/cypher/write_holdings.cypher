// Who ever took a position on what, each pair once: so that a question about all holders need not read all positions.
UNWIND $rows AS row
MERGE (h:ParleyHolding {id: row.id})
ON CREATE SET h = row
