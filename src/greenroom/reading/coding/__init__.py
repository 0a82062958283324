"""Reads the write-up of a coding round: what was asked and assumed, what was planned and what it should cost, the code and the
tests as they stand (nothing of them runs), and what was said at the end.
"""
