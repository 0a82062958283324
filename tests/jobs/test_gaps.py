"""The gap map: what is asked for, what shows it, what is said of it, what was measured."""

from datetime import UTC, date, datetime

import pytest

from greenroom.errors import UnusableOption
from greenroom.jobs.correcting import corrected
from greenroom.jobs.gaps import Gap, Proof, gaps
from greenroom.jobs.kept import Kept, file_name, keep, read_kept, shelf
from greenroom.jobs.notes import append, confidence_of, field_of, notes_of, read_notes, weight_of
from tests.jobs.postings import of

TODAY = date(2026, 11, 22)
AT = datetime(2026, 11, 22, tzinfo=UTC)
ONE = "# ML Engineer\n\n## Requirements\n- 3+ years of Python\n- Kafka\n\n## Nice to have\n- Rust\n\nYou apply for this position.\n"
OTHER = "# Data Engineer\n\n## Requirements\n- Kafka and Spark\n\n## Nice to have\n- Python\n\nYou apply for this position.\n"


def rows(proofs=None, confidence=None, weights=(1.0, 1.0)) -> dict[str, Gap]:
    kept = [Kept("one.md", weights[0], of(ONE)), Kept("other.md", weights[1], of(OTHER))]
    return {row.skill: row for row in gaps(kept, proofs or {}, confidence or {}, TODAY)}


def test_several_postings_merge_into_one_map():
    found = rows()
    assert found["kafka"].demand == 1
    assert found["python"].demand == pytest.approx((1 + 0.4) / 2)
    assert found["python"].need == "must"
    assert [(line.posting, line.need, line.years) for line in found["python"].lines] == [
        ("one.md", "must", 3),
        ("other.md", "can-learn", None),
    ]


def test_a_posting_with_more_weight_counts_for_more():
    assert rows(weights=(3.0, 1.0))["python"].demand == pytest.approx((3 + 0.4) / 4)


def test_what_is_wanted_most_and_shown_least_comes_first():
    shown = {"kafka": [Proof("answer", "a-1", "Tell me", TODAY, at_bar=True)]}
    assert next(iter(rows())) == "kafka"
    assert next(iter(rows(shown))) == "python"


def test_confidence_is_the_persons_word_and_never_merged_with_what_was_measured():
    fell_short = [Proof("answer", f"a-{number}", "Tell me", TODAY, at_bar=False) for number in range(3)]
    row = rows({"python": fell_short}, {"python": 5})["python"]
    assert row.confidence == 5
    assert (row.strength.answers, row.strength.at_bar, row.strength.told) == (3, 0, "0 of 3 at the bar")


def test_below_three_answers_no_share_is_told():
    row = rows({"python": [Proof("answer", "a-1", "Tell me", TODAY, at_bar=True)]})["python"]
    assert row.strength.told == "2 more to say"


@pytest.mark.parametrize(
    ("proofs", "said", "action"),
    [
        ([], None, "Nothing shows it yet"),
        ([], 1, "Learn it"),
        ([], 5, "write the story that shows it"),
        ([Proof("story", "stories/x.md", "X")], None, "Tell stories/x.md aloud"),
        ([Proof("number", "k3", "recall")], None, "no story around it"),
        ([Proof("answer", "a", "X", TODAY, at_bar=False)], None, "fell short"),
        ([Proof("answer", "a", "X", date(2026, 10, 1), at_bar=True)], None, "Due"),
        ([Proof("answer", "a", "X", TODAY, at_bar=True)], None, "Write it down"),
        ([Proof("story", "s.md", "X"), Proof("answer", "a", "X", TODAY, at_bar=True)], None, "Keep it warm"),
    ],
)
def test_the_next_action_fits_what_there_is(proofs, said, action):
    row = rows({"python": proofs}, {"python": said} if said else {})["python"]
    assert action in row.action


def test_an_answer_below_the_bar_is_due_sooner():
    held = rows({"python": [Proof("answer", "a", "X", TODAY, at_bar=True)]})["python"].due
    shaky = rows({"python": [Proof("answer", "a", "X", TODAY, at_bar=False)]})["python"].due
    assert shaky < held


def test_corrections_win():
    posting = corrected(of(ONE), {"python": "can-learn", "rust": "", "go": "must"}, {"archetype": "mlops", "title": "Boss"})
    assert {skill.name: skill.need for skill in posting.skills} == {
        "machine-learning": "must", "python": "can-learn", "kafka": "must", "go": "must",
    }  # fmt: skip
    assert posting.primary == "mlops"
    assert sum(each.share for each in posting.archetypes) == pytest.approx(1)
    assert posting.title == "Boss"


def test_what_was_said_is_read_again(own_folder):
    append("jobs", AT, skill="python", confidence=4)
    append("jobs", AT, skill="python", confidence=2)
    append("jobs", AT, posting="one.md", skill="go", need="must")
    append("jobs", AT, posting="one.md", field="serving", value="batch")
    append("jobs", AT, posting="one.md", weight=2.5)
    found = read_notes("jobs")
    assert (found.confidence, found.weights) == ({"python": 2}, {"one.md": 2.5})
    assert (found.needs, found.fields) == ({"one.md": {"go": "must"}}, {"one.md": {"serving": "batch"}})


def test_a_torn_line_is_told_of_and_loses_nothing_else(own_folder):
    append("jobs", AT, skill="python", confidence=4)
    with open("jobs/notes.jsonl", "ab") as file:
        file.write(b'{"at":"2026')
    append("jobs", AT, skill="go", confidence=1)
    found = read_notes("jobs")
    assert found.confidence == {"python": 4, "go": 1}
    assert len(found.complaints) == 1


@pytest.mark.parametrize(
    "line",
    [b"[]", b"null", b'{"confidence":9,"skill":"go"}', b'{"need":"maybe","posting":"x","skill":"go"}', b'{"weight":-1,"posting":"x"}',
     b'{"field":"color","posting":"x","value":"red"}', b'{"field":"serving","posting":"x","value":"now"}', b"\xff"],
)  # fmt: skip
def test_lines_that_are_no_notes(line):
    found = notes_of([line])
    assert len(found.complaints) == 1
    assert not (found.confidence)
    assert not (found.weights)
    assert not (found.needs)
    assert not (found.fields)


@pytest.mark.parametrize(
    "call", [lambda: confidence_of("6"), lambda: weight_of("0"), lambda: weight_of("nan"), lambda: field_of("serving", "x")]
)
def test_what_cannot_be_said_is_refused(call):
    with pytest.raises(UnusableOption):
        call()


def test_a_posting_is_kept_once_under_a_plain_name(own_folder):
    assert keep(".", "../../Évil name?.MD", ONE) == keep(".", "Évil name.md", ONE)
    assert file_name("a/b\\c.html") == "c.html"
    assert file_name("???") == "posting.md"
    with pytest.raises(UnusableOption, match="--name"):
        keep(".", "Évil name.md", OTHER)


def test_the_shipped_example_counts_only_alone(own_folder):
    keep(".", "example-posting.md", ONE)
    assert [each.name for each in shelf(".").kept] == ["example-posting.md"]
    keep(".", "mine.md", OTHER)
    assert [each.name for each in shelf(".").kept] == ["mine.md"]


def test_a_kept_file_is_read_with_what_was_set_right(own_folder):
    (own_folder / ".greenroom").mkdir()
    keep(".", "one.md", ONE)
    append("jobs", AT, posting="one.md", skill="kafka", need="")
    assert "kafka" not in {skill.name for skill in read_kept("jobs/one.md")[0].skills}


def test_a_file_that_cannot_be_read_stops_no_other(own_folder):
    keep(".", "one.md", ONE)
    (own_folder / "jobs/two.md").write_bytes(b"\0")
    found = shelf(".")
    assert [each.name for each in found.kept] == ["one.md"]
    assert "binary" in found.complaints[0]
