"""Parley's own page: HTML made on the server from the questions' answers; scripts only make it quicker to use."""
