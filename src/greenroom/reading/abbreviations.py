"""Abbreviations outside the listener's common ground, and how sure it is that they are to be spelled out."""

import os
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache

import greenroom.content
from greenroom.reading.answer import Answer, Sentence, once
from greenroom.reading.labels import ROLE_OF
from greenroom.reading.long_forms import SHORT, is_spelled_out
from greenroom.reading.terms import Term, explaining_cues, is_abbreviation, stands_among
from greenroom.reading.words import find_words

FILE = os.path.join(greenroom.content.HERE, "abbreviations.txt")
EVERYBODY = ("known-to-all", "known-in-business")
ENGINEERS = (*EVERYBODY, "known-in-product", "known-in-engineering")
CANDIDATE = re.compile(r"[A-Z][a-z]?[A-Z]")
SHOUTING = 0.3
NAMES_BEFORE = frozenset(
    "at joined called named dataset corpus benchmark project programme program codenamed name using via".split()
)
NAMES_AFTER = frozenset(
    "dataset datasets corpus benchmark challenge competition library framework university package plugin toolkit repo".split()
)
SHARED: Mapping[str, tuple[str, ...]] = {
    "executive": EVERYBODY,
    "product": (*EVERYBODY, "known-in-product"),
    "manager": (*ENGINEERS, "known-to-managers"),
    "peer": (*ENGINEERS, "known-in-machine-learning"),
    "researcher": (*ENGINEERS, "known-in-machine-learning"),
}
TRADE = ("peer", "researcher")
LEADING = frozenset(
    "a an the this that our my your their his her its every each any no per one two three four five six ten several many few"
    " some all both another first second last next".split()
)
FEWEST_LETTERS = 3
STRING = 3


@once
def unshared_abbreviations(answer: Answer) -> list[Term]:
    """Each abbreviation outside the audience's common ground, the question and the secrets, that is nowhere spelled out."""
    found = list(_abbreviations(answer))
    if len(found) > len(answer.words.lower) * SHOUTING:
        return []
    mentions: dict[str, list[Term]] = {}
    for term in found:
        mentions.setdefault(singular(term.said), []).append(term)
    unshared = [(name, terms) for name, terms in mentions.items() if not _is_shared(answer, name)]
    written = _in_small_letters(answer) if unshared else frozenset()
    unshared = [(name, terms) for name, terms in unshared if name not in written]
    cues = explaining_cues(answer) if unshared else None
    return [terms[0] for name, terms in unshared if cues and not is_spelled_out(answer, name, terms, cues)]


def is_sure(answer: Answer, term: Term) -> bool:
    """Whether letters stand for words: known to others, or three at least, used as a noun and not as a product's name."""
    name = singular(term.said)
    if len(name) < FEWEST_LETTERS:
        return False
    if is_of_the_trade(name):
        return True
    before = answer.words.lower[term.first - 1] if term.first > term.sentence.first else ""
    return not _is_branded(term.said) and (not before or before in LEADING or _opens_clause(answer, term))


def is_product(answer: Answer, term: Term) -> bool:
    """Whether letters name a product, as those with small letters among them do; people of the trade ask for no long form."""
    return _is_branded(term.said) and answer.exercise.audience in TRADE


def is_of_the_trade(name: str) -> bool:
    """Whether people of the trade share an abbreviation, whoever listens here."""
    return name in _known_to(TRADE[0])


def letters_of_jargon(letters: list[Term], jargon: list[Term]) -> list[Term]:
    """Those abbreviations that are heard as jargon: in a cluster of it, or terms of the trade in an answer full of it.

    A string of them in a row is left to its own fault.
    """
    heavy = len(jargon) > 1
    lengths = Counter(term.sentence.number for term in letters)
    return [
        term
        for term in letters
        if stands_among(term, jargon)
        or (heavy and is_of_the_trade(singular(term.said)) and lengths[term.sentence.number] < STRING)
    ]


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
        if sentence and sentence.first <= at < sentence.last and is_abbreviation(said) and not _is_name(answer, sentence, at):
            yield Term(sentence, at, at, said)


@once
def _in_small_letters(answer: Answer) -> frozenset[str]:
    """The words that the answer also writes in small letters; in capitals these are stressed, not abbreviated."""
    words = answer.words
    places = zip(words.lower, words.starts, words.ends, strict=True)
    return frozenset(word for word, start, end in places if answer.text[start:end] == word)


def _opens_clause(answer: Answer, term: Term) -> bool:
    """Whether a mark, other than a comma, parts an abbreviation from what stands before it."""
    words = answer.words
    gap = answer.text[words.ends[term.first - 1] : words.starts[term.first]]
    return any(mark in gap for mark in ":;-–—\n")


def _is_branded(said: str) -> bool:
    """Whether small letters among the capitals tell of a product's name: "WebRTC", "vLLM"."""
    return not said.removesuffix("s").replace("’", "'").removesuffix("'").isupper()


def _is_shouted(answer: Answer, at: int) -> bool:
    """Whether a word is one of a line in capitals, "EARN TRUST", or the label of a part, "RESULT first"."""
    words = answer.words
    if words.lower[at] in ROLE_OF:
        return True
    return any(_is_plain_word(answer, other) for other in (at - 1, at + 1) if 0 <= other < len(words.lower))


def _is_plain_word(answer: Answer, at: int) -> bool:
    word = answer.text[answer.words.starts[at] : answer.words.ends[at]]
    return len(word) > SHORT and word.isupper() and word.lower() not in _known_to(TRADE[0])


def _is_name(answer: Answer, sentence: Sentence, at: int) -> bool:
    """Whether capitals belong to a company, a part number or a data set: "at ABB", "AP-242", "the KITTI benchmark"."""
    words = answer.words
    before = words.lower[at - 1] if at > sentence.first else ""
    after = words.lower[at + 1] if at + 1 < sentence.last else ""
    left = answer.text[max(0, words.starts[at] - 1) : words.starts[at]]
    right = answer.text[words.ends[at] : words.ends[at] + 2]
    if before in NAMES_BEFORE or after in NAMES_AFTER or (left and left in "_@#./") or answer.has(sentence, "public-data"):
        return True
    if _is_shouted(answer, at):
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
