"""What a tier is."""

from collections.abc import Callable
from typing import Any, NamedTuple

from greenroom.sandbox.interpreter import Interpreter


class Tier(NamedTuple):
    """One way of shutting a box.

    ``what``      says how it shuts a box, for whoever uses it
    ``missing``   says in one sentence what keeps this machine from it, None where nothing does
    ``command``   what starts a box; it ends with Python and its options
    ``settings``  what the zygote is told to do
    ``gaps``      sentences that say what it does not hold
    """

    name: str
    what: str
    missing: Callable[[], str | None]
    command: Callable[[Interpreter], list[str]]
    settings: Callable[[Interpreter], dict[str, Any]]
    gaps: tuple[str, ...]


PYTHON_OPTIONS = ("-s", "-P", "-S", "-B", "-X", "utf8")
"""No site, no user's packages, no path of the working folder, no bytecode written; the environment is ours alone."""

ENVIRONMENT = {"PYTHONHASHSEED": "0"}
"""The order of sets is the same in every box, so the same submission gets the same verdict."""
