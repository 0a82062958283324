"""A model is found again with its lineage, its aliases move only through a gate, and there is always a way back."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("mlflow", reason="needs the extra greenroom[labs]")
pytest.importorskip("alembic", reason="needs the extra greenroom[labs]")

from greenroom.errors import UnusableOption, UnusableWorkspace
from greenroom.labs.kit.gates import AtLeast, AtMost, NotWorse
from greenroom.labs.kit.registered import PROMOTED, REFUSED, ROLLED_BACK, WITHDRAWN
from greenroom.labs.kit.registry import CHALLENGER, CHAMPION, Registry
from greenroom.labs.kit.registry_store import DATABASE

LINEAGE = {
    "data_sha256": "ab12",
    "query": "SELECT 1",
    "code_version": "0.1.0",
    "seed": 7,
    "columns": {"age": "cd34"},
    "by": ["id"],
}


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("registry")
    Registry(folder).close()
    return folder


@pytest.fixture
def registry(empty: Path, tmp_path: Path) -> Iterator[Registry]:
    shutil.copytree(empty, tmp_path / "models of Zoë")
    with Registry(tmp_path / "models of Zoë") as opened:
        yield opened


def with_three(registry: Registry) -> Registry:
    for number, auc in enumerate((0.80, 0.82, 0.84), 1):
        assert (
            registry.register("churn", f"model {number}".encode(), LINEAGE, {"auc": auc, "ece": 0.02, "ndcg@10": 0.5}) == number
        )
    return registry


class TestRegistering:
    def test_a_version_comes_back_as_it_went_in(self, registry: Registry) -> None:
        number = registry.register("churn", b"trees", LINEAGE, {"auc": 0.84, "ndcg@10": 0.31})
        found = registry.version("churn", number)
        assert (found.lineage, found.metrics, found.intact) == (LINEAGE, {"auc": 0.84, "ndcg@10": 0.31}, True)
        registry.promote("churn", number)
        assert registry.load("churn").read_bytes() == b"trees"

    def test_the_same_model_again_is_the_same_version(self, registry: Registry) -> None:
        with_three(registry)
        assert registry.register("churn", b"model 2", LINEAGE, {"auc": 0.82, "ece": 0.02, "ndcg@10": 0.5}) == 2
        assert registry.register("churn", b"model 2", {**LINEAGE, "seed": 8}, {"auc": 0.82, "ece": 0.02, "ndcg@10": 0.5}) == 4

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
    def test_lets_a_better_version_pass_and_names_its_rules(self, registry: Registry) -> None:
        with_three(registry).promote("churn", 1)
        move = registry.promote("churn", 3, gate=[NotWorse("auc"), AtLeast("auc", 0.83), AtMost("ece", 0.03)], at="2026-03-01")
        assert (move.kind, move.was, move.version, move.at) == (PROMOTED, 1, 3, "2026-03-01")
        assert "NotWorse(metric='auc'" in move.rule
        assert registry.version("churn", 3).aliases == (CHAMPION,)

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
    def test_refuses_and_says_why_and_moves_nothing(self, registry: Registry, rule: object, says: str) -> None:
        with_three(registry).promote("churn", 3)
        move = registry.promote("churn", 1, gate=[rule])  # type: ignore[list-item]
        assert (move.kind, move.moved) == (REFUSED, False)
        assert says in move.says
        assert move.rule == repr(rule)
        assert registry.holder("churn").number == 3  # type: ignore[union-attr]
        assert registry.history("churn")[-1] == move

    def test_bears_a_margin_and_knows_what_is_better_when_lower(self, registry: Registry) -> None:
        with_three(registry).promote("churn", 3)
        assert registry.promote("churn", 1, gate=[NotWorse("auc", margin=0.05)]).moved
        assert registry.promote("churn", 3, gate=[NotWorse("auc", higher_is_better=False)]).kind == REFUSED

    def test_never_lets_a_model_pass_whose_training_set_nobody_can_name(self, registry: Registry) -> None:
        registry.register("churn", b"found on a disk", {"query": "SELECT 1"}, {"auc": 0.99})
        move = registry.promote("churn", 1)
        assert move.says == "its lineage does not name data_sha256, code_version"
        assert registry.holder("churn") is None

    def test_never_lets_changed_files_pass(self, registry: Registry) -> None:
        path = with_three(registry).promote("churn", 1) and registry.load("churn")
        path.write_bytes(b"swapped")
        assert registry.promote("churn", 1, CHALLENGER).says == "its files are not those that were registered"


class TestTheWayBack:
    def test_goes_back_one_version_at_a_time(self, registry: Registry) -> None:
        for number in (1, 2, 3):
            with_three(registry).promote("churn", number)
        assert [registry.rollback("churn", why="orders fell").version for _ in range(2)] == [2, 1]
        assert registry.load("churn").read_bytes() == b"model 1"
        assert [move.kind for move in registry.history("churn")] == [PROMOTED] * 3 + [ROLLED_BACK] * 2
        with pytest.raises(UnusableOption, match="nothing to roll back to"):
            registry.rollback("churn")

    def test_passes_over_a_version_whose_files_are_gone(self, registry: Registry) -> None:
        for number in (1, 2, 3):
            with_three(registry).promote("churn", number)
            if number == 2:
                registry.load("churn").unlink()
        assert registry.rollback("churn").version == 1

    def test_a_champion_and_a_challenger_have_ways_of_their_own(self, registry: Registry) -> None:
        with_three(registry).promote("churn", 1)
        registry.promote("churn", 2, CHALLENGER)
        assert registry.withdraw("churn", CHALLENGER, "slow").kind == WITHDRAWN
        assert registry.holder("churn", CHALLENGER) is None
        assert registry.holder("churn").number == 1  # type: ignore[union-attr]
        assert registry.faults("churn") == ()

    def test_an_alias_that_somebody_moved_by_hand_is_seen_and_put_back(self, registry: Registry) -> None:
        with_three(registry).promote("churn", 3)
        registry._client.set_registered_model_alias("churn", CHAMPION, "1")
        assert registry.faults("churn") == (
            "champion of churn points to version 1, but the last move of the history was to version 3",
        )
        assert registry.rollback("churn").version == 3
        assert registry.faults("churn") == ()

    def test_changed_files_are_seen_and_not_loaded(self, registry: Registry) -> None:
        with_three(registry).promote("churn", 3)
        registry.load("churn").write_bytes(b"swapped")
        assert registry.faults("churn") == ("the files of churn version 3 were changed",)
        with pytest.raises(UnusableWorkspace, match="not those that were registered"):
            registry.load("churn")

    def test_a_crash_between_the_history_and_the_alias_is_seen_and_mended(
        self, registry: Registry, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with_three(registry).promote("churn", 1)
        with monkeypatch.context() as crash:
            crash.setattr(registry._client, "set_registered_model_alias", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
            with pytest.raises(KeyboardInterrupt):
                registry.promote("churn", 2)
        assert len(registry.faults("churn")) == 1
        assert registry.rollback("churn").version == 2
        assert registry.rollback("churn").version == 1


def test_a_file_that_is_no_database_is_refused_at_once(tmp_path: Path) -> None:
    (tmp_path / DATABASE).write_text("not a database at all")
    with pytest.raises(UnusableWorkspace, match="is no registry of models: move it away"):
        Registry(tmp_path)
