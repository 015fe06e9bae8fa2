"""What is rendered from the schema."""
