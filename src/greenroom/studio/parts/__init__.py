"""Pieces of pages: pure functions that return markup."""
