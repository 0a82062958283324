"""How right the engine is: the grader's card; and the rubrics that it grades by."""

from functools import cache

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from greenroom.content import HERE
from greenroom.scorecard import RUBRICS, Category
from greenroom.studio.parts.prose import prose
from greenroom.studio.rendering import rendered


async def page(request: Request) -> Response:
    """``/card``."""
    return rendered(request, "card.html", card=_card())


async def rubrics(request: Request) -> Response:
    """``/rubrics``."""
    rows: dict[str, Category] = {row.name: row for kind in RUBRICS.values() for row in kind}
    kinds = {name: [kind for kind, row in RUBRICS.items() if name in {one.name for one in row}] for name in rows}
    return rendered(request, "rubrics.html", rows=list(rows.values()), kinds=kinds)


@cache
def _card() -> Markup:
    """The card without its heading, which the page gives itself."""
    with open(f"{HERE}/grader-card.md", encoding="utf-8") as file:
        text = file.read()
    return prose(text.partition("\n")[2])
