"""Cards for what must be remembered on the day of an interview, and which of them to look at today."""
