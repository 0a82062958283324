"""AUD: who listens, and what must not be said."""
