"""A schema as wide as the telco one, rows drawn from it, and small boosters."""

from pathlib import Path
from typing import Any

import numpy as np
import xgboost
from hypothesis import strategies as st

from greenroom.labs.kit.serving.features import Encoding
from greenroom.labs.kit.serving.schema import Field, Schema

YES_NO = ("Yes", "No")
EXTRA = ("Yes", "No", "No internet service")
SCHEMA = Schema(
    (
        Field("customerID", "text", personal=True),
        Field("gender", "category", allowed=("Female", "Male")),
        Field("SeniorCitizen", "category", allowed=(0, 1)),
        Field("Partner", "category", allowed=YES_NO),
        Field("Dependents", "category", allowed=YES_NO),
        Field("tenure", "whole", low=0, high=120),
        Field("PhoneService", "category", allowed=YES_NO),
        Field("MultipleLines", "category", allowed=("Yes", "No", "No phone service")),
        Field("InternetService", "category", allowed=("DSL", "Fiber optic", "No")),
        *(
            Field(name, "category", allowed=EXTRA)
            for name in ("OnlineSecurity", "OnlineBackup", "DeviceProtection", "TechSupport", "StreamingTV", "StreamingMovies")
        ),
        Field("Contract", "category", allowed=("Month-to-month", "One year", "Two year")),
        Field("PaperlessBilling", "category", allowed=YES_NO),
        Field(
            "PaymentMethod",
            "category",
            allowed=("Electronic check", "Mailed check", "Bank transfer (automatic)", "Credit card (automatic)"),
        ),
        Field("MonthlyCharges", "number", low=0, high=500),
        Field("TotalCharges", "number", low=0, high=50_000, optional=True),
    )
)


def rows(schema: Schema = SCHEMA) -> st.SearchStrategy[dict[str, Any]]:
    """Rows that fit a schema; optional fields may be absent or null."""
    always = {field.name: _values(field) for field in schema.fields if not field.optional}
    maybe = {field.name: st.none() | _values(field) for field in schema.fields if field.optional}
    return st.fixed_dictionaries(always, optional=maybe)


def _values(field: Field) -> st.SearchStrategy[Any]:
    if field.allowed:
        return st.sampled_from(field.allowed)
    if field.kind == "whole":
        return st.integers(int(field.low or 0), int(field.high or 100))
    if field.kind == "number":
        return st.floats(field.low, field.high, allow_nan=False) | st.integers(int(field.low or 0), int(field.high or 100))
    return st.text(max_size=12)


def drawn(count: int, seed: int, schema: Schema = SCHEMA) -> list[dict[str, Any]]:
    """Rows drawn at random, quicker than by hypothesis."""
    rng = np.random.default_rng(seed)
    columns = {field.name: _column(field, rng, count) for field in schema.fields}
    return [dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)]


def _column(field: Field, rng: np.random.Generator, count: int) -> list[Any]:
    if field.allowed:
        return [field.allowed[at] for at in rng.integers(len(field.allowed), size=count)]
    if field.kind == "text":
        return [f"name-{at}" for at in range(count)]
    if field.kind == "whole":
        return rng.integers(int(field.low or 0), int(field.high or 100) + 1, count).tolist()
    return rng.uniform(field.low, field.high, count).round(2).tolist()


def booster(seed: int = 0, rounds: int = 5, schema: Schema = SCHEMA) -> xgboost.Booster:
    """A small booster over the schema's features; another seed is another model."""
    rng = np.random.default_rng(seed)
    matrix = Encoding(schema)(drawn(300, seed, schema))
    label = (rng.random(300) < 0.3).astype(int)
    settings = {
        "objective": "binary:logistic",
        "max_depth": 3,
        "nthread": 1,
        "seed": seed,
        "base_score": 0.2 + 0.1 * (seed % 5),
    }
    return xgboost.train(settings, xgboost.DMatrix(matrix, label), rounds)


def saved(folder: Path, seed: int) -> Path:
    """The file of a small booster."""
    path = folder / f"model-{seed}.ubj"
    booster(seed).save_model(path)
    return path
