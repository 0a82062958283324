"""Cards about the numbers in one's own stories: the sentence with its numbers covered, and what carries them."""

import os
from collections.abc import Iterator, Sequence
from itertools import groupby

from greenroom.errors import UnusableOption
from greenroom.evidence.wording import number
from greenroom.library.answers import Source
from greenroom.library.exercises import exercise_for
from greenroom.library.settings import settings_for
from greenroom.measured import REMEMBERED, SUPPORTED, Ledger
from greenroom.reading.answer import Answer
from greenroom.recall.card import Card
from greenroom.recall.deck_text import name_from, text_of
from greenroom.recall.decks import FOLDER, SUFFIX
from greenroom.rehearsal.claimed import Claimed, claimed
from greenroom.rehearsal.memory import EXAMPLES
from greenroom.rehearsal.own_stories import FOLDERS, sources_in, title_of
from greenroom.store.faults import unusable_disk
from greenroom.workspace.place import Workspace

DECK = "my-numbers"
TITLE = "My numbers, made by `greenroom cards --from-stories`: edit the stories, not this file"
COVER = "[…]"


def own_numbers(place: Workspace, ledger: Ledger) -> list[Card]:
    """A card for each sentence of one's stories and walkthroughs that claims numbers; the shipped examples are nobody's."""
    own = (each for each in sources_in(place, FOLDERS) if not os.path.basename(each.attempt.path).startswith(EXAMPLES))
    cards = (card for source in own for card in _of_story(source, ledger))
    return list({card.key: card for card in cards}.values())


def keep_own_numbers(place: Workspace, cards: Sequence[Card]) -> str:
    """Writes the deck and gives its path; an earlier one gives way. Raises `UnusableOption` where another deck has its name."""
    path = os.path.join(place.folder, FOLDER, DECK + SUFFIX)
    with unusable_disk(path):
        if os.path.exists(path):
            with open(path, encoding="utf-8", errors="replace") as file:
                if file.readline().strip() != f"# {TITLE}":
                    raise UnusableOption(f"{path} is a deck of your own: rename it, and ask again.")
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text_of(cards, TITLE))
    return path


def _of_story(source: Source, ledger: Ledger) -> Iterator[Card]:
    settings = settings_for(os.path.dirname(source.attempt.path))
    answer = Answer(exercise_for(source, settings, {}), source.attempt, settings.plugins, ledger=ledger)
    for sentence, rows in groupby(claimed(answer, ledger).rows, key=lambda row: row.sentence):
        yield _card(title_of(source), sentence, list(rows))


def _card(title: str, sentence: str, rows: Sequence[Claimed]) -> Card:
    words, covered = " ".join(sentence.split()), " ".join(sentence.split())
    for said in sorted({" ".join(row.words.split()) for row in rows}, key=len, reverse=True):
        covered = covered.replace(said, COVER)
    behind = " ".join(dict.fromkeys(map(_behind, rows)))
    why = "Your own numbers are probed first: say them as they stand, with what carries them."
    key = f"{DECK}/{name_from(f'{title} {covered}')}"
    return Card(key, f"In “{title}”: {covered}", f"{words}\n\n{behind}", "number", why, (), f"your story “{title}”")


def _behind(row: Claimed) -> str:
    """What carries a number."""
    by = " and ".join(f"{number(entry.value)} {entry.unit}".strip() + f" ({entry.metric}, {entry.id})" for entry in row.by)
    if row.verdict == SUPPORTED:
        return f"{row.words}: measured, {by}."
    if row.verdict == REMEMBERED:
        return f"{row.words}: from memory, {by}; say so."
    return f"{row.words}: {row.verdict}; `greenroom evidence story` shows what closes the gap."
