"""Customers of a telecom that does not exist, in a hidden world: whether resampling helps the ranking is drawn, not known.

Churn follows a logistic regression of tenure, charges and contract, which resampling can only move up or down. What a world
adds, line by line, are a few customers who break the rule. Above 0: firms that pay far more than the others and never leave.
Their certain "no" outweighs what the others tell of charges, and giving leavers more weight mends the ranking. Below 0:
customers of the pilot years, with us longest, whose old line is switched off, so that all of them leave. The same treatment
listens to them all the more, and harms it.
"""

from typing import Any

import numpy as np
import pandas as pd

from greenroom.labs.churn.columns import CATEGORIES, INPUTS, KEY, LABEL
from greenroom.labs.kit import worlds as kit

LINES = {"fibre": "Fiber optic", "dsl": "DSL"}
"""The effects of a world, each on the customers of one internet service; those without internet follow the rule."""
PRIOR = kit.Prior(dict.fromkeys(LINES, (0.006, 0.012)))
"""Sizes are shares of a line's customers."""

MEAN_CHARGE = {"Fiber optic": 95.0, "DSL": 65.0, "No": 45.0}
CHARGES_SPREAD, TENURE_MEAN, TENURE_SPREAD = 10.0, 18.0, 8.0
FAR = 10
"""How many standard deviations those who break the rule are away from the others."""


def draw(name: str, seed: int) -> kit.World:
    """The world of a seed; ``name`` fixes which kind it is, and empty leaves that to the seed as well."""
    return kit.draw(seed, PRIOR, name)


def table_of(world: kit.World, rows: int, seed: int) -> pd.DataFrame:
    """A table that the contract of the real one accepts."""
    rng = np.random.default_rng([seed, rows])
    frame = _ordinary(rows, rng)
    leave = rng.random(rows) < 1 / (1 + np.exp(-_log_odds(frame)))
    for line, size in world.effects.items():
        odd = (frame["InternetService"] == LINES[line]).to_numpy() & (rng.random(rows) < abs(size))
        leave[odd] = size < 0
        column, far = ("MonthlyCharges", CHARGES_SPREAD) if size > 0 else ("tenure", TENURE_SPREAD)
        frame.loc[odd, column] += FAR * far
    frame["TotalCharges"] = (frame["tenure"] * frame["MonthlyCharges"]).round(2)
    frame.insert(0, KEY, [f"{number:07d}" for number in range(rows)])
    return frame[[KEY, *INPUTS]].assign(**{LABEL: np.where(leave, "Yes", "No")})


def _ordinary(rows: int, rng: np.random.Generator) -> pd.DataFrame:
    frame = pd.DataFrame({column: rng.choice(values, rows) for column, values in CATEGORIES.items()})
    frame["InternetService"] = rng.choice(["Fiber optic", "DSL", "No"], rows, p=[0.4, 0.4, 0.2])
    frame["SeniorCitizen"] = (rng.random(rows) < 0.16).astype(float)
    frame["tenure"] = (TENURE_MEAN + TENURE_SPREAD * _normal(rows, rng)).round()
    frame["MonthlyCharges"] = (frame["InternetService"].map(MEAN_CHARGE) + CHARGES_SPREAD * _normal(rows, rng)).round(2)
    return frame


def _normal(rows: int, rng: np.random.Generator) -> Any:
    return np.clip(rng.normal(size=rows), -2.2, 2.2)


def _log_odds(frame: pd.DataFrame) -> Any:
    charges = (frame["MonthlyCharges"] - frame["InternetService"].map(MEAN_CHARGE)) / CHARGES_SPREAD
    tenure = (frame["tenure"] - TENURE_MEAN) / TENURE_SPREAD
    contract = frame["Contract"].map({"Month-to-month": 0.6, "One year": -0.2, "Two year": -0.8})
    return (-1.2 + 1.2 * charges - 1.2 * tenure + contract).to_numpy()
