"""The attacks on the judge, by number: 1 to 92 are those of the survey of other judges, 101 and on are our own.

An attack is a function whose *text* is sent into a box. It tries something and then returns the right answer, `RIGHT`; so
whatever gets through is accepted, and whatever is held off ends in the verdict that stands above it. Where a judge could be
lied to, the attack returns something else than the right answer and lies about it.
"""

import importlib
import pkgutil

from tests.sandbox.attacks.attack import ATTACKS, Attack

for _found in pkgutil.iter_modules(__path__, f"{__name__}."):
    importlib.import_module(_found.name)

__all__ = ["ATTACKS", "Attack"]
