"""OWN: who did it."""
