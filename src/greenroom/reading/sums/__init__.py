"""Recomputing what an answer says: changes, parts and rates, and durations that must agree with each other."""
