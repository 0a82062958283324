"""Decks as Markdown: a heading for each question, its answer below, and what else is known of it as a list.

    ## When is accuracy the wrong metric?

    When classes are rare: who always says no is right in 99 of 100 cases.

    - key: accuracy-on-rare-classes
    - skills: classification, evaluation

All but heading and answer may be left out. A card without a key is known by the words of its question.
"""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import pairwise
from textwrap import dedent, indent

from greenroom.recall.card import Card
from greenroom.record import NamedTuple

FIELDS = ("key", "kind", "why", "skills", "source")
FIELD = re.compile(rf"-[ \t]+({'|'.join(FIELDS)}):[ \t]*(.*)")
NO_WORD = re.compile(r"[^\w]+")
LONGEST = 80
CODE = "    "


class Deck(NamedTuple):
    """The cards of a text, and a sentence for each heading that is none."""

    cards: tuple[Card, ...]
    complaints: tuple[str, ...] = ()


def read_deck(text: str, name: str) -> Deck:
    """The cards of a deck by its name. A heading without an answer is told of and left out."""
    cards: dict[str, Card] = {}
    complaints: list[str] = []
    for line, asks, below in _headed(text.splitlines()):
        card = _card(name, asks, below)
        if not asks or not card.answer:
            complaints.append(
                f"{name}, line {line}: a card needs a question behind `##` and an answer below it; it is left out."
            )
            continue
        key = _free(card.key, cards)
        cards[key] = card if key == card.key else card._replace(key=key)
    return Deck(tuple(cards.values()), tuple(complaints))


def text_of(cards: Iterable[Card], title: str) -> str:
    """A deck as Markdown, which `read_deck` reads back."""
    return f"# {_one_line(title)}\n" + "".join(map(_written, cards))


def name_from(asks: str) -> str:
    """The name of a card that was given none: the words of its question, lower-case and hyphenated."""
    words = NO_WORD.sub("-", asks.lower()).strip("-_")
    return words[:LONGEST].rstrip("-_") or "card"


def _headed(lines: Sequence[str]) -> Iterator[tuple[int, str, list[str]]]:
    """Every heading with its line number and what stands below it."""
    starts = [number for number, line in enumerate(lines) if line.startswith("## ") or line.rstrip() == "##"]
    for start, end in pairwise([*starts, len(lines)]):
        yield start + 1, lines[start][2:].strip(), list(lines[start + 1 : end])


def _card(deck: str, asks: str, below: list[str]) -> Card:
    told = [
        (number, found)
        for number, line in enumerate(below)
        if line.startswith("-") and (found := FIELD.fullmatch(line.rstrip()))
    ]
    first = told[0][0] if told else len(below)
    fields = {found[1]: found[2].strip() for _, found in told}
    code = [line for line in below[told[-1][0] + 1 :] if not line.strip() or line.startswith(CODE)] if told else []
    return Card(
        f"{deck}/{name_from(fields.get('key') or asks)}",
        asks,
        "\n".join(below[:first]).strip(),
        fields.get("kind", ""),
        fields.get("why", ""),
        tuple(skill.strip() for skill in fields.get("skills", "").split(",") if skill.strip()),
        fields.get("source", ""),
        dedent("\n".join(code)).strip(),
    )


def _free(key: str, taken: Container[str]) -> str:
    """The key, with a number behind it where another card has it."""
    number, free = 1, key
    while free in taken:
        number += 1
        free = f"{key}-{number}"
    return free


def _written(card: Card) -> str:
    answer = re.sub(r"(?m)^(?=##|- (?:key|kind|why|skills|source):)", " ", card.answer.strip())
    facts = {
        "key": card.key.partition("/")[2],
        "kind": card.kind,
        "why": card.why,
        "skills": ", ".join(card.skills),
        "source": card.source,
    }
    listed = "".join(f"- {name}: {_one_line(value)}\n" for name, value in facts.items() if value)
    check = f"\n{indent(card.check.strip(), CODE)}\n" if card.check else ""
    return f"\n## {_one_line(card.asks)}\n\n{answer}\n\n{listed}{check}"


def _one_line(words: str) -> str:
    return " ".join(words.split())
