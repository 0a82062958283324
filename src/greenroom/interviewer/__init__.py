"""Decides what is asked next: the likely follow-up questions to an answer, and the place that invites each."""
