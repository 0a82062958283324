"""A score as dots: how many of four are filled."""

from markupsafe import Markup

from greenroom.scorecard import HIGHEST
from greenroom.studio.parts.joining import joined

STEP, RADIUS = 18, 6


def dots(score: int | None, what: str = "") -> Markup:
    """Four dots, the first of them filled; a drawing with a name, since nobody should have to count."""
    filled = score or 0
    told = f"{score} of {HIGHEST}" if score else "not scored"
    circles = joined(_dot(at, is_filled=at < filled) for at in range(HIGHEST))
    return Markup('<svg class="dots" role="img" width="{}" height="16" aria-label="{}"><title>{}</title>{}</svg>').format(
        STEP * HIGHEST, f"{what}: {told}" if what else told, told, circles
    )


def _dot(at: int, *, is_filled: bool) -> Markup:
    return Markup('<circle cx="{}" cy="8" r="{}" class="{}"/>').format(
        STEP * at + STEP / 2, RADIUS, "filled" if is_filled else "empty"
    )
