"""The twelve usual follow-ups about a project, and which of them stay unanswered."""

import pytest

from greenroom.examine import Examination, examine
from greenroom.library.answers import read_answer
from greenroom.library.exercises import exercise_for
from greenroom.library.settings import Settings
from greenroom.rehearsal.gauntlet import TWELVE, twelve_follow_ups, unanswered
from greenroom.rules.registry import all_rules
from tests.conftest import ROOT
from tests.rehearsal.rooms import rehearsed

NOUNS = {
    "leak-detection.md": "trees 34 precision 0.83 backtest",
    "policy-assistant.md": "ragas retrieval kubernetes smoothly department",
    "tile-inspection.vtt": "inspectors accuracy customers plant collect",
}
STRAIGHT = "No. I compared it with a plain rule on the same 300 cases, and the rule missed 40 of them, so I kept the model."
DODGE = "That's a great question. Let me rather tell you about the team, because we had a really nice team and good coffee too."


def project(name: str) -> Examination:
    source = read_answer(str(ROOT / "examples/walkthroughs" / name))
    return examine(exercise_for(source, Settings(), {}), source.attempt, list(all_rules().values()))


@pytest.mark.parametrize("name", NOUNS)
def test_twelve_different_questions_each_of_its_own_kind(name):
    questions = twelve_follow_ups(project(name))
    assert [question.follow_up for question in questions] == list(TWELVE)
    assert len({question.prompt for question in questions}) == 12
    assert {question.kind for question in questions} == {"reply"}


@pytest.mark.parametrize(("name", "nouns"), NOUNS.items())
def test_they_are_worded_with_the_projects_own_nouns(name, nouns):
    questions = twelve_follow_ups(project(name))
    own = [question for question in questions if any(noun in question.prompt.lower() for noun in nouns.split())]
    assert len(own) >= 5, [question.prompt for question in questions]


@pytest.mark.parametrize(
    ("one", "other"), [("leak-detection.md", "policy-assistant.md"), ("leak-detection.md", "tile-inspection.vtt")]
)
def test_two_projects_are_asked_differently(one, other):
    first, second = ({question.prompt for question in twelve_follow_ups(project(name))} for name in (one, other))
    assert len(first & second) <= 3


def test_the_level_of_the_project_is_that_of_its_questions():
    assert {question.level for question in twelve_follow_ups(project("leak-detection.md"))} == {"senior"}


def test_what_stays_unanswered_is_told_with_the_reason():
    plan = twelve_follow_ups(project("leak-detection.md"))[:5]
    script = ["Two.", "skip", DODGE, STRAIGHT, "stop"]
    rehearsal, _ = rehearsed("log", plan, script, mode="gauntlet", follow_ups=0)
    left = dict(unanswered(rehearsal))
    assert left == {plan[0]: "too little was said", plan[1]: "skipped", plan[2]: "dodged", plan[4]: "not answered yet"}


def test_what_was_not_put_yet_is_unanswered_too():
    plan = twelve_follow_ups(project("leak-detection.md"))
    rehearsal, _ = rehearsed("log", plan, ["stop"], mode="gauntlet", follow_ups=0)
    assert [open_.why for open_ in unanswered(rehearsal)] == ["not answered yet", *["not put yet"] * 11]


def test_an_answer_to_another_question_does_not_answer():
    plan = twelve_follow_ups(project("leak-detection.md"))[3:4]
    words = "The crews were lovely people and we had lunch together every Friday in the big yard behind the depot in town."
    rehearsal, _ = rehearsed("log", plan, [words], mode="gauntlet", follow_ups=0)
    [(question, why)] = unanswered(rehearsal)
    assert question == plan[0]
    assert why in ("dodged", "the answer does not answer it")


def test_a_gauntlet_without_a_gap_leaves_nothing():
    plan = twelve_follow_ups(project("leak-detection.md"))[:1]
    rehearsal, _ = rehearsed("log", plan, [STRAIGHT], mode="gauntlet", follow_ups=0)
    assert list(unanswered(rehearsal)) == []
