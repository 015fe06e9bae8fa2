"""The trained weights; `README.md` beside this file says what they were trained on and under which licence they are."""
