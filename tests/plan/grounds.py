"""Grounds of plans, as hypothesis and the tests draw them."""

from datetime import date, timedelta

from hypothesis import strategies as st

from greenroom.plan.block import STYLES, Term
from greenroom.plan.making import Grounds
from greenroom.plan.wanted import Done, Expected, Wanted

MONDAY = date(2026, 3, 2)
LOOP = (
    ("recruiter-screen", 30),
    ("hiring-manager", 45),
    ("coding", 60),
    ("fundamentals", 60),
    ("design", 60),
    ("behavioural", 45),
)
SKILLS = ("python", "sql", "rag", "kubernetes", "bayes", "ranking", "spark", "mlflow", "aws", "pytorch", "airflow", "privacy")
FAMILIES = ("languages", "databases", "language-models", "operations", "statistics", "fields", "data", "operations", "cloud",
            "machine-learning-libraries", "operations", "trust")  # fmt: skip


def wanted(skill: str, demand: float = 1.0, **facts: object) -> Wanted:
    family = FAMILIES[SKILLS.index(skill)] if skill in SKILLS else "other"
    return Wanted(skill, skill.upper(), family, **{"need": "must", "demand": demand, **facts})  # type: ignore[arg-type]


def loop(*kinds: str) -> tuple[Expected, ...]:
    minutes = dict(LOOP)
    return tuple(Expected(kind, kind, minutes.get(kind, 45)) for kind in kinds or tuple(minutes))


USUAL = Grounds(
    tuple(wanted(skill, 1 - 0.05 * place) for place, skill in enumerate(SKILLS)), loop(), ("heaps", "graphs", "windows")
)


def term(days: int = 14, units: int = 3, style: str = "sprint", begins: date = MONDAY, **facts: object) -> Term:
    told = {"weekend": units, "off": (), **facts}
    return Term(begins, begins + timedelta(days=days), units, style=style, **told)  # type: ignore[arg-type]


def done(block, day: date, *, is_met: bool = True, changed: str = "", next: str = "") -> Done:  # noqa: A002
    return Done(block.id, block.kind, block.skill, block.units, day, is_met, changed, next)


@st.composite
def grounds(draw) -> Grounds:
    names = draw(st.lists(st.sampled_from(SKILLS), unique=True, min_size=1, max_size=8))
    rows = tuple(
        wanted(
            name,
            draw(st.floats(0.05, 1.0)),
            need=draw(st.sampled_from(("must", "can-learn"))),
            is_shown=draw(st.booleans()),
            is_rehearsed=draw(st.booleans()),
            at_bar=draw(st.sampled_from((None, True, False))),
            confidence=draw(st.sampled_from((None, 1, 3, 5))),
        )
        for name in names
    )
    kinds = draw(st.lists(st.sampled_from([kind for kind, _ in LOOP]), max_size=5))
    return Grounds(rows, loop(*kinds) if kinds else (), ("heaps", "graphs"))


@st.composite
def terms(draw) -> Term:
    days = draw(st.integers(2, 20))
    off = draw(st.lists(st.integers(0, days - 1), max_size=3))
    return term(
        days,
        draw(st.integers(1, 6)),
        draw(st.sampled_from(STYLES)),
        weekend=draw(st.integers(0, 6)),
        off=tuple(sorted({MONDAY + timedelta(days=each) for each in off})),
    )
