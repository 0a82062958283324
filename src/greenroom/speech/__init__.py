"""A voice: what is kept of it, what was heard in it, and the engine on this machine that writes it down."""
