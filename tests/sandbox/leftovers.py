"""What a box left on this machine after it was closed: processes, files, sockets, shared memory."""

import os
import time
from collections.abc import Callable
from pathlib import Path

_FOLDERS = ("/tmp", "/var/tmp", "/dev/shm", "/dev/mqueue", "/run/lock", "/dev")
_TABLES = ("shm", "sem", "msg")


def processes(user: int) -> set[int]:
    """All of a user that have not ended; one that has may still wait for somebody to ask how."""
    found = set()
    for entry in os.scandir("/proc"):
        try:
            if entry.name.isdigit() and entry.stat().st_uid == user and not _has_ended(entry.path):
                found.add(int(entry.name))
        except (FileNotFoundError, ProcessLookupError):
            continue
    return found


def _has_ended(process: str) -> bool:
    return Path(process, "stat").read_text().rpartition(")")[2].split()[0] == "Z"


def left(user: int, before: set[int], name: str) -> list[str]:
    """Sentences on what is there of the user, or by this name, that was not there before; processes have a second to go."""
    found = [f"process {pid}" for pid in _settled(lambda: processes(user) - before)]
    found += [
        f"file {folder}/{entry}"
        for folder in _FOLDERS
        for entry in _names(folder)
        if name in entry or entry.startswith("attack")
    ]
    sockets = Path("/proc/net/unix").read_text().splitlines()
    ours = (f"@{name}-s", f"@{name}-d")
    found += [f"socket {line.split()[-1]}" for line in sockets if "attack" in line and name in line and not line.endswith(ours)]
    return found + [f"System V {table}" for table in _TABLES if user and _of_user(table, user)]


def _settled(look: Callable[[], set[int]]) -> set[int]:
    until = time.monotonic() + 1.0
    while (found := look()) and time.monotonic() < until:
        time.sleep(0.005)
    return found


def _names(folder: str) -> list[str]:
    return os.listdir(folder) if os.path.isdir(folder) else []


def _of_user(table: str, user: int) -> bool:
    path = Path(f"/proc/sysvipc/{table}")
    head, *lines = path.read_text().splitlines() if path.exists() else ["uid"]
    place = head.split().index("uid")
    return any(line.split()[place] == str(user) for line in lines)
