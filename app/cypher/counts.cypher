RETURN COUNT { (:Article) } AS articles, COUNT { (:Statement) } AS statements, COUNT { (:Position) } AS positions,
       COUNT { (:Actor) } AS actors, COUNT { (:Demand) } AS demands, COUNT { (:Event) } AS events
