"""Makes mutants of a reference solution: small faults that a careful test should notice. Runs at authoring time alone."""

from greenroom.judge.mutating.edits import Edit, mutants_of

__all__ = ["Edit", "mutants_of"]
