"""Two dice, thrown and compared."""
