"""How the cost of a submission grows, beside that of the reference: by kernel CPU time, never by the clock."""
