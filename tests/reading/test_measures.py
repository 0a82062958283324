"""What the measures of a scorecard see, and what they must not see."""

import pytest

from greenroom import Exercise, check
from greenroom.reading.measures import measure
from greenroom.reading.telling import telling
from greenroom.reading.weighing import HELD_AGAINST, worths
from tests.conftest import read

STORY = (
    "Refund fraud had doubled and cost us two million euros. I was asked to halve it by June. I chose a small model over a "
    "vendor's score, because the vendor saw no refunds. {} Losses fell from two million to 900,000 euros in a quarter. {}"
)


def told(name: str, text: str, kind: str = "reply") -> float:
    return next(m.value for m in measure(read(text, kind=kind)) if m.name == name)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("would-turn", "Rules were enough for us. Below about 5,000 invoices a month, I'd stop at the rules."),
        ("would-turn", "Postgres holds. Past 6k writes a second I'd move, and we wrote that down."),
        ("would-turn", "If we ever need a second region, I would rewrite it."),
        ("would-turn", "With no labels at all I'd turn it round."),
        ("owns-limit", "A server model was better, four points better on our set."),
        ("owns-limit", "We never tested it on the older phones."),
        ("owns-limit", "What I cannot say is whether it holds in another hospital."),
        ("owns-limit", "Fair point, the network would have seen the photos."),
        ("own-measurement", "I counted 61 incidents in a year, two of them ours."),
        ("own-measurement", "Our queue took 9k writes in my bench."),
        ("curious", "I'm glad you ask that."),
    ],
)
def test_it_is_seen_in_plain_words(name: str, text: str) -> None:
    assert told(name, text) >= 1


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("would-turn", "When we started, I used the default."),
        ("would-turn", "If it rains, the sensors send nothing."),
        ("owns-limit", "XGBoost learns the missing values by itself."),
        ("owns-limit", "More information can never hurt a model."),
        ("owns-limit", "It is true that the risk is small."),
        ("own-measurement", "I kept the default threshold of 0.5."),
        ("own-measurement", "We set the confidence to 0.7 and went on."),
        ("price", "If it gets worse in production, you retrain it."),
        ("curious", "I would not know, and it is not worth asking."),
    ],
)
def test_what_only_looks_like_it_is_not_seen(name: str, text: str) -> None:
    assert told(name, text) == 0


@pytest.mark.parametrize(
    "deed",
    [
        "I sat with Marta, who knew that half of them came from one shop.",
        "I asked the clerks which ones they would have caught.",
        "The rule was typed in by a student and me.",
        "Two analysts were against it, so I showed them last year's cases.",
        "It was her idea to look at the returns first.",
    ],
)
def test_others_are_seen_without_the_word_credit(deed: str) -> None:
    assert told("others", STORY.format(deed, ""), "story") >= 1


@pytest.mark.parametrize(
    ("lesson", "least"),
    [
        ("Next time I would talk to the refund team first, because they knew half of the patterns by heart.", 1),
        ("What I learned is that communication and teamwork are key to everything that one does.", 0),
        ("I learned how important it is to listen to the users and to always keep learning.", 0),
    ],
)
def test_a_platitude_is_no_particular_lesson(lesson: str, least: int) -> None:
    assert told("particular-lesson", STORY.format("I trained it on two years of orders.", lesson), "story") == least


def test_notes_that_leave_the_doer_out_tell_own_actions() -> None:
    notes = "- Counted who reads what.\n- Took the second box.\n- Wrote a replay of March.\n- We talked.\n- Kafka failed.\n"
    assert told("own-notes", notes, "story") == 3


def test_what_is_weighed_is_measured_and_nothing_good_is_worth_less_than_nothing() -> None:
    for row, worth in worths().items():
        kind = "reply" if row.startswith("reply ") else "story"
        known = set(telling(read("It broke. I fixed it.", kind=kind))) | {"card", "faults"}
        assert set(worth.names) <= known, row
        assert all((number < 0) == (name in HELD_AGAINST) for name, number in zip(worth.names, worth.worths, strict=True)), row
        assert worth.ladder > 0 or row in ("reply evidence", "talk delivery"), row


def test_the_whole_answer_moves_a_score_by_two_at_most_and_says_so() -> None:
    text = STORY.format("I trained it on two years of orders, 40,000 of them.", "Next time I would ask the shops first.")
    for row in check(text).scorecard:
        climbed = [step for step in row.climb if "moved to" in step]
        assert len(climbed) <= 1
        assert not climbed or "the whole of the answer " in row.why


def test_terms_of_the_trade_in_place_of_words_lower_every_score() -> None:
    plain = (
        "I kept the small forest, because in my test on 400 orders it was two points better than the rules. It costs us a day "
        "each month, and past a million orders I'd look again."
    )
    terms = (
        "I kept the XGBoost transformer, because in my recall on 400 embeddings it was two attention better than the Kafka. It "
        "costs us a precision each Kubernetes, and past a calibration SHAP I'd latency again."
    )
    asked = Exercise(kind="reply", prompt="Why did you not use rules?")
    for before, after in zip(check(plain, asked).scorecard, check(terms, asked).scorecard, strict=True):
        assert (after.score or 0) < (before.score or 0), before.category
