"""``greenroom rule``."""

import pytest

from greenroom.rules.registry import every_rule


@pytest.mark.parametrize("name", list(every_rule()))
def test_every_rule_has_a_page(greenroom, name):
    page = greenroom("rule", name)
    assert page.status == 0
    rule = every_rule()[name]
    assert rule.code in page.out
    assert "Flagged" in page.out
    assert f"ignore[{name}]" in page.out


def test_a_code_is_an_alias(greenroom):
    assert greenroom("rule", "TON105").out == greenroom("rule", "hedge-stack").out


def test_without_a_name_all_are_listed(greenroom):
    out = greenroom("rule").out
    assert all(name in out for name in every_rule())


def test_an_unknown_name_gets_the_nearest_and_status_2(greenroom):
    report = greenroom("rule", "hedgestack")
    assert report.status == 2
    assert "did you mean hedge-stack" in report.err
