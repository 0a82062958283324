"""Makes mutants of a reference solution: small faults that a careful test should notice. For authors; nothing of it runs in a round."""

from greenroom.judge.mutating.edits import Edit, mutants_of

__all__ = ["Edit", "mutants_of"]
