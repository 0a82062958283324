"""Reads job postings, and lays what they ask for beside what a person can show."""
