"""The limits that the kernel keeps of one process."""

import math
import resource
from typing import Any

# What a limit is called where the system has it: macOS and the BSDs lack some.
_NONE_OF = ("RLIMIT_CORE", "RLIMIT_MEMLOCK", "RLIMIT_MSGQUEUE", "RLIMIT_NICE", "RLIMIT_RTPRIO", "RLIMIT_SIGPENDING")


def apply(limits: dict[str, Any]) -> None:
    """Binds this process for good: soft and hard limits alike, save that of CPU time, which warns a second before it kills."""
    cpu = math.ceil(limits["cpu"])
    _bind("RLIMIT_CPU", cpu, cpu + 1)
    for name, key in (("AS", "memory"), ("FSIZE", "file"), ("NOFILE", "files"), ("NPROC", "processes")):
        _bind(f"RLIMIT_{name}", limits[key], limits[key])


def apply_to_all() -> None:
    """Binds the zygote by what holds for all of its children alike: none of these at all."""
    for name in _NONE_OF:
        _bind(name, 0, 0)


def _bind(name: str, soft: int, hard: int) -> None:
    which = getattr(resource, name, None)
    if which is None:
        return
    try:
        resource.setrlimit(which, (soft, hard))
    except ValueError:  # the limit that holds already is lower
        most = resource.getrlimit(which)[1]
        resource.setrlimit(which, (min(soft, most), most))
    except OSError:
        if name not in ("RLIMIT_AS", "RLIMIT_NPROC"):  # macOS refuses the first for what it has mapped already
            raise
