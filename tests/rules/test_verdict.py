"""How far a rule is believed, and its life."""

import pytest

from greenroom.finding import Severity
from greenroom.rules.life import Figures, figures, previews
from greenroom.rules.lint import lint
from greenroom.rules.registry import all_rules
from greenroom.rules.verdict import NEVER, Scale, scales
from tests.conftest import read

RULES = list(all_rules().values())
SCALE = Scale(sure=1000, maybe=-500, trusted=0, loud=3000, hint=1500, base=0, names=(), worths=())


@pytest.mark.parametrize(
    ("total", "own", "said"),
    [
        (1000, None, Severity.WARNING),
        (999, None, Severity.HINT),
        (-500, None, Severity.HINT),
        (-501, None, None),
        (-9000, Severity.WARNING, Severity.HINT),
        (-9000, Severity.HINT, Severity.HINT),
        (1000, Severity.HINT, Severity.WARNING),
    ],
)
def test_a_sum_that_is_sure_speaks_a_maybe_hints_and_what_the_rule_saw_is_never_lost(total, own, said) -> None:
    assert SCALE.believed(total, own) is said


def test_a_trusted_rule_speaks_by_itself() -> None:
    assert SCALE._replace(trusted=1).believed(-9000, Severity.WARNING) is Severity.WARNING
    assert SCALE._replace(trusted=1).believed(-9000, Severity.HINT) is Severity.HINT


def test_a_scale_that_is_never_sure_never_speaks() -> None:
    assert Scale.of({"maybe": 10}).sure == NEVER


def test_every_scale_belongs_to_a_rule_that_can_say_what_it_suspects() -> None:
    for name in scales():
        assert name in all_rules()
        assert all_rules()[name].suspicion or name in ("technology-first", "component-lecture", "we-heavy"), name


def test_a_fault_in_new_words_is_found_where_the_rule_has_no_phrase() -> None:
    answer = read("I owned the ranking. It can never fail, under any load you can imagine.")
    assert not list(all_rules()["absolute-claim"].find(answer))
    assert "absolute-claim" in {finding.name for finding in lint(answer, RULES)}


def test_of_a_few_words_no_part_is_missed() -> None:
    absent = {rule.name for rule in RULES if rule.name.startswith(("no-", "offline-", "flawless-"))}
    assert not absent & {finding.name for finding in lint(read("I fixed the build in May."), RULES)}


def test_a_preview_only_hints_whatever_its_severity() -> None:
    rule = all_rules()["too-short"]
    answer = read("I fixed it.")
    assert {finding.severity for finding in lint(answer, [rule], hinting=())} == {Severity.WARNING}
    assert {finding.severity for finding in lint(answer, [rule], hinting=["too-short"])} == {Severity.HINT}


def test_a_rule_is_stable_from_twelve_labels_and_a_sure_precision_on() -> None:
    assert Figures(labelled=12, found=12, said=12, right=12, sealed_said=0, sealed_right=0).is_stable
    assert not Figures(11, 11, 11, 11, 0, 0).is_stable
    assert not Figures(40, 12, 12, 11, 0, 0).is_stable
    assert Figures(40, 30, 30, 28, 0, 0).at_least == pytest.approx(0.787, abs=0.001)
    assert Figures(40, 0, 0, 0, 0, 0).at_least == 0


def test_every_rule_that_labellers_can_mark_has_figures_and_most_are_stable() -> None:
    measurable = {
        rule.name for rule in RULES if rule.family != "checking" and not (rule.weak[0].earlier or rule.weak[0].ledger)
    }
    assert set(figures()) == measurable
    assert len(previews()) < len(figures()) / 2


def test_figures_say_what_they_are() -> None:
    assert str(Figures(40, 30, 30, 28, 0, 0)) == (
        "stable: right 28 of 30 times on labelled answers (precision 0.93, surely 0.79); it found 30 of 40 (recall 0.75)"
    )
