"""Which question comes next."""

import pytest

from greenroom.errors import UnusableOption
from greenroom.library.questions import all_questions
from greenroom.rehearsal.picking import asked, pick, suited
from greenroom.store.verbs import Times

BANK = list(all_questions().values())
FOUR = suited(BANK, topic="behavioural")[:4]
MAY, JUNE = "2026-05-01T00:00:00.000000Z", "2026-06-01T00:00:00.000000Z"


def times(*rows: tuple[int, str]) -> dict[str, Times]:
    return {question.key: Times(*row) for question, row in zip(FOUR, rows, strict=False)}


def picked(known: dict[str, Times]) -> set[str]:
    return {pick(FOUR, known, seed).key for seed in range(20)}


def test_what_was_never_asked_comes_first():
    assert picked(times((1, MAY), (1, MAY), (1, MAY))) == {FOUR[3].key}


def test_then_what_was_asked_least_often():
    assert picked(times((3, MAY), (2, JUNE), (3, MAY), (3, MAY))) == {FOUR[1].key}


def test_then_what_was_asked_longest_ago():
    assert picked(times((2, JUNE), (2, JUNE), (2, MAY), (2, JUNE))) == {FOUR[2].key}


def test_among_equals_the_seed_decides_and_decides_the_same_again():
    assert picked({}) == {question.key for question in FOUR}
    assert [pick(FOUR, {}, seed) for seed in range(9)] == [pick(FOUR, {}, seed) for seed in range(9)]


def test_a_whole_round_is_asked_before_anything_is_asked_again():
    known: dict[str, Times] = {}
    for turn in range(2 * len(FOUR)):
        key = pick(FOUR, known, seed=turn * 7).key
        assert known.get(key, Times(0, "")).often == turn // len(FOUR)
        known[key] = Times(known.get(key, Times(0, "")).often + 1, f"2026-05-{turn + 1:02}")


@pytest.mark.parametrize(
    ("chosen", "holds"),
    [
        ({"topic": "technical"}, lambda question: question.topic == "technical"),
        ({"level": "junior"}, lambda question: "junior" in question.levels),
        ({"competency": "conflict"}, lambda question: "conflict" in question.competencies),
        (
            {"topic": "behavioural", "level": "staff", "competency": "influence"},
            lambda question: (
                question.topic == "behavioural" and "staff" in question.levels and "influence" in question.competencies
            ),
        ),
    ],
)
def test_filters_leave_what_fits_all_of_them(chosen, holds):
    openings = [question for question in BANK if not question.follow_up]
    assert suited(BANK, **chosen) == [question for question in openings if holds(question)]


def test_a_follow_up_never_opens_a_rehearsal():
    assert any(question.follow_up for question in BANK)
    assert not any(question.follow_up for question in suited(BANK))


def test_where_nothing_fits_one_sentence_says_what_to_leave_out():
    with pytest.raises(UnusableOption, match="leave out --topic, --level or --competency; --list shows"):
        suited(BANK, topic="poetry")


def test_a_question_is_put_as_the_bank_has_it():
    question = FOUR[0]
    put = asked(question, "senior")
    assert (put.prompt, put.kind, put.key, put.level) == (question.prompt, question.kind, question.key, "senior")
    assert (put.competencies, put.probes) == (question.competencies, question.probes)
