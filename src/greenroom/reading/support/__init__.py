"""Holds the numbers that a speaker claims against numbers that were measured."""
