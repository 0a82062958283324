"""Which tier this machine gets: the best one whose own self-test holds."""

import atexit
from collections.abc import Callable, Mapping

from greenroom.errors import UnusableOption, UsersFault
from greenroom.sandbox.box import Box
from greenroom.sandbox.identity import is_root, unprivileged
from greenroom.sandbox.interpreter import Interpreter, interpreter
from greenroom.sandbox.pool import Pool
from greenroom.sandbox.rlimits import RLIMITS
from greenroom.sandbox.tier import Tier

TIERS: Mapping[str, Tier] = {tier.name: tier for tier in (RLIMITS,)}
"""Best first."""

Ask = Callable[[str], bool]
_chosen: dict[str | None, "Sandbox"] = {}


class Sandbox:
    """A tier that runs here, and a pool of its boxes."""

    def __init__(self, tier: Tier, python: Interpreter) -> None:
        self.tier, self.python = tier.name, python
        self.gaps = tier.gaps
        self.canaries: dict[str, bool] = {}
        self._pool = Pool(lambda: Box(tier, python, unprivileged()))

    def box(self) -> Box:
        """A box of its own for one submission: a context manager."""
        return self._pool.take()

    def close(self) -> None:
        """Ends the idle boxes."""
        self._pool.close()


def choose(wanted: str | None = None, *, ask: Ask | None = None) -> Sandbox:
    """The sandbox of this process, self-tested once. Raises `UsersFault` where there is none, or ``ask`` said no."""
    if wanted not in _chosen:
        _chosen[wanted] = _choose(wanted, ask)
        atexit.register(_chosen[wanted].close)
    return _chosen[wanted]


def _choose(wanted: str | None, ask: Ask | None) -> Sandbox:
    if wanted is not None and wanted not in TIERS:
        raise UnusableOption(f"there is no tier {wanted!r}; there are {', '.join(TIERS)}")
    reasons = []
    for tier in [TIERS[wanted]] if wanted else TIERS.values():
        reason = tier.missing()
        if reason is None:
            return Sandbox(tier, interpreter(is_root()))
        reasons.append(reason)
    raise UsersFault("; ".join(reasons))
