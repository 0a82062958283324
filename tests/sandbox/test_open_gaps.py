"""What limits alone let through is a published list, and a true one."""

import os
import re
from pathlib import Path

import pytest

from greenroom.sandbox import Call
from greenroom.sandbox.identity import is_root
from tests.sandbox import leftovers
from tests.sandbox.attacks import ATTACKS, Attack
from tests.sandbox.attacks.attack import TARGETS
from tests.sandbox.conftest import new_box, user_of
from tests.sandbox.judging import verdict
from tests.sandbox.targets import Targets, targets

PAGE = Path(__file__).parents[2] / "docs" / "sandbox.md"
TRIED = [attack for attack in ATTACKS if attack.open_verdict is not None]
THROUGH = [attack for attack in TRIED if "AC" in attack.open_verdict and "AC" not in attack.verdict]


@pytest.mark.skipif(not is_root(), reason="without a user of its own for the box, these attacks would hit the person who tests")
@pytest.mark.parametrize("attack", TRIED, ids=lambda attack: attack.id)
def test_an_attack_ends_as_published_where_there_are_limits_alone(attack: Attack):
    with targets() as fresh, new_box("rlimits") as box:
        ran = box.run(attack.source, told(attack, fresh), attack.limits)
        user = user_of(box)
    end(user, fresh)

    assert verdict(ran, attack.expected, attack.limits) in attack.open_verdict, ran


def told(attack: Attack, fresh: Targets) -> Call:
    return attack.call._replace(arguments=(fresh.plain(),) if TARGETS in attack.call.arguments else ())


def end(user: int, fresh: Targets) -> None:
    """Takes away what a box without walls has left."""
    for process in leftovers.processes(user):
        os.kill(process, 9)
    for folder in ("/tmp", "/var/tmp", "/dev/shm", "/run/lock"):
        for name in os.listdir(folder) if os.path.isdir(folder) else ():
            if fresh.name in name:
                (Path(folder) / name).unlink()


def test_the_page_lists_every_case_that_gets_through_there_and_no_other():
    listed = re.findall(r"^\| (\d+) \| `([\w-]+)` \|", PAGE.read_text(encoding="utf-8"), re.M)

    assert sorted(listed) == sorted((str(attack.number), attack.name.replace("_", "-")) for attack in THROUGH)


def test_what_would_harm_this_machine_is_listed_as_open_too():
    text = PAGE.read_text(encoding="utf-8")

    for attack in ATTACKS:
        if attack.open_verdict is None:
            assert f"`{attack.name.replace('_', '-')}`" in text
