"""Every attack ends in the verdict that it names, leaves nothing behind and reaches no canary, in both tiers that shut code in."""

import re

import pytest

from greenroom.sandbox import Ran
from tests.sandbox import leftovers
from tests.sandbox.attacks import ATTACKS, Attack
from tests.sandbox.attacks.attack import TARGETS
from tests.sandbox.conftest import new_box, user_of
from tests.sandbox.judging import verdict
from tests.sandbox.targets import Targets

SURVEYED = 92
SLIP = re.compile(rb"^(NameError|AttributeError|TypeError|ImportError|UnboundLocalError)\b.*", re.M)
"""What an attack dies of that was written down wrongly, and so attacks nothing."""


@pytest.mark.parametrize("tier", ["bubblewrap", "landlock"])
@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.id)
def test_an_attack_is_held(attack: Attack, tier: str, targets: Targets):
    ran, left = run(attack, tier, targets)

    assert verdict(ran, attack.expected, attack.limits) in attack.verdict, ran
    assert not SLIP.search(ran.err), ran.err
    assert left == []
    assert targets.disturbed() == []


def run(attack: Attack, tier: str, targets: Targets) -> tuple[Ran, list[str]]:
    with new_box(tier) as box:
        user = user_of(box)
        before = leftovers.processes(user) if box.identity.user is None else set()
        call = attack.call._replace(arguments=(targets.plain(),) if TARGETS in attack.call.arguments else ())
        ran = box.run(attack.source, call, attack.limits)
    return ran, leftovers.left(user, before, targets.name)


def test_all_numbers_of_the_survey_are_tried():
    tested_by_themselves = {78, 79}
    assert {attack.number for attack in ATTACKS} | tested_by_themselves >= set(range(1, SURVEYED + 1))


def test_at_least_twenty_attacks_are_our_own():
    assert len({attack.number for attack in ATTACKS if attack.number > 100}) >= 20
