"""Stage: does the table keep its contract, and does the split keep apart what it should."""

from greenroom.labs.churn.columns import KEY
from greenroom.labs.churn.contract import CUSTOMERS
from greenroom.labs.churn.out_of_fold import pairs_of, policy
from greenroom.labs.churn.sizes import SIZES
from greenroom.labs.churn.table import customers
from greenroom.labs.context import Context
from greenroom.labs.kit.contract import check
from greenroom.labs.kit.splits import audit
from greenroom.labs.outcome import Measure, Outcome, Table

TABLE = "table"


def contract(context: Context) -> Outcome:
    """The table's size and base rate, its violations, and the audit of the split."""
    table, size = customers(context), SIZES[context.size]
    violations = check(table.frame, CUSTOMERS, personal=(KEY,))
    audits = audit(table.frame, pairs_of(table, size, context.seed), policy(size), base_rate=None, ignoring=(KEY,))
    twins = int(table.frame.duplicated(subset=table.frame.columns.drop(KEY), keep=False).sum())
    measures = (
        Measure(TABLE, "rows", len(table.frame)),
        Measure(TABLE, "churn-rate", float(table.y.mean()), n=len(table.y)),
        Measure(TABLE, "majority-accuracy", float(1 - table.y.mean()), n=len(table.y)),
        Measure(TABLE, "violations", len(violations)),
        Measure(TABLE, "twins", twins, n=len(table.frame)),
    )
    broken = tuple((violation.column, violation.says) for violation in violations)
    split = tuple((each.check, "yes" if each.holds else "no", each.says) for each in audits)
    tables = (
        Table("violations", "Where the table breaks its contract", ("column", "says"), broken),
        Table("split", "What the split keeps apart", ("check", "holds", "says"), split),
    )
    return Outcome(measures, tables)
