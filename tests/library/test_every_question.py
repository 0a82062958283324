"""Every question of the bank, proven: well formed, varied, and its answers judged as they should be by the real engine."""

import re
from collections import Counter
from itertools import combinations
from statistics import mean

import pytest

from greenroom import Examination, Exercise, Severity, check
from greenroom.errors import UnusableOption
from greenroom.exercise import ARCHETYPES, COMPETENCIES, LEVELS, THEMES, Question
from greenroom.interviewer.invitations import INVITE
from greenroom.library.questions import all_questions, answer_to, find_question
from greenroom.library.rounds import all_rounds, suited
from greenroom.rules.life import previews

QUESTIONS = all_questions()
ANSWERED = [question for question in QUESTIONS.values() if question.faults]
LEAST_STRONG, LEAST_GAP = 3.2, 1.2
LONGEST_PROBE = 25
NEARLY = 0.5
"""Prompts that share so many of their telling words ask the same."""
COMMON = frozenset(
    "a an and as at be but by did do for from had has have how i if in into is it me my of on or our somebody something tell that"
    " the them there they this time to us was we were what when which who with would you your you've you'd i'd about".split()
)
DOUBTED = {
    "behavioural/silent-model-failure": {"technology-first"},
    "deep-dive/heuristic": {"defensive"},
    "technical/boosting-or-networks": {"everything-in"},
    "technical/calibration": {"score-as-probability"},
}
"""Faults of weak answers that the engine only hints at, though their rules are stable: not to grow."""


def examined(question: Question, name: str) -> Examination:
    asked = Exercise(kind=question.kind, prompt=question.prompt, competencies=question.competencies)
    return check(answer_to(question, name), asked)


def scores(examination: Examination) -> list[int]:
    return [score.score for score in examination.scorecard if score.score is not None]


def test_the_bank_is_wide_enough() -> None:
    assert len(QUESTIONS) >= 160
    assert len({question.prompt for question in QUESTIONS.values()}) == len(QUESTIONS)
    assert min(Counter(question.topic for question in QUESTIONS.values()).values()) >= 15
    assert {word for question in QUESTIONS.values() for word in question.competencies} == set(COMPETENCIES)
    assert all(sum(level in question.levels for question in QUESTIONS.values()) >= 20 for level in LEVELS)
    assert len(ANSWERED) >= 40
    themes = Counter(theme for question in QUESTIONS.values() for theme in question.themes)
    assert set(themes) == set(THEMES)
    assert min(themes.values()) >= 3
    archetypes = Counter(archetype for question in QUESTIONS.values() for archetype in question.archetypes)
    assert min(archetypes[name] for name in ARCHETYPES) >= 100


def test_every_behavioural_question_names_its_themes() -> None:
    assert [question.key for question in QUESTIONS.values() if question.topic == "behavioural" and not question.themes] == []


def test_every_question_can_come_up_in_some_round() -> None:
    selectors = [selector for round_ in all_rounds().values() for part in round_.parts for selector in part.ask]
    reachable = {question.key for selector in selectors for question in suited(selector, QUESTIONS)}
    asked_in_chains = {question.key for question in QUESTIONS.values() if question.follow_up}
    assert sorted(set(QUESTIONS) - reachable - asked_in_chains) == []


def words_of(prompt: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z']+", prompt.lower())) - COMMON


def test_no_question_is_nearly_another_one() -> None:
    words = {question.key: words_of(question.prompt) for question in QUESTIONS.values()}
    near = [
        (one, other)
        for one, other in combinations(words, 2)
        if len(words[one] & words[other]) > NEARLY * len(words[one] | words[other])
    ]
    assert near == []


def test_every_kind_of_follow_up_is_in_the_deep_dive_once() -> None:
    assert sorted(question.follow_up for question in QUESTIONS.values() if question.follow_up) == sorted(INVITE)


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=lambda question: question.key)
def test_it_is_well_formed(question: Question) -> None:
    assert question.levels
    assert 1 <= len(question.competencies) <= 3
    assert all(probe.endswith("?") and len(probe.split()) <= LONGEST_PROBE for probe in question.probes)
    assert len(question.tests.split()) >= 12
    assert question.prompt not in question.probes


@pytest.mark.parametrize("question", ANSWERED, ids=lambda question: question.key)
def test_its_strong_answer_is_found_strong(question: Question) -> None:
    examination = examined(question, "strong")
    assert [finding.name for finding in examination.findings if finding.severity >= Severity.WARNING] == []
    assert min(scores(examination)) >= 3
    assert mean(scores(examination)) >= LEAST_STRONG


@pytest.mark.parametrize("question", ANSWERED, ids=lambda question: question.key)
def test_its_weak_answer_gets_the_faults_that_it_names(question: Question) -> None:
    examination = examined(question, "weak")
    loud = {finding.name for finding in examination.findings if finding.severity >= Severity.WARNING}
    hinted = {finding.name for finding in examination.findings} - loud
    assert set(question.faults) <= loud | hinted
    doubted = {fault for fault in question.faults if fault in hinted and fault not in previews()}
    assert doubted <= DOUBTED.get(question.key, set())
    assert mean(scores(examination)) <= mean(scores(examined(question, "strong"))) - LEAST_GAP


def test_a_question_is_found_by_its_key_or_its_name() -> None:
    assert find_question("calibration", QUESTIONS) is find_question("technical/calibration", QUESTIONS)


def test_an_unknown_question_gets_the_nearest_names() -> None:
    with pytest.raises(UnusableOption, match="did you mean calibration"):
        find_question("calibratoin", QUESTIONS)
