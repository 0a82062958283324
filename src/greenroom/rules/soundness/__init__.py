"""MLS: whether the machine learning is sound."""
