"""Runs a lab: its stages in their order, each kept by its content, so that nothing is measured twice and no kill loses much."""
