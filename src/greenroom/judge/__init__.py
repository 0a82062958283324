"""Verdicts on code that is not trusted: cases, checkers, growth of cost, and mutants of the exemplar."""
