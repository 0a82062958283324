"""How a command ends."""

from enum import IntEnum


class ExitStatus(IntEnum):
    """0: nothing at or above the chosen severity; 1: findings; 2: unusable input or options."""

    CLEAN = 0
    FINDINGS = 1
    UNUSABLE = 2
