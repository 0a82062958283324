"""A coding round as it is read: what was written in each of its stages, and what the judge measured.

One Markdown document holds the whole round. Every offset is one of that document; code is handed out with everything else
turned to spaces, so that its lines and columns are those of the document, too.
"""

import ast
import re
from collections.abc import Iterator, Mapping

from greenroom.finding import Span
from greenroom.record import NamedTuple

STAGES = ("clarify", "plan", "implement", "test", "close")
"""What a candidate does in a coding round, in this order."""
FENCES = ("```", "~~~")
"""How a line begins above and below which code stands."""
CATEGORIES = ("clarification", "approach", "correctness", "efficiency", "testing", "communication")
"""What a coding round is scored in."""
OF_CODE = frozenset({"implement", "test"})
"""The stages in which Python is written; the others are prose."""
TITLES: Mapping[str, str] = {
    "clarify": "Clarify",
    "plan": "Plan",
    "implement": "Code",
    "test": "Tests",
    "close": "Close",
}
"""The heading of each stage as it is written."""
OTHER_TITLES: Mapping[str, tuple[str, ...]] = {
    "clarify": ("clarification", "clarifications", "clarifying", "questions", "assumptions", "understand", "understanding"),
    "plan": ("planning", "approach", "design", "strategy"),
    "implement": ("implement", "implementation", "implementing", "solution", "coding"),
    "test": ("test", "testing", "verification", "verify"),
    "close": ("closing", "summary", "conclusion", "wrap", "wrapping", "review", "reflection", "retrospective"),
}
"""Other words with which the heading of a stage may begin."""


class Results(NamedTuple):
    """What the judge measured of a submission, in plain values; empty or None where it was not measured.

    ``verdict`` is one of `greenroom.problem.VERDICTS`; ``failing`` the group of the first case that failed; ``growth`` is
    within, above or inconclusive, ``slope`` the measured power of n beyond the required class; ``tests`` the candidate's own
    tests, ``sound`` how many of them a right solution passes, ``killed`` of ``killable`` mutants were noticed by them; ``runs``
    and ``hints`` count what was used before the end; ``asked`` are the ``matters`` of the facts that the interviewer told.
    """

    verdict: str = ""
    passed: int = 0
    cases: int = 0
    failing: str = ""
    growth: str = ""
    slope: float | None = None
    tests: int = 0
    sound: int = 0
    killed: int | None = None
    killable: int | None = None
    runs: int = 0
    hints: int = 0
    asked: tuple[str, ...] = ()


class WriteUp(NamedTuple):
    """A whole round as one Markdown document; ``stages`` holds the places of the bodies below the headings that are there.

    A body has no blank lines around it; that of a code stage includes the fences.
    """

    text: str
    stages: Mapping[str, Span]

    def place(self, stage: str) -> Span:
        """Where a stage's body stands; an empty place where it would follow, if it is not there."""
        if stage in self.stages:
            return self.stages[stage]
        before = [self.stages[earlier].end for earlier in STAGES[: STAGES.index(stage)] if earlier in self.stages]
        at = max(before, default=0)
        return Span(at, at)

    def said(self, stage: str) -> str:
        """What stands in a stage as it was written; empty where it is missing."""
        start, end = self.place(stage)
        return self.text[start:end]

    def code(self, stage: str) -> str:
        """The code of a stage as long as the document up to its end, where all else is spaces: its lines and columns are the
        document's. Code is what stands in fences and can be parsed (all of it where nothing can), or the whole body
        where there is no fence; empty where there is none.
        """
        span = self.place(stage)
        blocks = list(_python(self.text, fenced(self.text, span))) or [span]
        code = "".join(self._laid(blocks))
        return code if code.strip() else ""

    def prose(self, stage: str) -> str:
        """The document where all but a stage's prose is spaces: the body without what stands in fences."""
        span = self.place(stage)
        text = self.text[span.start : span.end]
        for start, end in _fences(self.text, span):
            text = text[: start - span.start] + _blank(self.text[start:end]) + text[end - span.start :]
        return _blank(self.text[: span.start]) + text

    def _laid(self, blocks: list[Span]) -> Iterator[str]:
        at = 0
        for start, end in blocks:
            yield _blank(self.text[at:start])
            yield self.text[start:end]
            at = end


def write_up(stages: Mapping[str, str]) -> WriteUp:
    """The document of a round from what was written in its stages; code is fenced. A stage not given has an empty body."""
    pieces: list[str] = []
    places: dict[str, Span] = {}
    length = 0
    for stage in STAGES:
        body = _body(stage, stages.get(stage, ""))
        head = f"## {TITLES[stage]}\n\n"
        at = length + len(head) - (0 if body else 2)
        places[stage] = Span(at, at + len(body))
        pieces += [head, body, "\n\n" if body else ""]
        length += sum(map(len, pieces[-3:]))
    return WriteUp("".join(pieces), places)


def read_write_up(text: str) -> WriteUp:
    """The stages of a Markdown document with the headings Clarify, Plan, Code, Tests, Close, of any level and in any case.

    Other usual words for them (Approach, Implementation, Solution, Testing, Summary …) count at the level of a stage's first
    heading or above it. A stage's second heading belongs to the text below the first.
    """
    heads = list(_headings(text))
    ends = [head.start for _, head in heads[1:]] + [len(text)] * bool(heads)
    return WriteUp(text, {stage: _trimmed(text, head.end, end) for (stage, head), end in zip(heads, ends, strict=True)})


def fenced(text: str, within: Span) -> Iterator[Span]:
    """The places of what stands between fences, without the fences."""
    for start, end in _fences(text, within):
        first = text.find("\n", start, end) + 1
        last = text.rfind("\n", start, end) + 1
        closed = CLOSING.match(text, last, end)
        yield Span(first or end, max(first or end, last if closed and last > first - 1 else end))


def _python(text: str, blocks: Iterator[Span]) -> Iterator[Span]:
    """The blocks that are Python: all of them, less what a terminal showed where something else is there."""
    found = list(blocks)
    reads = [span for span in found if _parses(text[span.start : span.end])]
    yield from reads or found


def _parses(source: str) -> bool:
    try:
        ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return bool(source.strip())


HEADING = re.compile(r"^[ ]{0,3}(?:(?P<hashes>#{1,6})[ \t]+(?P<title>[^\n]*)|\*\*(?P<bold>[^*\n]{3,40})\*\*:?)[ \t\r]*$", re.M)
NUMBERING = re.compile(r"^(?:(?:step|stage|part|phase)\b)?[\W\d_]*", re.I)
FENCE = re.compile(r"^[ ]{0,3}(?P<marks>`{3,}|~{3,})[^`\n]*$", re.M)
CLOSING = re.compile(r"[ ]{0,3}(?:`{3,}|~{3,})[ \t\r]*$", re.M)
BOLD = 7


def _headings(text: str) -> Iterator[tuple[str, Span]]:
    seen: set[str] = set()
    level = 0
    fences = list(_fences(text, Span(0, len(text))))
    for found in HEADING.finditer(text):
        stage, is_usual = _stage(found["title"] or found["bold"] or "")
        depth = len(found["hashes"] or "") or BOLD
        if not stage or stage in seen or any(start <= found.start() < end for start, end in fences):
            continue
        if is_usual or not level or depth <= level:
            level = level or depth
            seen.add(stage)
            yield stage, Span(found.start(), found.end())


def _stage(title: str) -> tuple[str, bool]:
    """The stage that a heading names, and whether it does so with the usual word."""
    words = re.findall(r"[a-z]+", NUMBERING.sub("", title.lower()))
    for stage, usual in TITLES.items():
        if words[:1] == [usual.lower()] and len(words) <= 4:
            return stage, len(words) == 1
    for stage, others in OTHER_TITLES.items():
        if words[:1] and words[0] in others and len(words) <= 4:
            return stage, False
    return "", False


def _fences(text: str, within: Span) -> Iterator[Span]:
    """The places of fenced blocks with their fences; one that is not closed reaches to the end."""
    opened: tuple[int, str] | None = None
    for found in FENCE.finditer(text, within.start, within.end):
        marks = found["marks"]
        if opened is None:
            opened = found.start(), marks
        elif marks[0] == opened[1][0] and len(marks) >= len(opened[1]) and CLOSING.match(text, found.start(), found.end()):
            yield Span(opened[0], found.end())
            opened = None
    if opened is not None:
        yield Span(opened[0], within.end)


def _body(stage: str, given: str) -> str:
    body = given.strip("\n") if stage in OF_CODE else given.strip()
    if stage not in OF_CODE or not body.strip():
        return body.strip()
    longest = max(map(len, re.findall("`+", body)), default=0)
    marks = "`" * max(3, longest + 1)
    return f"{marks}python\n{body}\n{marks}"


def _trimmed(text: str, start: int, end: int) -> Span:
    body = text[start:end]
    if not body.strip():
        return Span(start, start)
    lead = len(body) - len(body.lstrip())
    line = text.rfind("\n", start, start + lead) + 1
    return Span(max(start, line), start + len(body.rstrip()))


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)
