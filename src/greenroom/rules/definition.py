"""What a rule is. A rule's file holds its code, its words, its weak and strong examples, and the function that finds it."""

from collections.abc import Callable, Iterator, Sequence

from greenroom.errors import BrokenContent
from greenroom.exercise import KINDS, TALKS
from greenroom.finding import Severity, Span
from greenroom.measured import Ledger, Measured
from greenroom.record import NamedTuple


class Fault(NamedTuple):
    """What a rule saw: the place, one sentence on what is wrong there, and further places that carry the same.

    ``help`` replaces the rule's own, ``severity`` its own where this place is less sure; ``evidence`` are the ids of the ledger's
    entries that it rests on; ``proven`` is one that rests on what another answer says, which anybody can look up.
    """

    span: Span
    message: str
    also: tuple[Span, ...] = ()
    help: str = ""
    severity: Severity | None = None
    evidence: tuple[str, ...] = ()
    proven: bool = False


class Example(NamedTuple):
    """An answer on which a rule must speak, or keep quiet; ``exercise`` are fields of an `Exercise`, ``earlier`` the words of
    earlier tellings, the newest first, ``ledger`` what was measured.
    """

    text: str
    exercise: dict[str, object]
    earlier: tuple[str, ...] = ()
    ledger: Ledger | None = None

    def against(self, *entries: Measured) -> "Example":
        """The same, where these numbers were measured."""
        return self._replace(ledger=Ledger(entries))

    def after(self, *earlier: str) -> "Example":
        """The same answer, given after these."""
        return self._replace(earlier=earlier)


Finder = Callable[..., Iterator[Fault]]
"""What finds: it is handed an `Answer`, or, in the family of the coding round, a `greenroom.reading.coding.answer.CodingAnswer`."""


class Rule(NamedTuple):
    """A rule and all that is known of it; ``examples`` are its weak and its strong ones as its file gives them.

    ``suspicion`` is what it says where it saw nothing itself and the wording as a whole shows the fault (``{}`` stands for the
    words); ``missed_at`` is where something absent is missed: ``start`` or ``end``.
    """

    code: str
    name: str
    severity: Severity
    help: str
    kinds: tuple[str, ...]
    examples: tuple[Sequence[str | Example], Sequence[str | Example]]
    since: str
    module: str
    find: Finder
    suspicion: str = ""
    missed_at: str = "end"

    @property
    def weak(self) -> tuple[Example, ...]:
        """Answers on which the rule must speak."""
        return tuple(map(_example, self.examples[0]))

    @property
    def strong(self) -> tuple[Example, ...]:
        """Answers on which it must keep quiet, or only hint."""
        return tuple(map(_example, self.examples[1]))

    @property
    def page(self) -> str:
        """When the rule speaks, and why an interviewer minds: the docstring of the function that finds."""
        return _page(self.find.__doc__)

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
    return Example(text, exercise)


def _example(given: str | Example) -> Example:
    """An example on one line, or in paragraphs where it has them."""
    text, exercise, earlier, ledger = given if isinstance(given, Example) else (given, {}, (), None)
    return Example(_laid_out(text), exercise, tuple(map(_laid_out, earlier)), ledger)


def _laid_out(text: str) -> str:
    return " ".join(text.split()) if "\n\n" not in text else _flush_left(text).strip()


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
    suspicion: str = "",
    missed_at: str = "end",
) -> Callable[[Finder], Rule]:
    """Turns a function into a `Rule`; its docstring is the rule's page.

    Raises `BrokenContent` where the code or the name is malformed or the page is missing.
    """

    def defined(find: Finder) -> Rule:
        if not (_is_code(code) and _is_name(name) and (find.__doc__ or "").strip()):
            raise BrokenContent(
                f"The rule {name!r} ({code!r}) in {find.__module__} needs a code like NUM101, a name and a page."
            )
        examples = (weak, strong)
        return Rule(code, name, severity, help, kinds, examples, since, find.__module__, find, suspicion, missed_at)

    return defined


def _is_code(code: str) -> bool:
    """Whether it is three capitals and three digits; without `re`, which takes longer to make a pattern than to use it."""
    return len(code) == 6 and code.isascii() and code[:3].isalpha() and code[:3].isupper() and code[3:].isdecimal()


def _is_name(name: str) -> bool:
    """Whether it is small letters, parted by hyphens."""
    return name.isascii() and all(part.isalpha() and part.islower() for part in name.split("-"))


def _page(docstring: str | None) -> str:
    first, _, rest = (docstring or "").partition("\n")
    return f"{first.strip()}\n{_flush_left(rest)}".strip()


def _flush_left(text: str) -> str:
    from textwrap import dedent

    return dedent(text)


OF_TALKS = tuple(kind for kind in KINDS if kind in TALKS)
IN_CODING = ("coding",)
"""What the rules of a coding round read."""
