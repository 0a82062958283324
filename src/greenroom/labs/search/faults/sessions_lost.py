"""In the new arm a session is written down by the page's own script, which those who leave at once never load."""

import numpy as np

from greenroom.labs.context import Context
from greenroom.labs.outcome import Outcome
from greenroom.labs.search.online.incidents import told
from greenroom.labs.search.online.system import System, recorded
from greenroom.labs.search.online.users import SHOWN

METRIC, SEEN_BY = "lift_off", "sample-ratio"
LOST = 0.8


def happens(context: Context) -> Outcome:
    """The incident, without its cause."""
    return told(context, inject, fix)


def inject(system: System) -> System:
    """Four in five of the new arm's sessions without a click are not in the log."""
    log, rng = system.log.copy(), np.random.default_rng(system.seed)
    log[1, :, SHOWN] -= rng.binomial(log[1, :, SHOWN], LOST)
    return system._replace(log=log)


def fix(system: System) -> System:
    """A session is written down where its arm is drawn, on the server; the test is held again."""
    return system._replace(log=recorded(system, system.seed + 1))
