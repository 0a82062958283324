"""Asks whether code may run that cannot be shut in, and gives the sandbox."""

import sys

from greenroom.sandbox import Sandbox, choose


def sandbox_of(tier: str | None) -> Sandbox:
    """The sandbox of this process, of the tier that was named or of the best there is. Raises `UsersFault`."""
    return choose(tier, ask=agrees)


def agrees(question: str) -> bool:
    """Asks on a terminal; elsewhere nobody agreed."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return False
    print(f"greenroom: {question} [y/N] ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().lower() in ("y", "yes")
