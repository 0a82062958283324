"""What holds for every rule, the built-in ones and those of plugins alike."""

import re
from collections import Counter

import pytest

from greenroom.finding import Severity
from greenroom.rules.coding._examples import read_example
from greenroom.rules.definition import Example, Rule
from greenroom.rules.lint import lint
from greenroom.rules.lint_coding import lint_coding
from greenroom.rules.registry import every_rule
from tests.conftest import read

RULES = list(every_rule().values())
PREFIXES = {
    "structure": "STR",
    "numbers": "NUM",
    "ownership": "OWN",
    "judgement": "JDG",
    "tone": "TON",
    "audience": "AUD",
    "soundness": "MLS",
    "checking": "CHK",
    "coding": "COD",
}
WEAK = [pytest.param(rule, example, id=f"{rule.name}-{n}") for rule in RULES for n, example in enumerate(rule.weak)]
STRONG = [pytest.param(rule, example, id=f"{rule.name}-{n}") for rule in RULES for n, example in enumerate(rule.strong)]
each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)


def flags(rule: Rule, example: Example) -> list[Severity]:
    if rule.family == "coding":
        found = lint_coding(read_example(example), RULES)
    else:
        found = lint(read(example.text, example.earlier, example.ledger, **example.exercise), RULES)
    return [finding.severity for finding in found if finding.name == rule.name]


@pytest.mark.parametrize(("rule", "example"), WEAK)
def test_flags_its_weak_examples(rule: Rule, example: Example) -> None:
    assert max(flags(rule, example), default=None)


@pytest.mark.parametrize(("rule", "example"), STRONG)
def test_leaves_its_strong_examples_alone(rule: Rule, example: Example) -> None:
    assert all(severity is Severity.HINT for severity in flags(rule, example))


@each_rule
def test_has_a_code_of_its_family(rule: Rule) -> None:
    assert rule.code.startswith(PREFIXES[rule.family])


@each_rule
def test_stands_in_a_file_of_its_name(rule: Rule) -> None:
    assert rule.module.rsplit(".", 1)[1] == rule.name.replace("-", "_")


@each_rule
def test_page_says_when_it_speaks_and_why_an_interviewer_minds(rule: Rule) -> None:
    summary, _, reasons = rule.page.partition("\n\n")
    assert re.fullmatch(r"[A-Z“\"][^\n]*\.", summary), "the first line is one sentence"
    assert len(reasons.split()) >= 15


@each_rule
def test_help_is_one_sentence(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z][^\n]*[.]", rule.help)


@each_rule
def test_has_weak_and_strong_examples(rule: Rule) -> None:
    assert rule.weak
    assert rule.strong


def test_codes_and_names_are_unique() -> None:
    for names in ([rule.code for rule in RULES], [rule.name for rule in RULES]):
        assert max(Counter(names).values()) == 1


def test_every_family_of_the_contract_has_rules() -> None:
    assert {rule.family for rule in RULES} == set(PREFIXES)


def test_the_ten_classic_mistakes_of_a_walkthrough_are_there() -> None:
    classic = (
        "technology-first no-context no-decision vague-metric no-reflection too-long too-short component-lecture we-heavy"
        " flawless-story"
    )
    assert set(classic.split()) <= {rule.name for rule in RULES}


def test_at_least_26_findings_of_the_contract_are_there() -> None:
    assert len([rule for rule in RULES if rule.family != "checking"]) >= 26
