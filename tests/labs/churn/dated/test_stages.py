"""What the page says of CDNOW and the club shop is borne out at small size, and a stage repeats bit for bit."""

import pytest

for library in ("pandas", "ibis", "xgboost", "sklearn"):
    pytest.importorskip(library, reason="needs the extra labs")
pd = pytest.importorskip("pandas", reason="needs the extra labs")

from greenroom.labs.churn.dated import leak, retraining, sizes, targeting, weeks  # noqa: E402
from greenroom.labs.lab import Claim, Lab  # noqa: E402
from greenroom.labs.outcome import from_row, to_row  # noqa: E402
from greenroom.labs.running import claims  # noqa: E402
from greenroom.labs.running.record import Figure  # noqa: E402

STAGES = ("temporal-leak", "season", "surge", "retraining", "targeting", "dated-faults")


@pytest.mark.parametrize("stage", STAGES)
def test_every_claim_of_the_page_is_borne_out(stage, outcome, written):
    asked = tuple(Claim(**claim) for claim in written["claims"] if claim["stage"] == stage)
    lab = Lab("churn", "", "", "", "", claims=asked)
    found = claims.held(lab, [Figure(stage, measure) for measure in outcome(stage).measures])
    assert asked
    assert [held.claim.key for held in found if held.verdict != claims.BORNE_OUT] == []


def test_variants_that_are_measured_are_described(outcome, written):
    described = {variant["key"] for variant in written["variants"]}
    assert {measure.variant for stage in STAGES for measure in outcome(stage).measures} <= described


@pytest.mark.parametrize("stage", STAGES)
def test_an_outcome_survives_json_and_has_something_to_look_at(stage, outcome):
    found = outcome(stage)
    assert from_row(to_row(found)).measures == found.measures
    assert found.tables
    assert stage == "dated-faults" or found.curves


def test_a_stage_repeats_bit_for_bit(context, monkeypatch):
    monkeypatch.setitem(sizes.SIZES, "small", sizes.Size(800, 500, 500, 20))
    assert leak.temporal_leak(context) == leak.temporal_leak(context)


def test_another_seed_gives_other_figures(context, monkeypatch):
    monkeypatch.setitem(sizes.SIZES, "small", sizes.Size(800, 500, 500, 20))
    first, other = (targeting.targeting(context._replace(seed=seed)) for seed in (3, 4))
    assert first.measures != other.measures


def test_no_policy_learns_from_labels_that_are_not_known_yet(context, monkeypatch):
    monkeypatch.setitem(sizes.SIZES, "small", sizes.Size(800, 500, 500, 20))
    known = weeks.read(context, retraining.EVERY)
    trained = retraining.trained_once(known, context.seed)
    courses = {policy: retraining.followed(policy, known, trained) for policy in retraining.POLICIES}
    for course in courses.values():
        assert all(learned_on + weeks.DELAY <= day for day, learned_on in course.learned_on.items())
    assert retraining.cost(courses["never"], known) == (1, 800, 160_000)
    assert retraining.cost(courses["schedule"], known) == (7, 5600, 1_120_000)


def test_another_file_is_refused_in_one_sentence(tmp_path):
    from greenroom.labs.churn.dated import purchases

    wrong = tmp_path / "wrong.txt"
    wrong.write_text("id day n dollars\n1 yesterday 1 1.0\n")
    with pytest.raises(ValueError, match="does not hold CDNOW's purchases"):
        purchases.read(wrong)
