"""Terms of the trade that a listener may not know, and whether the answer explains them."""

import re
from collections.abc import Mapping

from greenroom.reading.answer import Answer, Sentence
from greenroom.record import NamedTuple

JARGON: Mapping[str, tuple[str, ...]] = {
    "executive": ("jargon", "jargon-deep"),
    "product": ("jargon", "jargon-deep"),
    "manager": ("jargon-deep",),
}
SHOUTED = frozenset(
    "not no never all every any always only very must should and or but if so then now here why what when where who how yes i a"
    " we they he she it is are was be do did does don't can will more most less much too both one two first last new real big"
    " huge you my our your after before without before than that this stop never again nothing none good bad best worst right"
    " really just even also still wrong same other own zero some many few in on at to for of from with by the".split()
)
ABBREVIATION = re.compile(r"(?=[A-Za-z]*[A-Z][a-z]?[A-Z])[A-Za-z]{2,7}")
MOSTLY = 0.6
LONGEST = 6
APPOSED = frozenset("a an the one our so basically roughly meaning your that's".split())
CONSEQUENCE = frozenset("that it we they i he she this there these".split())
HEAD_WORDS = 3
CLUSTER = 8
APPOSED_LENGTH = 3


class Term(NamedTuple):
    """A term where it first stands: the words ``first`` to ``last``, both included."""

    sentence: Sentence
    first: int
    last: int
    said: str


class Cues(NamedTuple):
    """The words at which phrases of explaining begin, and at which phrases that lead to a name end."""

    explaining: frozenset[int]
    naming: frozenset[int]


def jargon(answer: Answer) -> list[Term]:
    """Each term of the trade that the audience would stop at and that is nowhere explained, at its first place."""
    labels = JARGON.get(answer.exercise.audience, ())
    mentions: dict[str, list[Term]] = {}
    end = -1
    for sentence, hit in answer.all_hits(*labels):
        if hit.first > end and not is_abbreviation(answer.said(answer.where(hit))):
            end = hit.last
            term = Term(sentence, hit.first, hit.last, answer.said(answer.where(hit)))
            mentions.setdefault(" ".join(answer.words.lower[hit.first : hit.last + 1]), []).append(term)
    cues = explaining_cues(answer) if mentions else None
    return [terms[0] for terms in mentions.values() if cues and not any(is_explained(answer, term, cues) for term in terms)]


def stands_among(term: Term, others: list[Term]) -> bool:
    """Whether a term is one of a cluster: another stands shortly before or behind it in its sentence."""
    return any(
        other.sentence is term.sentence and -CLUSTER <= other.first - term.first <= CLUSTER
        for other in others
        if other is not term
    )


def explaining_cues(answer: Answer) -> Cues:
    """Where the answer explains, and where it gives a name to what it explained."""
    return Cues(
        frozenset(hit.first for _, hit in answer.all_hits("explains")),
        frozenset(hit.last for _, hit in answer.all_hits("names")),
    )


def is_explained(answer: Answer, term: Term, cues: Cues) -> bool:
    """Whether what follows a term, or leads to it, says what it is."""
    led = any(at in cues.naming for at in range(term.first - HEAD_WORDS, term.first))
    return led or _follows(answer, term, cues) or _next_explains(answer, term, cues)


def is_abbreviation(said: str) -> bool:
    """Whether a word is written as abbreviations are; capitals that stress a word are none."""
    stem = said.replace("’", "'").removesuffix("'s")
    stem = stem[:-1] if stem.endswith("s") else stem
    if len(stem) > LONGEST or not ABBREVIATION.fullmatch(stem) or stem.lower() in SHOUTED:
        return False
    return sum(map(str.isupper, stem)) >= MOSTLY * len(stem)


def _follows(answer: Answer, term: Term, cues: Cues) -> bool:
    """An explanation behind the term: "…, a rule that lets you look", "… (which page helped)", "…, meaning …"."""
    words = answer.words
    for at in range(term.last, min(term.sentence.last - 1, term.last + HEAD_WORDS + 1)):
        gap = answer.text[words.ends[at] : words.starts[at + 1]]
        if at + 1 in cues.explaining and (at == term.last or gap.strip()):
            return True
        if "(" in gap:
            return answer.text.find(")", words.starts[at + 1], words.starts[at + 1] + 200) > words.ends[at + 1] + 3
        if any(mark in gap for mark in ",:–—;") or " - " in gap:
            return _opens_apposition(words.lower, at + 1) and _runs_on(answer, term.sentence, at + 1)
    return False


def _opens_apposition(lower: list[str], at: int) -> bool:
    return lower[at] in APPOSED and not (lower[at] == "so" and lower[at + 1] in CONSEQUENCE)


def _runs_on(answer: Answer, sentence: Sentence, at: int) -> bool:
    """Whether an apposition has room for an explanation before the next mark; an entry of a list has not."""
    words = answer.words
    until = min(sentence.last, at + APPOSED_LENGTH + 1)
    return until - at > APPOSED_LENGTH and not any(
        mark in answer.text[words.ends[index] : words.starts[index + 1]] for index in range(at, until - 1) for mark in ",;.)"
    )


def _next_explains(answer: Answer, term: Term, cues: Cues) -> bool:
    """Whether the next sentence begins by explaining: "That means …", "Think of it as …"."""
    if term.sentence.number + 1 >= len(answer.sentences) or term.last + HEAD_WORDS + 1 < term.sentence.last:
        return False
    return answer.sentences[term.sentence.number + 1].first in cues.explaining
