"""How a rehearsal begins, whichever door it is begun through."""

import os
from collections.abc import Sequence
from datetime import datetime

from greenroom.errors import UnusableOption
from greenroom.history import Asked
from greenroom.interviewer.setup import Setup
from greenroom.library.choices import chosen
from greenroom.library.rounds import all_styles
from greenroom.library.settings import Settings
from greenroom.round import Round


def new_identifier(now: datetime) -> str:
    """A name for a rehearsal that begins now: it sorts as they began, and no two are alike."""
    return f"{now:%Y%m%d-%H%M%S}-{os.urandom(2).hex()}"


def new_seed() -> int:
    """A seed that nobody knows beforehand."""
    return int.from_bytes(os.urandom(4))


def own_question(prompt: str, kind: str | None) -> Asked:
    """A question of the person's own. Raises `UnusableOption` where it is empty."""
    if not prompt.strip():
        raise UnusableOption("The question is empty: write what you want to be asked.")
    return Asked(prompt.strip(), kind or "story")


def round_setup(
    round_: Round,
    settings: Settings,
    *,
    style: str | None = None,
    pressure: int | None = None,
    real: bool = False,
    level: str | None = None,
    secrets: Sequence[str] = (),
    seed: int | None = None,
) -> Setup:
    """How a round is held: what was chosen, else as the round and the settings have it. Raises `UnusableOption`."""
    hidden = (*settings.secrets, *secrets)
    return Setup(
        round=round_.name,
        style=chosen(style or round_.style, all_styles(), "style"),
        pressure=1 if pressure is None else pressure,
        manner="real" if real else "coached",
        seed=new_seed() if seed is None else seed,
        level=level or settings.level,
        audience=round_.audience,
        format=round_.format,
        confidential=bool(hidden),
        secrets=hidden,
    )
