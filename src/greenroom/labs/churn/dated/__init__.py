"""Churn on purchases with dates: what a model may know at its cutoff, how it ages, and whom an offer should reach."""
