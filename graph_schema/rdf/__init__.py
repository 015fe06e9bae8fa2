"""The graph as RDF: which term says what (`mapping`), rows to triples (`describe`) and back (`restore`)."""
