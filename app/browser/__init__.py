"""What Neo4j Browser needs to show the negotiation: its style, a guide to play, and queries to save."""
