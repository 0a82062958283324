"""How rules are found and chosen."""

from pathlib import Path

import pytest

from greenroom.errors import BrokenContent, UnusableOption
from greenroom.rules.registry import all_rules, coding_rules, find_rule, selected

RULES = all_rules()


def test_a_rule_is_found_by_its_name_or_its_code() -> None:
    assert find_rule("hedge-stack", RULES) is find_rule("TON105", RULES) is find_rule("ton105", RULES)


def test_an_unknown_name_is_answered_with_the_nearest() -> None:
    with pytest.raises(UnusableOption, match="hedge-stack"):
        find_rule("hedgestack", RULES)


def test_everything_is_selected_unless_something_is() -> None:
    assert selected(RULES, [], []) == list(RULES.values())


def test_a_family_is_chosen_by_the_letters_of_its_codes() -> None:
    assert {rule.family for rule in selected(RULES, ["MLS"], [])} == {"soundness"}


def test_ignoring_beats_selecting() -> None:
    assert [rule.name for rule in selected(RULES, ["hedge-stack", "too-long"], ["TON105"])] == ["too-long"]


@pytest.mark.parametrize("word", ["COD", "COD101", "no-plan"])
def test_what_reads_coding_rounds_is_passed_over_among_rules_of_answers(word: str) -> None:
    assert selected(RULES, [], [word]) == list(RULES.values())


@pytest.mark.parametrize("word", ["STR", "hedge-stack"])
def test_what_reads_answers_is_passed_over_among_rules_of_coding_rounds(word: str) -> None:
    assert selected(coding_rules(), [], [word]) == list(coding_rules().values())


def test_a_plugin_brings_rules_through_the_same_door(plugin: Path) -> None:
    rules = all_rules(("acme_interviews",))
    assert "says-synergy" in rules
    assert len(rules) == len(RULES) + 1


def test_two_rules_of_one_name_are_refused(plugin: Path) -> None:
    (plugin / "rules" / "words" / "again.py").write_text((plugin / "rules" / "words" / "says_synergy.py").read_text())
    with pytest.raises(BrokenContent, match="says-synergy"):
        all_rules(("acme_interviews",))


def test_a_missing_plugin_is_named() -> None:
    with pytest.raises(UnusableOption, match="no_such_plugin"):
        all_rules(("no_such_plugin",))


@pytest.fixture
def plugin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package as somebody else would write it."""
    package = tmp_path / "acme_interviews"
    (package / "rules" / "words").mkdir(parents=True)
    (package / "__init__.py").write_text("def rule_packages():\n    return ['acme_interviews.rules']\n")
    (package / "rules" / "__init__.py").write_text("")
    (package / "rules" / "words" / "__init__.py").write_text("")
    (package / "rules" / "words" / "says_synergy.py").write_text(
        "from greenroom.rules.definition import Fault, rule\n\n\n"
        "@rule('ACM101', 'says-synergy', help='Say what you mean.', weak=['Synergy.'], strong=['We worked together.'])\n"
        "def says_synergy(answer):\n"
        "    '''Somebody says synergy.'''\n"
        "    for sentence in answer.sentences:\n"
        "        if 'synergy' in answer.lower(sentence):\n"
        "            yield Fault(sentence.span, 'Synergy means nothing here.')\n"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    all_rules.cache_clear()
    import sys

    for name in [name for name in sys.modules if name.startswith("acme_interviews")]:
        monkeypatch.delitem(sys.modules, name)
    return package
