"""How the weights in `loaders/models` are made; nothing here is needed to read articles."""
