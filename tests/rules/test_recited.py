"""An answer that was learned by heart is told from one that is told again."""

import pytest

from greenroom.finding import Finding, Severity
from greenroom.reading.retelling import retellings
from greenroom.rules.lint import lint
from greenroom.rules.registry import all_rules
from greenroom.rules.tone.recited import THE_SAME
from tests.conftest import read
from tests.rules.tellings import AFRESH, AGAIN, CONFLICT, CONFLICT_AFRESH, CONFLICT_NEARLY, FORECAST, FORECAST_NEARLY, SEARCH

RULES = [all_rules()["recited"]]


def findings(text: str, *earlier: str, prompt: str | None = None) -> list[Finding]:
    exercise = {} if prompt is None else {"prompt": prompt}
    return list(lint(read(text, earlier, **exercise), RULES))  # type: ignore[arg-type]


def share(text: str, earlier: str) -> float:
    [found] = retellings(read(text, (earlier,)))
    return found.share


@pytest.mark.parametrize("name", AGAIN)
def test_a_telling_learned_by_heart_is_a_hint_the_second_time_and_a_warning_the_third(name):
    earlier, again = AGAIN[name]
    assert [found.severity for found in findings(again, earlier)] == [Severity.HINT]
    assert [found.severity for found in findings(again, earlier, earlier)] == [Severity.WARNING]


@pytest.mark.parametrize("name", AFRESH)
def test_the_same_facts_in_fresh_sentences_are_left_alone(name):
    earlier, again = AFRESH[name]
    assert findings(again, earlier, earlier) == []
    assert findings(earlier, again, again) == []


def test_the_threshold_stands_well_between_the_two():
    assert max(share(again, earlier) for earlier, again in AFRESH.values()) < 0.35 < THE_SAME
    assert min(share(again, earlier) for earlier, again in AGAIN.values()) > 0.65 > THE_SAME


def test_nothing_is_said_of_a_first_attempt():
    assert findings(FORECAST) == []


def test_only_the_attempts_that_are_alike_are_counted():
    [found] = findings(CONFLICT, CONFLICT_AFRESH, CONFLICT_NEARLY, FORECAST)
    assert found.severity is Severity.HINT
    assert found.message.endswith("% of this is word for word what you said in an earlier attempt.")


def test_the_message_says_how_much_recurs_in_how_many_attempts():
    [found] = findings(CONFLICT, CONFLICT, CONFLICT_AFRESH, CONFLICT, CONFLICT)
    assert found.message == "All of this is word for word what you said in each of 3 earlier attempts."


def test_the_longest_stretches_that_recur_are_pointed_at_in_their_order():
    [found] = findings(FORECAST_NEARLY, FORECAST)
    places = [found.span, *found.also]
    assert len(places) == 3
    assert places == sorted(places)
    said = [FORECAST_NEARLY[place.start : place.end] for place in places]
    assert [share(words, FORECAST) for words in said] == [1, 1, 1]
    assert min(len(words.split()) for words in said) > 20


def test_a_part_that_is_new_is_not_pointed_at():
    new = "The sales office never heard about any of that, and the oldest shop still counts its rolls with a pencil."
    text = f"{new}\n\n{CONFLICT.strip()}"
    [found] = findings(text, CONFLICT)
    assert found.span.start >= len(new)


def test_a_short_answer_is_never_recited():
    words = SEARCH.split()
    assert findings(" ".join(words[:39]), SEARCH, SEARCH) == []
    assert findings(" ".join(words[:60]), SEARCH, SEARCH) != []


def test_numbers_and_names_may_change_or_stay_without_making_a_difference():
    other = FORECAST.replace("18 percent", "a fifth").replace("18", "21").replace("Lindqvist", "Aalto").replace("400", "380")
    assert share(other, FORECAST) > 0.9
    facts = "Kestrel Lindqvist 18 19 percent thirty 90 40 Easter May Spain. " * 6
    assert share(f"It was {facts}", f"We had {facts}") == 0


def test_fillers_punctuation_case_and_apostrophes_make_no_difference():
    spoken = CONFLICT.replace(" I ", " um, I ").replace(". ", " — ").replace("moved house", "MOVED house")
    assert share(spoken, CONFLICT) > 0.95
    assert share("We didn’t know. " + SEARCH, "We didn't know. " + SEARCH) == 1


def test_what_repeats_the_question_is_no_evidence():
    prompt = (
        "Tell me about a time when you did not agree with somebody who stands above you in the company, how you tried to come"
        " to a common view of what was to be done, and what you would try today that you did not think of then."
    )
    first, second = f"{prompt} That was in May, with my landlord.", f"{prompt} Hm. Nothing comes to mind."
    assert findings(first, second) != []
    assert findings(first, second, prompt=prompt) == []


def test_a_stretch_that_is_said_twice_recurs_in_both_places():
    assert share(f"{CONFLICT} {CONFLICT}", CONFLICT) == 1


@pytest.mark.parametrize("earlier", ["", "…", "\x00", "\ud800 broken", "12 % 12 %", "word " * 5000])
def test_whatever_was_said_earlier_is_borne(earlier):
    assert findings(FORECAST, earlier) == []
