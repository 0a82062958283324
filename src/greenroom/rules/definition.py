"""What a rule is. A rule's file holds its code, its words, its weak and strong examples, and the function that finds it."""

import re
from collections.abc import Callable, Iterator
from textwrap import dedent
from typing import NamedTuple

from greenroom.errors import BrokenContent
from greenroom.exercise import KINDS, TALKS
from greenroom.finding import Severity, Span
from greenroom.reading.answer import Answer

CODE = re.compile(r"[A-Z]{3}\d{3}$")
NAME = re.compile(r"[a-z]+(?:-[a-z]+)*$")


class Fault(NamedTuple):
    """What a rule saw: the place, one sentence on what is wrong there, and further places that carry the same.

    ``help`` replaces the rule's own, ``severity`` its own where this place is less sure.
    """

    span: Span
    message: str
    also: tuple[Span, ...] = ()
    help: str = ""
    severity: Severity | None = None


class Example(NamedTuple):
    """An answer on which a rule must speak, or keep quiet; ``exercise`` are fields of an `Exercise`."""

    text: str
    exercise: dict[str, object]


Finder = Callable[[Answer], Iterator[Fault]]


class Rule(NamedTuple):
    """A rule and all that is known of it."""

    code: str
    name: str
    severity: Severity
    help: str
    page: str
    kinds: tuple[str, ...]
    weak: tuple[Example, ...]
    strong: tuple[Example, ...]
    since: str
    module: str
    find: Finder

    @property
    def summary(self) -> str:
        """When the rule speaks, in one sentence: the first line of its page."""
        return self.page.partition("\n")[0]

    @property
    def family(self) -> str:
        """The folder that the rule's file stands in."""
        return self.module.split(".")[-2]


def said(text: str, **exercise: object) -> Example:
    """An example answer; a story for a peer unless ``exercise`` says otherwise."""
    return Example(" ".join(text.split()) if "\n\n" not in text else dedent(text).strip(), exercise)


def rule(
    code: str,
    name: str,
    *,
    help: str,  # noqa: A002 - the contract's word
    weak: list[str | Example],
    strong: list[str | Example],
    severity: Severity = Severity.WARNING,
    kinds: tuple[str, ...] = KINDS,
    since: str = "0.1.0",
) -> Callable[[Finder], Rule]:
    """Turns a function into a `Rule`; its docstring is the rule's page.

    Raises `BrokenContent` where the code or the name is malformed or the page is missing.
    """

    def defined(find: Finder) -> Rule:
        page = _page(find.__doc__ or "")
        if not (CODE.match(code) and NAME.match(name) and page):
            raise BrokenContent(
                f"The rule {name!r} ({code!r}) in {find.__module__} needs a code like NUM101, a name and a page."
            )
        flagged, quiet = (tuple(e if isinstance(e, Example) else said(e) for e in side) for side in (weak, strong))
        return Rule(code, name, severity, help, page, kinds, flagged, quiet, since, find.__module__, find)

    return defined


def _page(docstring: str) -> str:
    first, _, rest = docstring.partition("\n")
    return f"{first.strip()}\n{dedent(rest)}".strip()


OF_TALKS = tuple(kind for kind in KINDS if kind in TALKS)
