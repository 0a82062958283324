"""The schemas of cards, of a day's drill, and of decks."""

from greenroom.recall.card import KINDS
from greenroom.studio.api.schemas import Fields, answered, flag, many, named, number, or_null, text, whole

DAY = text("A day, as 2026-11-22.")
DRILL: Fields = {
    "Card": answered(
        {
            "key": text("Its deck, a stroke and its name."),
            "deck": text(),
            "asks": text(),
            "answer": text("Markdown."),
            "kind": text(f"One of {', '.join(KINDS)}; a card of one's own may have another or none."),
            "why": text("Why interviewers ask it; empty where it is not said."),
            "skills": many(text()),
            "source": text("Where the fact stands; empty where it is not said."),
        }
    ),
    "Drill": answered(
        {
            "schema": whole(1),
            "day": DAY,
            "until": DAY,
            "cap": whole(1, about="Cards a day, at most."),
            "is_set": flag("False where the usual two weeks are taken."),
            "queue": many(text(), "The keys of the cards that are still to be looked at today, in order."),
            "cards": many(named("Card"), "The cards of the queue."),
            "begun": whole(0),
            "new": whole(0),
            "known_on_the_day": or_null(number(0, 1, "The share of those begun that is likely known on the day.")),
            "ahead": many(answered({"day": DAY, "cards": whole(0)}), "From tomorrow on."),
            "left_out": many(named("Card")),
            "complaints": many(text(), "What could not be read."),
        }
    ),
    "Deck": answered({"name": text(), "cards": whole(0), "begun": whole(0), "left_out": whole(0)}),
    "Look": answered({"answer": text("What the answer is called by."), "card": text(), "known": flag()}),
}
