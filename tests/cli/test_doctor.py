"""`greenroom doctor` tells how code is kept in here, and ends by whether it is."""

import json

import pytest

from greenroom.errors import UsersFault
from greenroom.sandbox import TIERS, choose, choosing
from greenroom.sandbox.interpreter import Interpreter
from greenroom.sandbox.tier import Tier

CANARIES = 14


@pytest.fixture(autouse=True)
def nothing_chosen_yet(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(choosing, "_chosen", {})


def without(tier: str, reason: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """This machine, as if a tier were missing."""
    changed = {
        name: other._replace(missing=lambda: reason) if name == tier else other for name, other in choosing.TIERS.items()
    }
    monkeypatch.setattr(choosing, "TIERS", changed)


def through(tier: str, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """This machine, as if one attack got through a tier."""
    held = choosing._held

    def leaking(found: Tier, python: Interpreter) -> dict[str, bool]:
        return {**held(found, python), **({name: False} if found.name == tier else {})}

    monkeypatch.setattr(choosing, "_held", leaking)


def test_it_names_the_tier_its_attacks_and_its_gaps(greenroom):
    told = greenroom("doctor")

    sandbox = choose()
    assert told.status == (0 if sandbox.shuts_in else 1)
    assert f"Tier      {sandbox.tier}: " in told.out
    assert told.out.count("  held ") == sum(sandbox.canaries.values())
    for words in (*sandbox.canaries, *sandbox.gaps):
        assert words in told.out


def test_it_reports_as_json(greenroom):
    told = json.loads(greenroom("doctor", "--format", "json").out)

    assert set(told) == {"tier", "shuts_in", "python", "program", "canaries", "gaps", "better"}
    assert len(told["canaries"]) == CANARIES


def test_limits_alone_are_no_walls(greenroom):
    told = greenroom("doctor", "--tier", "rlimits")

    assert told.status == 1
    assert "THROUGH  read /etc/passwd" in told.out
    assert "held     take 8 GiB of memory" in told.out


def test_a_tier_that_is_missing_is_named_with_what_would_mend_it(greenroom, monkeypatch):
    without("bubblewrap", "bubblewrap is not installed: `apt install bubblewrap`", monkeypatch)

    assert "bubblewrap: bubblewrap is not installed: `apt install bubblewrap`" in greenroom("doctor").out


def test_a_tier_that_one_attack_gets_through_is_not_used(greenroom, monkeypatch):
    through("bubblewrap", "read /etc/passwd", monkeypatch)
    told = json.loads(greenroom("doctor", "--format", "json").out)

    assert told["tier"] != "bubblewrap"
    if TIERS["bubblewrap"].missing() is None:
        assert told["better"]["bubblewrap"] == "bubblewrap lets code read /etc/passwd"


def test_where_nothing_shuts_code_in_it_is_asked_once(monkeypatch):
    for tier in ("bubblewrap", "landlock"):
        without(tier, "not here", monkeypatch)
    asked: list[str] = []

    with pytest.raises(UsersFault, match="--tier rlimits"):
        choose(ask=lambda question: bool(asked.append(question)))
    assert len(asked) == 1
    with pytest.raises(UsersFault):
        choose()
    for _ in range(2):
        assert choose(ask=lambda question: asked.append(question) is None).tier == "rlimits"
    assert len(asked) == 2
    assert not choose().shuts_in


def test_naming_the_tier_of_limits_is_a_yes(monkeypatch):
    assert choose("rlimits").tier == "rlimits"


def test_where_nothing_runs_at_all_every_reason_is_told(monkeypatch):
    for tier in TIERS:
        without(tier, f"no {tier} here", monkeypatch)

    with pytest.raises(UsersFault, match="no bubblewrap here; no landlock here; no rlimits here"):
        choose()


def test_an_unknown_tier_is_the_users_fault():
    with pytest.raises(UsersFault, match="'docker'"):
        choose("docker")


def test_windows_is_told_to_use_wsl(monkeypatch):
    monkeypatch.setattr("sys.platform", "win32")

    assert "inside of WSL" in str(TIERS["rlimits"].missing())
    assert all(tier.missing() for tier in TIERS.values())
