"""The index was built anew with another analyser, which cuts words to four letters; queries are read by the former one."""

import re

from greenroom.labs.context import Context
from greenroom.labs.outcome import Outcome
from greenroom.labs.search.online.incidents import told
from greenroom.labs.search.online.system import System, indexed

METRIC, SEEN_BY = "ndcg", "unknown-words"


def happens(context: Context) -> Outcome:
    """The incident, without its cause."""
    return told(context, inject, fix)


def inject(system: System) -> System:
    """Only the catalogue is read in the new way."""
    return indexed(system._replace(reads_catalogue=cut))


def fix(system: System) -> System:
    """Both sides are read in one way again: by the analyser that queries, and the ranker's features, were made for."""
    return indexed(system._replace(reads_catalogue=system.reads_query))


def cut(text: str) -> str:
    """The text with the first four letters of each word."""
    return re.sub(r"\b(\w{4})\w+", r"\1", text)
