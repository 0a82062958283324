"""Which tier this machine gets: the best one whose own self-test holds."""

import atexit
from collections.abc import Callable, Mapping

from greenroom.errors import UnusableOption, UsersFault
from greenroom.sandbox.box import Box
from greenroom.sandbox.bubblewrap import BUBBLEWRAP
from greenroom.sandbox.canaries import held
from greenroom.sandbox.identity import is_root, unprivileged
from greenroom.sandbox.interpreter import Interpreter, interpreter
from greenroom.sandbox.landlock import LANDLOCK
from greenroom.sandbox.pool import Pool
from greenroom.sandbox.rlimits import RLIMITS
from greenroom.sandbox.tier import Tier

TIERS: Mapping[str, Tier] = {tier.name: tier for tier in (BUBBLEWRAP, LANDLOCK, RLIMITS)}
"""Best first."""

Ask = Callable[[str], bool]

QUESTION = (
    "nothing on this machine can shut the code in, only limit its time and memory: it could read, write and send what you can. "
    "Run it all the same?"
)

_chosen: dict[str | None, "Sandbox"] = {}


class Sandbox:
    """A tier that runs here, with what its self-test said, and a pool of its boxes.

    ``canaries`` tells by what each of them tried whether it was held off; ``better`` says why each better tier is not this one.
    """

    def __init__(self, tier: Tier, python: Interpreter, canaries: Mapping[str, bool], better: Mapping[str, str]) -> None:
        self.tier, self.gaps = tier.name, tier.gaps
        self.python, self.canaries, self.better = python, canaries, better
        self._pool = Pool(lambda: Box(tier, python, unprivileged()))

    @property
    def shuts_in(self) -> bool:
        """Whether code is kept from files, network and other processes, and not only limited."""
        return self.tier != RLIMITS.name

    def box(self) -> Box:
        """A box of its own for one submission: a context manager."""
        return self._pool.take()

    def close(self) -> None:
        """Ends the idle boxes."""
        self._pool.close()


def choose(wanted: str | None = None, *, ask: Ask | None = None) -> Sandbox:
    """The sandbox of this process, self-tested once; of the best tier, or of the one that is ``wanted`` by name.

    Where limits are all that this machine has, ``ask`` is put the question whether to run; naming that tier is a yes too.
    Raises `UsersFault` where nothing can be had or the answer is no, `UnusableOption` for a name that there is not.
    """
    if wanted is not None and wanted not in TIERS:
        raise UnusableOption(f"there is no tier {wanted!r}; there are {', '.join(TIERS)}")
    if wanted not in _chosen:
        sandbox = _best([TIERS[wanted]] if wanted else list(TIERS.values()))
        if sandbox.tier == RLIMITS.name and wanted is None and not (ask and ask(QUESTION)):
            raise UsersFault(
                "nothing here can shut the code in; `--tier rlimits` runs it all the same, `greenroom doctor` says more"
            )
        _chosen[wanted] = sandbox
        atexit.register(sandbox.close)
    return _chosen[wanted]


def _best(tiers: list[Tier]) -> Sandbox:
    """The first tier that holds what it should hold. The last one promises nothing, so nothing is asked of it."""
    python = interpreter(is_root())
    reasons: dict[str, str] = {}
    for tier in tiers:
        canaries, reason = _tested(tier, python)
        if reason is None:
            return Sandbox(tier, python, canaries, reasons)
        reasons[tier.name] = reason
    raise UsersFault("no code can be run here: " + "; ".join(reasons.values()))


def _tested(tier: Tier, python: Interpreter) -> tuple[dict[str, bool], str | None]:
    """What the self-test said, and a sentence on why the tier is not to be used, None where it is."""
    if reason := tier.missing():
        return {}, reason
    try:
        canaries = _held(tier, python)
    except OSError as error:
        return {}, f"{tier.name} does not work here: {error}"
    through = [name for name, was_held in canaries.items() if not was_held]
    if through and tier is not RLIMITS:
        return canaries, f"{tier.name} lets code {', '.join(through)}"
    return canaries, None


def _held(tier: Tier, python: Interpreter) -> dict[str, bool]:
    with Box(tier, python, unprivileged()) as box:
        return held(box)
