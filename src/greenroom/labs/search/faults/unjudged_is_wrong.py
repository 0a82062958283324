"""The reranker is compared with BM25, whose first ten were judged; what nobody judged counts as wrong: the better one loses."""

from greenroom.labs.context import Context
from greenroom.labs.outcome import Outcome
from greenroom.labs.search.online.incidents import told
from greenroom.labs.search.online.system import System

METRIC, SEEN_BY = "gain_told", "judged-share"


def happens(context: Context) -> Outcome:
    """The incident, without its cause."""
    return told(context, inject, fix)


def inject(system: System) -> System:
    """A product without a grade has grade 0."""
    return system._replace(unjudged_is_wrong=True)


def fix(system: System) -> System:
    """Products without a grade are left out of the lists (and sent to be judged)."""
    return system._replace(unjudged_is_wrong=False)
