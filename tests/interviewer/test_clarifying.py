"""Clarifying questions: the fact that was asked for, the statement where it settles it, else an honest sentence."""

import pytest

from greenroom.interviewer.clarifying import cleared
from greenroom.interviewer.wording import sayings
from greenroom.library.problem_outlines import all_outlines
from greenroom.library.problems import find_problem
from greenroom.problem import Problem

PROBLEMS = [find_problem(key) for key in all_outlines()]
WAYS = [(problem, fact, way) for problem in PROBLEMS for fact in problem.facts for way in fact.asks]
DUPLICATES = find_problem("duplicate-prompts")


@pytest.mark.parametrize("problem", PROBLEMS, ids=lambda problem: problem.key)
def test_whoever_asks_for_a_fact_in_one_of_its_ways_is_told_it(problem: Problem):
    missed = [way for fact in problem.facts for way in fact.asks if cleared(way, problem).words != fact.says]
    assert missed == []


@pytest.mark.parametrize(
    ("asked", "matters"),
    [
        ("how large can the list get?", "size"),
        ("Could a prompt be empty, or hold nothing but dots?", "empties"),
        ("Does it matter how often a word comes?", "duplicates"),
        ("In which order do you want the groups?", "order"),
    ],
)
def test_other_words_find_the_fact_too(asked: str, matters: str):
    assert cleared(asked, DUPLICATES).matters == matters


@pytest.mark.parametrize("asked", ["Are capitals ignored?", "Do capitals matter here?"])
def test_what_the_statement_settles_is_quoted_from_it(asked: str):
    found = cleared(asked, DUPLICATES)
    assert "Capitals do not matter." in found.words
    assert found.known
    assert "decide" in found.words
    assert not found.matters


@pytest.mark.parametrize("asked", ["Is it for a bank?", "What is the weather like?", "Hm?", "", "???"])
def test_what_nobody_fixed_is_left_to_the_candidate(asked: str):
    found = cleared(asked, DUPLICATES)
    assert not found.known
    assert found.words in sayings("clarifying unknown")


def test_the_same_sentence_is_not_said_twice_in_a_row():
    first = cleared("Is it for a bank?", DUPLICATES)
    assert cleared("Is it for a bank?", DUPLICATES, [first.words]).words != first.words
