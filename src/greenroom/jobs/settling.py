"""Words that name one skill or another by what stands around them: evaluation, monitoring."""

import re
from collections.abc import Mapping

from greenroom.record import NamedTuple


class Case(NamedTuple):
    """A skill that is meant where its line, or the kind of work, speaks for it; ``otherwise`` is meant where neither does."""

    line: re.Pattern[str]
    work: str
    meant: str
    otherwise: str


CASES: Mapping[str, Case] = {
    "evaluation": Case(
        re.compile(
            r"\b(?:llms?|language models?|agent\w*|prompts?|rag|gen(?:erative )?ai|hallucinat\w+|retrieval|evals)\b", re.I
        ),
        "llm",
        "llm-evaluation",
        "model-evaluation",
    ),
    "monitoring": Case(
        re.compile(r"\b(?:models?|drift\w*|predictions?)\b", re.I),
        "",
        "model-monitoring",
        "monitoring",
    ),
}


def settled(name: str, line: str, work: str) -> str:
    """The skill that a name means on its line of a posting for a kind of work, of `greenroom.jobs.posting.ARCHETYPES`."""
    case = CASES.get(name)
    if case is None:
        return name
    return case.meant if case.work == work or case.line.search(line) else case.otherwise
