"""Reads an answer: what was said, sentence by sentence, in which role, how long, with which numbers, by whom."""
