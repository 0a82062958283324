"""The write-up of a coding round, read: everything that rules and rubric ask about it."""

import io
import re
import tokenize
from collections.abc import Iterator, Mapping
from functools import cached_property

from greenroom.attempt import Attempt, Passage
from greenroom.coding import Results, WriteUp
from greenroom.finding import Span
from greenroom.problem import Problem
from greenroom.reading.coding.claims import SPACE, TIME, Claim, claims
from greenroom.reading.coding.clarifying import Settled, settled
from greenroom.reading.coding.closing import closing
from greenroom.reading.coding.costs import read_cost
from greenroom.reading.coding.edges import edges_named
from greenroom.reading.coding.planning import approach, weighs
from greenroom.reading.coding.source import Source, parsed
from greenroom.reading.coding.trying import Tried
from greenroom.reading.masking import Silence, mask

CLEARLY = 0.75
"""Two powers differ where they do by this much; half a power is no contradiction."""

OUT_OF_TIME = re.compile(r"\b(?:out of time|no time)\b", re.I)
"""In place of tests this is an excuse and no closing word."""

LISTING = re.compile(r"\bkeys\b(?:\(\))?[^,;.]{0,20}$", re.I)
"""A cost behind the name of an operation that lists everything is none of the operations that have to be quick."""


class CodingAnswer:
    """A round and all that its text shows; built once, never changed, nothing of it is run."""

    def __init__(self, problem: Problem, write_up: WriteUp, results: Results) -> None:
        self.problem = problem
        self.write_up = write_up
        self.results = results
        self.text = write_up.text

    @cached_property
    def code(self) -> Source:
        """The solution as it stands."""
        return Source(self._code("implement"))

    @cached_property
    def tests(self) -> Source:
        """The tests as they stand."""
        return Source(self._code("test"))

    @cached_property
    def has_code(self) -> bool:
        """Whether something was written that is meant as code, even if it does not parse."""
        return bool(self._code("implement").strip())

    @cached_property
    def coding_at(self) -> int:
        """Where the code begins; the end of the text where there is none."""
        code = self._code("implement")
        return len(code) - len(code.lstrip()) if code.strip() else len(self.text)

    def said(self, span: Span) -> str:
        """What stands at a place, on one line."""
        return " ".join(self.text[span.start : span.end].split())

    def prose(self, stage: str) -> str:
        """The prose of a stage at its own offsets, all else spaces."""
        return self.write_up.prose(stage) if not self._is_bare_code(stage) else ""

    @cached_property
    def settled(self) -> list[Settled]:
        """What was asked and assumed before the code."""
        told = self.problem.facts, f"{self.problem.title} {self.problem.statement}"
        found = [*settled(self.prose("clarify"), *told, is_notes=True), *settled(self.prose("plan"), *told, is_notes=False)]
        return [each for each in found if each.span.start < self.coding_at]

    @cached_property
    def approach(self) -> list[Span]:
        """The statements that tell the approach before the code."""
        told = [*approach(self.prose("plan")), *approach(self.prose("implement"))]
        told += approach(self.prose("clarify"), is_aside=True)
        return sorted(span for span in told if span.start < self.coding_at)

    @cached_property
    def weighed(self) -> list[Span]:
        """The statements of the plan that hold one way against another, or give a reason."""
        return list(weighs(self.prose("plan")))

    @cached_property
    def letters(self) -> Mapping[str, float]:
        """With which power of the size each letter grows; n alone where the exercise names none. Capitals may mean another thing."""
        known = dict(self.problem.complexity.letters) if self.problem.complexity is not None else {}
        return known or {"n": 1.0}

    @cached_property
    def claims(self) -> list[Claim]:
        """Every cost that is claimed, in the order of the text: in prose, in comments and in docstrings."""
        texts = [self.prose(stage) for stage in ("clarify", "plan", "implement", "test", "close")]
        texts.append(_comments(self._code("implement")))
        found = [claim for text in texts for claim in claims(text, self.letters)]
        return sorted({claim.span: claim for claim in found}.values(), key=lambda claim: claim.span)

    @property
    def times(self) -> list[Claim]:
        """What is claimed of time."""
        return [claim for claim in self.claims if TIME in claim.of]

    @property
    def spaces(self) -> list[Claim]:
        """What is claimed of memory."""
        return [claim for claim in self.claims if SPACE in claim.of]

    @property
    def own_times(self) -> list[Claim]:
        """What is claimed of the time of the writer's own way, a class named."""
        own = [claim for claim in self.times if not claim.is_other and not claim.is_loose]
        if not self.problem.is_class:
            return own
        return [claim for claim in own if not LISTING.search(self.text[claim.within.start : claim.span.start])]

    @property
    def claimed(self) -> list[tuple[Claim, float]]:
        """The claims of the writer's own way whose powers are known, each with its power; looser words where no class is named."""
        loose = [claim for claim in self.times if claim.is_loose and not claim.is_other]
        named = [(claim, claim.cost.power(self.letters)) for claim in self.own_times or loose]
        return [(claim, power) for claim, power in named if power is not None]

    @cached_property
    def required(self) -> float | None:
        """The power of the size in the class that is required; None where none is, or its letters are unknown."""
        complexity = self.problem.complexity
        cost = read_cost(complexity.required, self.letters) if complexity else None
        return cost.power({"n": 1.0, **self.letters}) if cost else None

    @property
    def is_too_slow(self) -> bool:
        """Whether the judge measured growth above the required class, or had to stop a large input where smaller ones passed."""
        stopped = self.results.verdict == "TLE" and self.results.failing in ("large", "adversarial")
        return self.results.growth == "above" or stopped

    @property
    def claims_too_little(self) -> bool:
        """Whether it is too slow, and all that is claimed of the whole stays within the required class. Of a class,
        claims are per operation: constant where the required cost of n operations is n.
        """
        known = [power for _, power in self.claimed]
        if not self.is_too_slow or self.required is None or not known or len(known) < len(self.own_times):
            return False
        return max(known) < (self.required - 1 if self.problem.is_class else self.required) + CLEARLY

    @cached_property
    def edges(self) -> Mapping[str, Span]:
        """The edge cases that are named anywhere, in prose, comments and the names of tests, with the first place."""
        topic = f"{self.problem.title} {self.problem.name.replace('_', ' ')} {self.problem.statement.partition('**Constraints**')[0]}"
        texts = [self.prose(stage) for stage in ("clarify", "plan", "implement", "test", "close")]
        texts += [_comments(self._code("implement")), _names_of_tests(self._code("test"))]
        found: dict[str, Span] = {}
        for text in texts:
            for name, span in edges_named(text, self.problem.edges, topic):
                found[name] = min(span, found.get(name, span))
        return found

    @cached_property
    def tried(self) -> Tried:
        """The inputs of the tests; of what stands below the code where the tests have no stage of their own."""
        return Tried(self.tests, self.problem)

    @cached_property
    def tried_with_code(self) -> Tried:
        """The inputs with which the solution itself calls the entry."""
        return Tried(self.code, self.problem)

    @cached_property
    def closing(self) -> Mapping[str, Span]:
        """What was said after the code of trade-offs, of more time and of what is open."""
        found = dict(closing(self.prose("close")))
        for stage in ("test", "implement"):
            for kind, span in closing(self.prose(stage)).items():
                if span.start > self.coding_at and not OUT_OF_TIME.search(self.text, span.start, span.end):
                    found.setdefault(kind, span)
        return found

    @cached_property
    def silences(self) -> tuple[Silence, ...]:
        """The comments that ask for findings to be kept quiet."""
        return mask(Attempt(self.text, (Passage(0, len(self.text)),))).silences

    def _code(self, stage: str) -> str:
        if stage not in self._codes:
            code = self.write_up.code(stage)
            is_code = "```" in self.write_up.said(stage) or "~~~" in self.write_up.said(stage) or parsed(code) is not None
            self._codes[stage] = code if is_code else ""
        return self._codes[stage]

    @cached_property
    def _codes(self) -> dict[str, str]:
        return {}

    def _is_bare_code(self, stage: str) -> bool:
        """Whether a code stage is all code, without a fence."""
        said = self.write_up.said(stage)
        return stage in ("implement", "test") and bool(self._code(stage)) and "```" not in said and "~~~" not in said


def _comments(code: str) -> str:
    """The comments and docstrings of code at their own offsets, all else spaces."""
    kept = re.sub(r"[^\n]", " ", code)
    for start, end in _spans_of_comments(code):
        kept = kept[:start] + re.sub(r"[\"']{3}", "   ", code[start:end].replace("#", " ")) + kept[end:]
    return kept


def _spans_of_comments(code: str) -> Iterator[tuple[int, int]]:
    starts = [0]
    for line in code.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    try:
        for token in tokenize.generate_tokens(io.StringIO(code).readline):
            is_text = token.type == tokenize.STRING and token.string.startswith(('"""', "'''"))
            if token.type == tokenize.COMMENT or is_text:
                yield starts[token.start[0] - 1] + token.start[1], starts[token.end[0] - 1] + token.end[1]
    except (tokenize.TokenError, SyntaxError, IndexError):
        return


def _names_of_tests(code: str) -> str:
    """Comments, docstrings and the names of tests at their own offsets, underscores turned to spaces."""
    kept = list(_comments(code))
    for found in re.finditer(r"def\s+(\w+)", code):
        kept[found.start(1) : found.end(1)] = found[1].replace("_", " ")
    for found in re.finditer(r"[\"'][A-Za-z][a-z ,'-]{6,60}[\"']", code):
        kept[found.start() : found.end()] = found[0]
    return "".join(kept)
