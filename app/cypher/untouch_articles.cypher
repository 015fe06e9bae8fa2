// Unless one was touched again since.
UNWIND $rows AS row
MATCH (a:Article {id: row.id}) WHERE a.touched = row.touched
REMOVE a.touched
