"""Reads and validates what people keep in files: answers, transcripts, settings."""
