"""Where sentences begin and end."""

import pytest

from greenroom.attempt import Attempt
from greenroom.exercise import Exercise
from greenroom.library.transcripts import passages
from greenroom.reading.answer import Answer
from tests.conftest import read


def sentences(text: str) -> list[str]:
    answer = read(text)
    return [answer.said(sentence.span) for sentence in answer.sentences]


@pytest.mark.parametrize(
    "text",
    [
        "We cut it to 0.83 on p. 12 of the report.",
        "It was faster, e.g. on Mondays, and cheaper.",
        "The old index vs. the new one took a week.",
        "Approx. 4.5 million rows came from Dr. Smith and J. Doe.",
        "The U.S. team took version 3.11.2 of it.",
        "I asked Acme Inc. about their cache.",
        "It costs $1.20 per 1,000 calls, i.e. nothing.",
    ],
)
def test_abbreviations_and_decimals_do_not_end_a_sentence(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It broke. I fixed it! Did it hold? Yes.", ["It broke.", "I fixed it!", "Did it hold?", "Yes."]),
        ("He said “stop.” I stopped.", ["He said “stop.”", "I stopped."]),
        ("We used caches, queues, etc. Then it held.", ["We used caches, queues, etc.", "Then it held."]),
        ("It began at 9 p.m. The queue was full.", ["It began at 9 p.m.", "The queue was full."]),
        ("it broke. i fixed it. it held.", ["it broke.", "i fixed it.", "it held."]),
        ("So… I left it. Then (finally.) it ran.", ["So…", "I left it.", "Then (finally.)", "it ran."]),
    ],
)
def test_ends(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_a_paragraph_ends_a_sentence_without_a_full_stop() -> None:
    assert sentences("The queue grew\n\nI split it") == ["The queue grew", "I split it"]


def test_lines_of_wrapped_prose_are_joined() -> None:
    text = "The queue had grown to nine thousand tickets by the end of\nMarch, and nobody knew which of them were urgent."
    assert len(sentences(text)) == 1


@pytest.mark.parametrize("marker", ["-", "*", "•", "1.", "2)", "–"])
def test_every_bullet_is_a_sentence(marker: str) -> None:
    assert sentences(f"{marker} queue grew\n{marker} I split it in two") == ["queue grew", "I split it in two"]


def test_notes_on_lines_of_their_own_are_sentences() -> None:
    text = "Fraud doubled in Q3\nOwned the rules engine\nChose LightGBM over a net because analysts must read it\nLosses -38 %"
    assert len(sentences(text)) == 4


def test_headings_and_labels_are_not_said() -> None:
    assert sentences("## Situation\n\nFraud doubled.\n\n**Task:** I had six weeks.") == ["Fraud doubled.", "I had six weeks."]


def test_code_blocks_and_link_addresses_are_not_said() -> None:
    assert sentences("I wrote [the job](https://example.org/x.y).\n\n```python\nprint(1)\n```\n") == ["I wrote the job ."]


CUE = "{n}\n00:00:{a:02},000 --> 00:00:{b:02},500\n{text}\n\n"


def transcript(*cues: tuple[int, int, str]) -> list[str]:
    text = "".join(CUE.format(n=n, a=a, b=b, text=said) for n, (a, b, said) in enumerate(cues, 1))
    answer = Answer(Exercise(), Attempt(text, passages(text), "transcript"))
    return [answer.said(sentence.span) for sentence in answer.sentences]


def test_a_sentence_runs_on_over_cues() -> None:
    assert transcript((0, 2, "The queue had grown"), (3, 5, "to nine thousand. I split it.")) == [
        "The queue had grown to nine thousand.",
        "I split it.",
    ]


def test_speech_without_punctuation_is_parted_at_pauses() -> None:
    words = "so the queue had grown to nine thousand tickets and nobody knew which of them were really urgent at all"
    found = transcript((0, 9, words), (11, 20, words), (22, 30, words))
    assert found == [words, words, words]


def test_a_long_run_without_punctuation_or_pauses_is_parted_where_people_start_over() -> None:
    run = (
        "we had a queue of nine thousand tickets and nobody knew what was urgent so i took the oldest ones and i read them " * 3
    )
    assert 4 <= len(sentences(run.strip())) <= 24
