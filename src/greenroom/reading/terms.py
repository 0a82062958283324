"""Terms that a listener may not know: abbreviations and jargon, and whether the answer explains them."""

import os
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

import greenroom.content
from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.words import find_words

FILE = os.path.join(greenroom.content.HERE, "abbreviations.txt")
EVERYBODY = ("known-to-all", "known-in-business")
ENGINEERS = (*EVERYBODY, "known-in-product", "known-in-engineering")
SHARED: Mapping[str, tuple[str, ...]] = {
    "executive": EVERYBODY,
    "product": (*EVERYBODY, "known-in-product"),
    "manager": (*ENGINEERS, "known-to-managers"),
    "peer": (*ENGINEERS, "known-in-machine-learning"),
    "researcher": (*ENGINEERS, "known-in-machine-learning"),
}
JARGON: Mapping[str, tuple[str, ...]] = {
    "executive": ("jargon", "jargon-deep"),
    "product": ("jargon", "jargon-deep"),
    "manager": ("jargon-deep",),
}
SHOUTED = frozenset(
    "not no never all every any always only very must should and or but if so then now here why what when where who how yes i a"
    " we they he she it is are was be do did does don't can will more most less much too both one two first last new real big"
    " huge you my our your after before without before than that this stop never again nothing none good bad best worst right"
    " wrong same other own zero some many few in on at to for of from with by the".split()
)
ABBREVIATION = re.compile(r"(?=[A-Za-z]*[A-Z][a-z]?[A-Z])[A-Za-z]{2,7}")
CANDIDATE = re.compile(r"[A-Z][a-z]?[A-Z]")
MOSTLY = 0.6
SHOUTING = 0.3
LONGEST = 6
SMALL_WORDS = frozenset("of and the to for in on a an with by or at".split())
APPOSED = frozenset("a an the one our so basically roughly meaning your that's".split())
HEAD_WORDS = 3
NAMES_BEFORE = frozenset("at joined called named dataset corpus benchmark project programme program codenamed".split())
NAMES_AFTER = frozenset("dataset datasets corpus benchmark challenge competition library framework university".split())
CLUSTER = 8
NEARBY = 50
FAR = 400
SHORT = 3
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


def unshared_abbreviations(answer: Answer) -> list[Term]:
    """Each abbreviation outside the audience's common ground, the question and the secrets, that is nowhere spelled out."""
    found = list(_abbreviations(answer))
    if len(found) > len(answer.words.lower) * SHOUTING:
        return []
    mentions: dict[str, list[Term]] = {}
    for term in found:
        mentions.setdefault(singular(term.said), []).append(term)
    unshared = [(name, terms) for name, terms in mentions.items() if not _is_shared(answer, name)]
    cues = explaining_cues(answer) if unshared else None
    return [terms[0] for name, terms in unshared if cues and not _is_spelled_out(answer, name, terms, cues)]


def jargon(answer: Answer) -> list[Term]:
    """Each term of the trade that the audience would stop at and that is nowhere explained, at its first place."""
    labels = JARGON.get(answer.exercise.audience, ())
    mentions: dict[str, list[Term]] = {}
    end = -1
    for sentence, hit in answer.all_hits(*labels):
        if hit.first > end and not _is_abbreviation(answer.said(answer.where(hit))):
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


def singular(name: str) -> str:
    """An abbreviation in lower case, without the plural's s: "LSTMs" and "LSTM's" give "lstm"."""
    name = name.replace("’", "'").removesuffix("'s")
    return (name[:-1] if name.endswith("s") and name[:-1].isupper() else name).lower()


def _abbreviations(answer: Answer) -> Iterator[Term]:
    words = answer.words
    end = -1
    for match in CANDIDATE.finditer(answer.text):
        at = bisect_right(words.starts, match.start()) - 1
        if at <= end or at < 0:
            continue
        end = at
        said = answer.text[words.starts[at] : words.ends[at]]
        sentence = answer.sentence_at(words.starts[at])
        if sentence and sentence.first <= at < sentence.last and _is_abbreviation(said) and not _is_name(answer, sentence, at):
            yield Term(sentence, at, at, said)


def _is_abbreviation(said: str) -> bool:
    stem = said.replace("’", "'").removesuffix("'s")
    stem = stem[:-1] if stem.endswith("s") else stem
    if len(stem) > LONGEST or not ABBREVIATION.fullmatch(stem) or stem.lower() in SHOUTED:
        return False
    return sum(map(str.isupper, stem)) >= MOSTLY * len(stem)


def _is_name(answer: Answer, sentence: Sentence, at: int) -> bool:
    """Whether capitals belong to a company, a part number or a data set: "at ABB", "AP-242", "the KITTI benchmark"."""
    words = answer.words
    before = words.lower[at - 1] if at > sentence.first else ""
    after = words.lower[at + 1] if at + 1 < sentence.last else ""
    left = answer.text[max(0, words.starts[at] - 1) : words.starts[at]]
    right = answer.text[words.ends[at] : words.ends[at] + 2]
    if before in NAMES_BEFORE or after in NAMES_AFTER or (left and left in "_@#./") or answer.has(sentence, "public-data"):
        return True
    return right[:1] in ("-", "_", ".") and right[1:].isdigit()


@cache
def _known_to(audience: str) -> frozenset[str]:
    """The abbreviations that an audience shares; lines of the file that begin with # are comments."""
    with open(FILE, encoding="utf-8") as opened:
        _, *blocks = opened.read().split("\n[")
    lists = {name: below for name, _, below in (block.partition("]\n") for block in blocks)}
    lines = (line for label in SHARED[audience] for line in lists[label].split("\n") if line[:1] != "#")
    return frozenset(" ".join(lines).split())


def _is_shared(answer: Answer, name: str) -> bool:
    if name in _known_to(answer.exercise.audience):
        return True
    asked = f"{answer.exercise.prompt} {' '.join(answer.exercise.secrets)}"
    return name in asked.lower() and name in {singular(word) for word in find_words(asked).lower}


def _is_spelled_out(answer: Answer, name: str, terms: list[Term], cues: Cues) -> bool:
    if any(is_explained(answer, term, cues) or _is_bracketed(answer, term) for term in terms):
        return True
    return _has_initials(answer, name, terms)


def _is_bracketed(answer: Answer, term: Term) -> bool:
    """Whether an abbreviation stands in brackets behind its long form: "mean reciprocal rank (MRR)"."""
    words = answer.words
    lead = answer.text[max(0, words.starts[term.first] - 1) : words.starts[term.first]]
    earlier = words.lower[max(term.sentence.first, term.first - LONGEST) : term.first]
    return lead in ("(", "[") and any(word[0] == term.said[0].lower() for word in earlier)


def _has_initials(answer: Answer, name: str, terms: list[Term]) -> bool:
    """Whether the initials of words nearby spell the name, little words counted or skipped: "promise to pay" for PTP.

    Three letters meet by chance too often to look for them all over the answer.
    """
    lower = answer.words.lower
    reach = NEARBY if len(name) <= SHORT else FAR
    places = {at for term in terms for at in range(max(0, term.first - reach), min(len(lower), term.last + reach))}
    return any(lower[at][0] == name[0] and _spells(lower, at, name) for at in places)


def _spells(lower: list[str], at: int, name: str) -> bool:
    matched, long = 0, 0
    while matched < len(name):
        if at >= len(lower):
            return False
        word = lower[at]
        if word[0] == name[matched] and len(word) > 1:
            matched += 1
            long += len(word) > SHORT
        elif not matched or word not in SMALL_WORDS:
            return False
        at += 1
    return long >= min(2, len(name)) and len(lower[at - 1]) > SHORT


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
    return lower[at] in APPOSED and lower[at : at + 2] != ["so", "that"]


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
