"""A page for each thing, at its IRI: HTML, JSON-LD or Turtle."""
