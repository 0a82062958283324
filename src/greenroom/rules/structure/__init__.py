"""STR: how the answer is built, and how long its parts take."""
