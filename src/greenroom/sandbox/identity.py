"""As whom boxes run. Code that is not trusted never runs as root."""

import os
import secrets
from functools import cache
from typing import Any, NamedTuple

_FEW = (61184, 4336)
"""The users that systemd gives to passing services, by the first and their number: nobody's files belong to these."""

_MANY = (1_900_000_000, 100_000_000)
"""Users that nobody has, where there are as many as that: two programs then never choose the same one."""


class Identity(NamedTuple):
    """The user and the group of a box; None where it runs as whoever runs greenroom."""

    user: int | None = None

    def options(self) -> dict[str, Any]:
        """What `subprocess.Popen` is told."""
        return {} if self.user is None else {"user": self.user, "group": self.user, "extra_groups": []}

    def tasks_besides(self) -> int:
        """How many tasks its user may have besides those of a box, which the kernel's limit counts as well."""
        return 0 if self.user is not None else _tasks_of_ours()


def is_root() -> bool:
    """Whether greenroom is root, or was and could be again, as in many containers; then its boxes must run as somebody else."""
    return 0 in (os.getuid(), os.geteuid())


def unprivileged() -> Identity:
    """As whom the next box runs: for root another nameless user for every box, so that none can touch another."""
    if not is_root():
        return Identity()
    first, number = _range()
    return Identity(first + secrets.randbelow(number))


@cache
def _tasks_of_ours() -> int:
    """Twice as many as there are at this moment, since programs come and go; 0 where the system does not tell."""
    found = 0
    for name in os.listdir("/proc") if os.path.isdir("/proc/self/task") else ():
        try:
            if name.isdecimal() and os.stat(f"/proc/{name}").st_uid == os.getuid():
                found += len(os.listdir(f"/proc/{name}/task"))
        except OSError:  # it has ended meanwhile
            continue
    return 2 * found


@cache
def _range() -> tuple[int, int]:
    """A container may know 65,536 users alone (user_namespaces(7))."""
    try:
        with open("/proc/self/uid_map", encoding="ascii") as told:
            known = max(int(line.split()[2]) for line in told)
    except (OSError, ValueError):
        return _FEW
    return _MANY if known > sum(_MANY) else _FEW
