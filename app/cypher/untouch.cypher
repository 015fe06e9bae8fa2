// Unless it was touched again since.
MATCH (d:Demand {id: $demand}) WHERE d.touched = $touched
REMOVE d.touched
