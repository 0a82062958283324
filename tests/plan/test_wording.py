"""What a block leaves and how one knows that it is done, in words that fit the skill."""

import pytest

from greenroom.jobs.lexicon import lexicon
from greenroom.plan.flagship import CONCERNS, STAGES
from greenroom.plan.practice import DESIGNS
from greenroom.plan.rounds import MOCKS
from greenroom.plan.wording import AGAIN, BUILD, LEARN, REHEARSE, REVIEW, STORY, words_for

ALL = [*STORY, *AGAIN, *REVIEW, *(each for table in (LEARN, BUILD, REHEARSE) for words in table.values() for each in words)]
LONGEST = 160


def test_no_two_wordings_are_alike_and_each_names_its_skill() -> None:
    told = [text for pair in ALL for text in pair]
    assert len(set(told)) == len(told)
    assert all("{label}" in deliverable for deliverable, _ in ALL)


@pytest.mark.parametrize(
    "told", [*ALL, *MOCKS.values(), *(stage[1:] for stage in STAGES), *(each[2:] for each in CONCERNS.values())]
)
def test_each_is_a_sentence_or_two_that_fit_into_a_calendar(told) -> None:
    for text in told:
        assert text.endswith((".", "?”", "”.", ").", "it.”"))
        assert text[0].isupper() or text.startswith(("“", "`", "{label}"))
        assert len(text) <= LONGEST


@pytest.mark.parametrize("kind", ["learn", "build", "rehearse", "review"])
def test_every_skill_of_the_lexicon_has_words(kind) -> None:
    for concept in lexicon().concepts.values():
        deliverable, check = words_for(kind, concept.label, concept.family, turn=1)
        assert "{" not in deliverable + check
        assert concept.label in deliverable


def test_neighbours_are_worded_differently() -> None:
    assert len({words_for("learn", "X", "statistics", turn)[0] for turn in range(3)}) == 3


def test_a_practice_is_nothing_that_one_runs() -> None:
    for label, family in (("software engineering", "software"), ("on-call", "operations"), ("MLOps", "operations")):
        for turn in range(4):
            told = " ".join(words_for("learn", label, family, turn) + words_for("build", label, family, turn))
            assert "runs" not in told
            assert "install" not in told


def test_designs_and_concerns_are_chosen_by_skills_that_exist() -> None:
    known = lexicon().concepts.keys()
    for _, skills in DESIGNS.values():
        assert skills <= known
    for _, skills, _, _ in CONCERNS.values():
        assert skills <= known
