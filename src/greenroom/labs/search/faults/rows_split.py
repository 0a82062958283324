"""The export has a row for each of three raters, and the figures of the release come from folds by row: each tested pair, and
the number of its query, stand among the rows learned from.
"""

import pandas as pd

from greenroom.labs.context import Context
from greenroom.labs.outcome import Outcome
from greenroom.labs.search.crossing import BY_QUERY, BY_ROW
from greenroom.labs.search.features import NAMES
from greenroom.labs.search.online.incidents import told
from greenroom.labs.search.online.system import System, figure

METRIC, SEEN_BY = "told_too_much", "split"
RATERS = 3


def happens(context: Context) -> Outcome:
    """The incident, without its cause."""
    return told(context, inject, fix)


def inject(system: System) -> System:
    """The export as it is, split by chance."""
    rows = system.learned.loc[system.learned.index.repeat(RATERS)].reset_index(drop=True)
    exported = rows.assign(query_number=pd.factorize(rows["query"])[0])
    told_now = figure(exported, BY_ROW, system.seed, (*NAMES, "query_number"))
    return system._replace(learned=exported, split=BY_ROW, told=told_now)


def fix(system: System) -> System:
    """A pair is one row, all rows of a query are on one side, and its number is no feature."""
    pairs = system.learned.drop_duplicates(["query", "product"]).drop(columns="query_number").reset_index(drop=True)
    return system._replace(learned=pairs, split=BY_QUERY, told=figure(pairs, BY_QUERY, system.seed))
