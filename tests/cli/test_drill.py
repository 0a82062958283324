"""``greenroom drill`` and ``greenroom cards``, as a person uses them."""

import json
from datetime import date, timedelta

import pytest

from tests.cli.rehearsing import mine, pipe
from tests.cli.terminal import GREENROOM, Terminal

__all__ = ["mine", "pipe"]
SOON = (date.today() + timedelta(days=2)).isoformat()
"""A date for which all of five cards are begun today."""
DECK = "".join(f"## Question {number}?\n\nAnswer {number}.\n\n" for number in range(1, 6))


@pytest.fixture
def deck(mine):
    (mine / "cards").mkdir()
    (mine / "cards/own.md").write_text(DECK, encoding="utf-8")
    return mine


def lines(folder):
    return [json.loads(line) for line in (folder / "cards/reviews.jsonl").read_text(encoding="utf-8").splitlines()]


def looks(folder):
    gone = {row["takes_back"] for row in lines(folder) if "takes_back" in row}
    return {row["card"]: row["known"] for row in lines(folder) if "known" in row and row["at"] not in gone}


def test_in_a_terminal_keys_alone_go_through_todays_cards(deck):
    with Terminal(GREENROOM, "drill", "--until", SOON, "--deck", "own", cwd=deck) as terminal:
        terminal.expect("Question 1?")
        terminal.type(" ")
        terminal.expect("Answer 1.")
        terminal.type("y")
        terminal.expect("Question 2?")
        terminal.type("\n")
        terminal.expect("Answer 2.")
        terminal.type("n")
        terminal.expect("Question 3?")
        terminal.type("u")
        terminal.expect("Question 2?")
        terminal.type(" y")
        terminal.expect("Question 3?")
        terminal.type("x")
        terminal.expect("Question 4?")
        terminal.type("q")
        assert "2 looked at, 2 of them known at once." in terminal.rest()
        assert terminal.status() == 0
    assert looks(deck) == {"own/question-1": True, "own/question-2": True}
    assert [row["card"] for row in lines(deck) if row.get("left_out")] == ["own/question-3"]


def test_several_answers_can_be_taken_back(greenroom, deck, pipe):
    pipe("\ny\n\nn\nu\nu\n\nn\nq\n")
    greenroom("drill", "--until", SOON, "--deck", "own")
    assert looks(deck) == {"own/question-1": False}


def test_ctrl_c_loses_nothing(deck):
    with Terminal(GREENROOM, "drill", "--until", SOON, "--deck", "own", cwd=deck) as terminal:
        terminal.expect("Question 1?")
        terminal.type(" ")
        terminal.expect("Did you know it?")
        terminal.type("n")
        terminal.expect("Question 2?")
        terminal.type("\x03")
        assert "1 looked at" in terminal.rest()
    assert looks(deck) == {"own/question-1": False}


def test_what_was_not_known_comes_again_and_counts_once(greenroom, deck, pipe):
    pipe("\nn\n" + "\ny\n" * 5)
    done = greenroom("drill", "--until", SOON, "--deck", "own")
    assert "own · again" in done.out
    assert "5 looked at, 4 of them known at once." in done.out
    assert "you would know about" in done.out
    assert looks(deck)["own/question-1"] is False
    pipe("")
    assert "Nothing to look at today" in greenroom("drill", "--deck", "own").out


def test_without_a_date_two_weeks_are_taken_and_kept(greenroom, deck, pipe):
    pipe("q\n")
    assert "No date is set: two weeks are taken" in greenroom("drill").out
    assert "No date is set" not in greenroom("drill").out


def test_the_date_of_a_plan_is_taken_where_none_is_set(greenroom, deck):
    until = (date.today() + timedelta(days=9)).isoformat()
    greenroom("plan", "make", "--until", until, "--hours", "1")
    facts = json.loads(greenroom("drill", "--format", "json").out)
    assert facts["until"] == until
    assert json.loads(greenroom("readiness", "--format", "json").out)["until"] == until


def test_the_date_and_the_cap_are_kept(greenroom, deck):
    until = (date.today() + timedelta(days=10)).isoformat()
    facts = json.loads(greenroom("drill", "--until", until, "--cap", "3", "--format", "json").out)
    assert (facts["until"], facts["cap"], len(facts["queue"])) == (until, 3, 3)
    assert json.loads(greenroom("drill", "--format", "json").out) == facts
    assert max(day["cards"] for day in facts["ahead"]) <= 3
    assert json.loads(greenroom("drill", "--cap", "4", "--format", "json").out)["cap"] == 4


def test_what_was_looked_at_today_counts_towards_the_cap(greenroom, deck, pipe):
    pipe("\ny\n\ny\nq\n")
    greenroom("drill", "--until", SOON, "--cap", "3")
    assert len(json.loads(greenroom("drill", "--format", "json").out)["queue"]) == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["drill", "--until", "soon"], "'soon' is no date"),
        (["drill", "--until", "2001-01-01"], "no day to learn for"),
        (["drill", "--cap", "20"], "--cap needs --until the first time"),
        (["drill", "--until", "2099-01-01"], "no day to learn for"),
        (["drill", "--deck", "none"], "There is no deck 'none'"),
        (["cards", "nothing"], "There is no deck or card 'nothing'"),
        (["cards", "--import", "nowhere.txt"], "cannot be read"),
    ],
)
def test_a_fault_is_one_sentence(greenroom, deck, words, said):
    done = greenroom(*words)
    assert done.status == 2
    assert said in done.err
    assert done.err.count("\n") == 1


def test_a_past_date_is_told_kindly(greenroom, deck):
    row = {"at": "2026-01-01T00:00:00.000000Z", "begins": "2020-01-01", "until": "2020-01-14", "cap": 9}
    (deck / "cards/reviews.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    assert "is here or past: nothing is due" in greenroom("drill").out


def test_cards_are_listed_shown_and_carried_to_anki_and_back(greenroom, deck, tmp_path):
    listed = greenroom("cards").out
    assert "own" in listed
    assert "ml-fundamentals" in listed
    shown = greenroom("cards", "ml-fundamentals").out
    assert "Asked to see:" in shown
    assert "Source:" in shown
    assert "Wrote 5 cards" in greenroom("cards", "own", "--export", str(tmp_path / "anki.txt")).out
    assert "is there already" in greenroom("cards", "own", "--export", str(tmp_path / "anki.txt")).err
    assert "Took 5 cards into cards/anki.md" in greenroom("cards", "--import", str(tmp_path / "anki.txt")).out
    assert "There is a deck anki already" in greenroom("cards", "--import", str(tmp_path / "anki.txt")).err
    assert len(greenroom("cards", "anki").out.split("Question")) == len(greenroom("cards", "own").out.split("Question"))


def test_what_a_posting_asks_for_comes_first(greenroom, mine):
    for path in (mine / "jobs").iterdir():
        path.unlink()
    (mine / "jobs/bank.md").write_text("# Statistician\n\n## Requirements\n- hypothesis testing\n", encoding="utf-8")
    (mine / "cards").mkdir()
    (mine / "cards/two.md").write_text(
        "## First?\n\nOne.\n\n- skills: kubernetes\n\n## Second?\n\nTwo.\n\n- skills: hypothesis-testing\n", encoding="utf-8"
    )
    assert json.loads(greenroom("drill", "--deck", "two", "--format", "json").out)["queue"][0] == "two/second"


def test_numbers_of_ones_own_stories_become_cards_with_what_carries_them(greenroom, mine):
    (mine / "stories/cache.md").write_text(
        "---\ntitle: The cache\n---\n\nI put a cache before the ranker. I cut p95 latency from 480 ms to 210 ms with it. We were a team of four.\n",
        encoding="utf-8",
    )
    greenroom("evidence", "add", "p95 latency", "210 ms", "--n", "10000", "--split", "replay")
    assert "cards in cards/my-numbers.md" in greenroom("cards", "--from-stories").out
    shown = greenroom("cards", "my-numbers").out
    assert "In “The cache”: I cut p95 latency from […] to […] with it." in shown
    assert "210 ms: measured, 210 ms (p95 latency" in " ".join(shown.split())
    assert "team of" not in shown
    before = (mine / "cards/my-numbers.md").read_text(encoding="utf-8")
    greenroom("cards", "--from-stories")
    assert (mine / "cards/my-numbers.md").read_text(encoding="utf-8") == before
    assert before.count("## ") == 1
    (mine / "cards/my-numbers.md").write_text("# Mine\n", encoding="utf-8")
    assert "is a deck of your own" in greenroom("cards", "--from-stories").err
