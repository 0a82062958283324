"""Cards from and to the text format of Anki: a line per note, fields parted by tabs, and a few lines of ``#name:value`` first.

See "Importing text files" in Anki's manual: https://docs.ankiweb.net/importing/text-files.html
"""

import csv
import html
import io
import re
from collections.abc import Iterable, Mapping, Sequence

from greenroom.errors import UnusableInput
from greenroom.recall.card import Card
from greenroom.recall.deck_text import Deck, name_from

SEPARATORS = {"comma": ",", "semicolon": ";", "tab": "\t", "space": " ", "pipe": "|", "colon": ":"}
HEADER = re.compile(r"#([\w ]+):(.*)")
TAG = re.compile(r"<(?:br|div|p|li)\b[^>]*>", re.I)
MARKUP = re.compile(r"</?[a-z][^<>]*>", re.I)
CLOZE = re.compile(r"\{\{c\d+::(.*?)(?:::(.*?))?\}\}", re.S)
COLUMNS = ("guid", "notetype", "deck", "tags")


def text_for_anki(cards: Iterable[Card]) -> str:
    """The cards as a text that Anki imports: identity, deck, question, answer and tags in columns of their own."""
    out = io.StringIO()
    out.write("#separator:tab\n#html:false\n#guid column:1\n#deck column:2\n#tags column:5\n")
    rows = csv.writer(out, delimiter="\t", lineterminator="\n")
    for card in cards:
        rows.writerow((card.key, f"greenroom::{card.deck}", card.asks, card.answer, " ".join(card.skills)))
    return out.getvalue()


def cards_of(text: str, name: str) -> Deck:
    """The cards in a text that Anki exported as notes in plain text; what has no answer is told of and left out.

    A cloze becomes the sentence with a gap, and the whole sentence. Raises `UnusableInput`, one sentence, where it is no such
    text.
    """
    head, body = _parted(text.lstrip("\ufeff"))
    separator = SEPARATORS.get(head.get("separator", "").lower(), head.get("separator") or _guess(body))
    if len(separator) != 1:
        raise UnusableInput(f"The line #separator:{separator} names no separator: tab, comma and semicolon are known.")
    is_html = head.get("html", "true").strip().lower() != "false"
    kept = {int(head[key]) - 1 for key in head if key.endswith(" column") and head[key].strip().isdecimal()}
    cards: dict[str, Card] = {}
    complaints: list[str] = []
    try:
        for number, row in enumerate(csv.reader(io.StringIO(body), delimiter=separator), 1):
            fields = [_plain(field, is_html) for place, field in enumerate(row) if place not in kept]
            if not any(fields):
                continue
            card = _card(name, fields, _named(row, head, "tags column"))
            if card is None:
                complaints.append(f"{name}, note {number}, has no question or no answer: it is left out.")
            else:
                cards.setdefault(card.key, card)
    except csv.Error as error:
        raise UnusableInput(f"{name} is no text of notes ({error}): export them from Anki as notes in plain text.") from error
    return Deck(tuple(cards.values()), tuple(complaints))


def _parted(text: str) -> tuple[Mapping[str, str], str]:
    """The lines at the top that say how to read the rest, and the rest."""
    lines = text.splitlines(keepends=True)
    head: dict[str, str] = {}
    while lines and (found := HEADER.fullmatch(lines[0].rstrip("\r\n"))):
        head[found[1].strip().lower()] = found[2] if found[2].strip() else ""
        del lines[0]
    return head, "".join(lines)


def _guess(body: str) -> str:
    first = body.split("\n", 1)[0]
    return max("\t;,", key=first.count) if any(sign in first for sign in "\t;,") else "\t"


def _named(row: Sequence[str], head: Mapping[str, str], column: str) -> str:
    place = head.get(column, "").strip()
    return row[int(place) - 1] if place.isdecimal() and 0 < int(place) <= len(row) else ""


def _card(deck: str, fields: Sequence[str], tags: str) -> Card | None:
    asks, answer = fields[0], next((field for field in fields[1:] if field), "")
    if CLOZE.search(asks):
        gaps, whole = CLOZE.sub(lambda gap: f"[{gap[2] or '…'}]", asks), CLOZE.sub(r"\1", asks)
        asks, answer = gaps, f"{whole}\n{answer}".strip()
    if not asks or not answer:
        return None
    return Card(f"{deck}/{name_from(asks)}", " ".join(asks.split()), answer, skills=tuple(tags.split()))


def _plain(field: str, is_html: bool) -> str:
    if is_html:
        field = html.unescape(MARKUP.sub("", TAG.sub("\n", field))).replace("\xa0", " ")
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line.strip() for line in field.splitlines())).strip()
