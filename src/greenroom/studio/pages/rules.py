"""Every rule, and the page of each."""

from itertools import groupby

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from greenroom.errors import UnusableOption
from greenroom.record import NamedTuple
from greenroom.rules.definition import Example, Rule
from greenroom.rules.life import figures
from greenroom.rules.registry import every_rule, find_rule
from greenroom.studio.pages.places import missing
from greenroom.studio.parts.prose import prose
from greenroom.studio.rendering import rendered, studio_of

FAMILIES = {
    "audience": "For whoever listens", "checking": "About the checks themselves", "coding": "The coding round",
    "judgement": "Judgement", "numbers": "Numbers", "ownership": "Ownership", "soundness": "Soundness of the method",
    "structure": "Structure", "tone": "Tone",
}  # fmt: skip


class Shown(NamedTuple):
    """An example: its words, and what it is set in where that matters."""

    words: str
    setting: str


async def overview(request: Request) -> Response:
    """``/rules``."""
    rules = sorted(every_rule(studio_of(request).settings.plugins).values(), key=lambda rule: (rule.family, rule.code))
    families = [
        (FAMILIES.get(family, family.capitalize()), [(rule, prose_line(rule.summary), _life(rule)) for rule in group])
        for family, group in groupby(rules, key=lambda rule: rule.family)
    ]
    return rendered(request, "rules.html", families=families, count=len(rules))


async def page(request: Request) -> Response:
    """``/rules/{name}``, by name or code."""
    try:
        rule = find_rule(str(request.path_params["name"]), every_rule(studio_of(request).settings.plugins))
    except UnusableOption as error:
        return missing(request, "There is no such rule", str(error))
    measured = figures().get(rule.name)
    return rendered(
        request,
        "rule.html",
        rule=rule,
        about=prose(rule.page),
        life=str(measured) if measured else "",
        weak=[_shown(example) for example in rule.weak],
        strong=[_shown(example) for example in rule.strong],
    )


def prose_line(text: str) -> Markup:
    """One line with its code words."""
    return Markup("{}").format(prose(text, is_line=True))


def _life(rule: Rule) -> str:
    measured = figures().get(rule.name)
    return "" if measured is None or measured.is_stable else "preview"


def _shown(example: Example) -> Shown:
    facts = [f"{key}: {value}" for key, value in example.exercise.items()]
    facts += [f"told before: “{telling}”" for telling in example.earlier[:1]]
    return Shown(example.text, "; ".join(facts))
