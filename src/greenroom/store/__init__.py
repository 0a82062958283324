"""Keeps what was said: the log, which is the truth, and the history that is read from it."""
