"""Whatever is typed: nothing crashes, every place lies inside the file and in order, and time grows with length alone."""

from time import process_time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from greenroom import Examination, Exercise, UsersFault, check
from greenroom.exercise import AUDIENCES, KINDS
from greenroom.library.answers import parse_answer

WORDS = st.sampled_from(
    (
        "I we the model it was chosen because over instead of 0.83 38 % from 9,500 to $2.1M p95 ms accuracy recall SMOTE split"
        " test set um you know obviously Kaggle the best ! ? . , : - # > * ` [ev:x] <!-- greenroom: ignore[filler] --> \n \n\n ---"
        " Situation: e.g. NDCG@10 half twice RAG — “ ” é 漢 🙂 \u202e \x1b[31m \r\n \t [x](y) | ``` 00:01.000 --> 00:02.000"
    ).split(" ")
)
PROSE = st.lists(WORDS, max_size=120).map(" ".join)
ANY = st.text(st.characters(blacklist_categories=["Cs"]), max_size=600)
EXERCISES = st.builds(
    Exercise,
    kind=st.sampled_from(KINDS),
    audience=st.sampled_from(AUDIENCES),
    prompt=st.sampled_from(["", "Why not a simpler model?", "What would you do differently?"]),
    confidential=st.booleans(),
    secrets=st.sampled_from([(), ("Acme",)]),
    kind_is_guess=st.booleans(),
    format=st.none(),
    level=st.none(),
    title=st.just(""),
    competencies=st.just(()),
    words_per_minute=st.just(150.0),
)
patient = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def assert_well_placed(examination: Examination, text: str) -> None:
    sentences = [sentence.span for sentence in examination.answer.sentences]
    for before, after in zip(sentences, sentences[1:], strict=False):
        assert before.end <= after.start
    findings = [finding.span for finding in examination.findings]
    assert findings == sorted(findings)
    also = [span for finding in examination.findings for span in finding.also]
    scores = [score.span for score in examination.scorecard]
    asked = [follow_up.span for follow_up in examination.follow_ups]
    for span in (*sentences, *findings, *also, *scores, *asked):
        assert 0 <= span.start <= span.end <= len(text)


@patient
@given(st.one_of(PROSE, ANY), EXERCISES)
def test_any_text_is_read_without_a_crash_and_every_place_is_inside(text: str, exercise: Exercise) -> None:
    assert_well_placed(check(text, exercise), text)


@patient
@given(st.binary(max_size=400), st.sampled_from(["markdown", "plain", "transcript"]))
def test_any_bytes_are_an_answer_or_one_sentence(data: bytes, markup: str) -> None:
    try:
        source = parse_answer(data, "x", markup)
    except UsersFault as fault:
        assert "\n" not in str(fault)
    else:
        assert source.attempt.text.encode() == data


@patient
@given(PROSE)
def test_reading_twice_says_the_same(text: str) -> None:
    first, second = check(text), check(text)
    assert (first.findings, first.scorecard, first.follow_ups) == (second.findings, second.scorecard, second.follow_ups)


@pytest.mark.parametrize(
    "piece",
    ["The model was chosen because it is 12 % better. ", "a", "(", "<!--", "[ev:", "um ", "- \n", "1,", "_", "* ", "e.g. ", "\n\n", "$1",
     "of the ", "Situation:\n", "I I ", "from 1 to 2 ", "x" * 60 + " ", "RAG ", "not ", "we split ", "“"],
)  # fmt: skip
def test_time_grows_with_length_and_not_faster(piece: str) -> None:
    """Four times the text may take four times the time, and some noise; a quadratic step would take sixteen times."""

    def spent(length: int) -> float:
        text = (piece * (length // len(piece) + 1))[:length]
        best = float("inf")
        for _ in range(2):
            began = process_time()
            check(text, Exercise(kind="walkthrough"))
            best = min(best, process_time() - began)
        return best

    spent(500)
    assert spent(24_000) < 9 * spent(6_000) + 0.02
