"""Which question an answer replies to."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from greenroom.attempt import Attempt, Passage
from greenroom.library import front_matter
from greenroom.library.answers import Source
from greenroom.library.exercises import exercise_for
from greenroom.library.settings import Settings


def source(words: int = 200, path: str = "x.md", **said: object) -> Source:
    text = "word " * words
    return Source(Attempt(text, (Passage(0, len(text)),), "markdown", path), said)


def test_an_option_beats_the_file_which_beats_the_settings() -> None:
    settings = Settings(audience="manager", level="junior", kind="story")
    exercise = exercise_for(source(audience="product", level="mid"), settings, {"level": "staff", "kind": None})
    assert (exercise.kind, exercise.audience, exercise.level) == ("story", "product", "staff")
    assert not exercise.kind_is_guess


def test_secrets_are_added_up() -> None:
    exercise = exercise_for(source(secrets=("Beta",)), Settings(secrets=("Acme",)), {})
    assert exercise.secrets == ("Acme", "Beta")


@pytest.mark.parametrize(
    ("words", "path", "kind"),
    [
        (60, "x.md", "reply"),
        (250, "x.md", "story"),
        (600, "x.md", "walkthrough"),
        (60, "mine/stories/x.md", "story"),
        (60, "walkthroughs/old/x.md", "walkthrough"),
    ],
)
def test_the_kind_is_guessed_by_folder_then_by_length_and_the_guess_is_marked(words: int, path: str, kind: str) -> None:
    exercise = exercise_for(source(words, path), Settings(), {})
    assert (exercise.kind, exercise.kind_is_guess) == (kind, True)


VALUES = st.one_of(
    st.sampled_from(["true", "false", "Yes", "no", "null", "it's", "a: b", "1", "~", "- x", "'q'"]),
    st.sampled_from(["[conflict, influence]", "[a, no]", "[Acme Corp, True]", "[Brackenline]"]),
    st.text("abcyn .,'?!-()[]:#&*12", min_size=1, max_size=20),
    st.text("aNo y-1,", max_size=12).map("[{}]".format),
)
HEADS = st.dictionaries(st.sampled_from(["kind", "prompt", "title", "confidential", "tags"]), VALUES, min_size=1, max_size=4)


@given(HEADS)
def test_a_plain_head_means_what_yaml_says(values: dict[str, str]) -> None:
    head = "".join(f"{key}: {value}\n" for key, value in values.items())
    plain = front_matter._plain(head)
    if plain is not None:
        assert plain == yaml.safe_load(head)


def test_names_of_companies_need_no_yaml() -> None:
    assert front_matter._plain("secrets: [Brackenline, Acme Corp]\n") == {"secrets": ["Brackenline", "Acme Corp"]}
    assert front_matter._plain("secrets: [Acme, True]\n") is None
