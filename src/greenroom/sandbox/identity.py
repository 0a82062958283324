"""As whom boxes run. Code that is not trusted never runs as root."""

import itertools
import os
from typing import Any, NamedTuple

_FIRST, _COUNT = 61184, 4336
"""The range that systemd gives to its dynamic users: nobody's files belong to these."""

_next = itertools.count(os.getpid() * 64)


class Identity(NamedTuple):
    """The user and the group of a box; None where it runs as whoever runs greenroom."""

    user: int | None = None

    def options(self) -> dict[str, Any]:
        """What `subprocess.Popen` is told."""
        return {} if self.user is None else {"user": self.user, "group": self.user, "extra_groups": []}


def is_root() -> bool:
    """Whether greenroom is root, or was and could be again, as in many containers; then its boxes must run as somebody else."""
    return 0 in (os.getuid(), os.geteuid())


def unprivileged() -> Identity:
    """As whom the next box runs: for root another nameless user for every box, so that none can touch another."""
    return Identity(_FIRST + next(_next) % _COUNT) if is_root() else Identity()
