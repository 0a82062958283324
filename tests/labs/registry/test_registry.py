"""A model is found again with its lineage, its aliases move only through a gate, and there is always a way back."""

import shutil
from pathlib import Path

import pytest

pytest.importorskip("mlflow", reason="needs the extra greenroom[labs]")
pytest.importorskip("alembic", reason="needs the extra greenroom[labs]")

from greenroom.errors import UnusableOption, UnusableWorkspace
from greenroom.labs.kit.gates import AtLeast, AtMost, NotWorse
from greenroom.labs.kit.registered import PROMOTED, REFUSED, ROLLED_BACK, WITHDRAWN
from greenroom.labs.kit.registry import CHALLENGER, CHAMPION, Registry
from greenroom.labs.kit.registry_store import DATABASE, moved_by_hand
from tests.labs.registry.models import LINEAGE


class TestRegistering:
    def test_a_version_comes_back_as_it_went_in(self, registry: Registry) -> None:
        number = registry.register("churn", b"trees", LINEAGE, {"auc": 0.84, "ndcg@10": 0.31})
        found = registry.version("churn", number)
        assert (found.lineage, found.metrics, found.intact) == (LINEAGE, {"auc": 0.84, "ndcg@10": 0.31}, True)
        registry.promote("churn", number)
        assert registry.load("churn").read_bytes() == b"trees"

    def test_the_same_model_again_is_the_same_version(self, three: Registry) -> None:
        assert three.register("churn", b"model 2", LINEAGE, {"auc": 0.82, "ece": 0.02, "ndcg@10": 0.5}) == 2
        assert three.register("churn", b"model 2", {**LINEAGE, "seed": 8}, {"auc": 0.82, "ece": 0.02, "ndcg@10": 0.5}) == 4

    def test_a_folder_is_a_model_too_and_the_registry_may_be_moved(self, registry: Registry, tmp_path: Path) -> None:
        (tmp_path / "model" / "trees").mkdir(parents=True)
        (tmp_path / "model" / "trees" / "1.json").write_text("{}")
        registry.promote("churn", registry.register("churn", tmp_path / "model", LINEAGE, {}))
        registry.close()
        shutil.move(registry.folder, tmp_path / "elsewhere")
        with Registry(tmp_path / "elsewhere") as moved:
            assert (moved.load("churn") / "trees" / "1.json").read_text() == "{}"
            moved.promote("churn", moved.register("churn", b"new", LINEAGE, {}))
            assert moved.load("churn").read_bytes() == b"new"
        assert not registry.folder.exists()

    def test_what_cannot_be_is_said_in_a_sentence(self, registry: Registry, tmp_path: Path) -> None:
        for fault, says in (
            (lambda: registry.register("a/b", b"", LINEAGE, {}), "cannot name a model"),
            (lambda: registry.register("churn", tmp_path / "none", LINEAGE, {}), "There is no model at"),
            (lambda: registry.version("churn", 9), "There is no version 9 of churn"),
            (lambda: registry.load("churn"), "No version of churn is the champion"),
            (lambda: registry.promote("churn", registry.register("churn", b"x", LINEAGE, {}), "v1"), "cannot be an alias"),
        ):
            with pytest.raises(UnusableOption, match=says):
                fault()


class TestTheGate:
    def test_lets_a_better_version_pass_and_names_its_rules(self, three: Registry) -> None:
        three.promote("churn", 1)
        move = three.promote("churn", 3, gate=[NotWorse("auc"), AtLeast("auc", 0.83), AtMost("ece", 0.03)], at="2026-03-01")
        assert (move.kind, move.was, move.version, move.at) == (PROMOTED, 1, 3, "2026-03-01")
        assert "NotWorse(metric='auc'" in move.rule
        assert three.version("churn", 3).aliases == (CHAMPION,)

    @pytest.mark.parametrize(
        ("rule", "says"),
        [
            (NotWorse("auc"), "auc is 0.8, worse than 0.84"),
            (NotWorse("auc", margin=0.03), "worse than 0.84"),
            (AtLeast("auc", 0.81), "auc is 0.8, below 0.81"),
            (AtMost("ece", 0.01), "ece is 0.02, above 0.01"),
            (AtLeast("recall", 0.1), "recall was not measured"),
        ],
    )
    def test_refuses_and_says_why_and_moves_nothing(self, three: Registry, rule: object, says: str) -> None:
        three.promote("churn", 3)
        move = three.promote("churn", 1, gate=[rule])  # type: ignore[list-item]
        assert (move.kind, move.moved) == (REFUSED, False)
        assert says in move.says
        assert move.rule == repr(rule)
        assert three.holder("churn").number == 3  # type: ignore[union-attr]
        assert three.history("churn")[-1] == move

    def test_bears_a_margin_and_knows_what_is_better_when_lower(self, three: Registry) -> None:
        three.promote("churn", 3)
        assert three.promote("churn", 1, gate=[NotWorse("auc", margin=0.05)]).moved
        assert three.promote("churn", 3, gate=[NotWorse("auc", higher_is_better=False)]).kind == REFUSED

    def test_never_lets_a_model_pass_whose_training_set_nobody_can_name(self, registry: Registry) -> None:
        registry.register("churn", b"found on a disk", {"query": "SELECT 1"}, {"auc": 0.99})
        move = registry.promote("churn", 1)
        assert move.says == "its lineage does not name data_sha256, code_version"
        assert registry.holder("churn") is None

    def test_never_lets_changed_files_pass(self, three: Registry) -> None:
        path = three.promote("churn", 1) and three.load("churn")
        path.write_bytes(b"swapped")
        assert three.promote("churn", 1, CHALLENGER).says == "its files are not those that were registered"


class TestTheWayBack:
    def test_goes_back_one_version_at_a_time(self, three: Registry) -> None:
        for number in (1, 2, 3):
            three.promote("churn", number)
        assert [three.rollback("churn", why="orders fell").version for _ in range(2)] == [2, 1]
        assert three.load("churn").read_bytes() == b"model 1"
        assert [move.kind for move in three.history("churn")] == [PROMOTED] * 3 + [ROLLED_BACK] * 2
        with pytest.raises(UnusableOption, match="nothing to roll back to"):
            three.rollback("churn")

    def test_passes_over_a_version_whose_files_are_gone(self, three: Registry) -> None:
        for number in (1, 2, 3):
            three.promote("churn", number)
            if number == 2:
                three.load("churn").unlink()
        assert three.rollback("churn").version == 1

    def test_a_champion_and_a_challenger_have_ways_of_their_own(self, three: Registry) -> None:
        three.promote("churn", 1)
        three.promote("churn", 2, CHALLENGER)
        assert three.withdraw("churn", CHALLENGER, "slow").kind == WITHDRAWN
        assert three.holder("churn", CHALLENGER) is None
        assert three.holder("churn").number == 1  # type: ignore[union-attr]
        assert three.faults("churn") == ()

    def test_an_alias_that_somebody_moved_by_hand_is_seen_and_put_back(self, three: Registry) -> None:
        three.promote("churn", 3)
        moved_by_hand(three.folder, "churn", CHAMPION, 1)
        assert three.faults("churn") == (
            "champion of churn points to version 1, but the last move of the history was to version 3",
        )
        assert three.rollback("churn").version == 3
        assert three.faults("churn") == ()

    def test_changed_files_are_seen_and_not_loaded(self, three: Registry) -> None:
        three.promote("churn", 3)
        three.load("churn").write_bytes(b"swapped")
        assert three.faults("churn") == ("the files of churn version 3 were changed",)
        with pytest.raises(UnusableWorkspace, match="not those that were registered"):
            three.load("churn")

    def test_a_crash_between_the_history_and_the_alias_is_seen_and_mended(
        self, three: Registry, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        three.promote("churn", 1)
        with monkeypatch.context() as crash:
            crash.setattr(three._client, "set_registered_model_alias", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
            with pytest.raises(KeyboardInterrupt):
                three.promote("churn", 2)
        assert len(three.faults("churn")) == 1
        assert three.rollback("churn").version == 2
        assert three.rollback("churn").version == 1


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="open files are listed in /proc")
def test_a_closed_registry_holds_no_file_open(three: Registry) -> None:
    def held() -> list[str]:
        links = (each.readlink() for each in Path("/proc/self/fd").iterdir() if each.is_symlink())
        return [str(link) for link in links if str(three.folder) in str(link)]

    three.promote("churn", 1)
    three.close()
    assert held() == []


def test_a_file_that_is_no_database_is_refused_at_once(tmp_path: Path) -> None:
    (tmp_path / DATABASE).write_text("not a database at all")
    with pytest.raises(UnusableWorkspace, match="is no registry of models: move it away"):
        Registry(tmp_path)
