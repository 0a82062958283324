"""Who answers is said by a small file, and a bad promotion costs nobody an answer."""

import os
from pathlib import Path

import pytest

pytest.importorskip("xgboost", reason="needs the extra greenroom[labs]")

import numpy as np

from greenroom.errors import UsersFault
from greenroom.labs.kit.registered import Version
from greenroom.labs.kit.serving.aliases import point, pointed
from greenroom.labs.kit.serving.boosters import xgboost_scores
from greenroom.labs.kit.serving.champion import Aliased
from greenroom.labs.kit.serving.features import Encoding
from greenroom.labs.kit.serving.publishing import publish
from tests.labs.serving.rows import SCHEMA, drawn, saved

MATRIX = Encoding(SCHEMA)(drawn(20, seed=2))


@pytest.fixture
def aliases(tmp_path: Path) -> Path:
    path = tmp_path / "aliases.json"
    for version in (1, 2):
        point(path, "champion", str(version), saved(tmp_path, version))
    point(path, "champion", "1", tmp_path / "model-1.ubj")
    return path


def follower(path: Path, **changed: object) -> Aliased:
    champion = Aliased(path, xgboost_scores, probe=MATRIX[:1], **changed)
    champion.look()
    return champion


def version(champion: Aliased) -> str:
    loaded = champion.current()
    return loaded.version if loaded else "none"


def test_a_promotion_and_a_rollback_are_followed(aliases: Path) -> None:
    champion = follower(aliases)
    first = champion.current().scores(MATRIX)
    point(aliases, "champion", "2", aliases.parent / "model-2.ubj")
    assert (champion.look(), version(champion)) == (True, "2")
    assert not np.array_equal(champion.current().scores(MATRIX), first)
    point(aliases, "champion", "1", aliases.parent / "model-1.ubj")
    assert (champion.look(), version(champion)) == (True, "1")
    np.testing.assert_array_equal(champion.current().scores(MATRIX), first)


def test_looking_again_changes_nothing(aliases: Path) -> None:
    champion = follower(aliases)
    before = champion.current()
    assert not champion.look()
    assert champion.current() is before


def test_another_alias_is_not_the_champion(aliases: Path) -> None:
    champion = follower(aliases)
    point(aliases, "challenger", "2", aliases.parent / "model-2.ubj")
    assert (champion.look(), version(champion)) == (False, "1")
    assert version(follower(aliases, alias="challenger")) == "2"
    assert set(pointed(aliases)) == {"champion", "challenger"}


def promote_a_file(aliases: Path, content: bytes | None) -> None:
    model = aliases.parent / "model-2.ubj"
    point(aliases, "champion", "2", model)
    model.write_bytes(content) if content is not None else model.unlink()


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"damaged", "The model of version 2 is not the one that was promoted: its hash is another."),
        (None, "The version that is called champion could not be loaded (FileNotFoundError)."),
    ],
)
def test_a_model_that_is_not_what_was_promoted_leaves_the_former_one(aliases: Path, content, says: str) -> None:
    champion = follower(aliases)
    promote_a_file(aliases, content)
    assert (champion.look(), version(champion), champion.trouble) == (False, "1", says)
    point(aliases, "champion", "1", aliases.parent / "model-1.ubj")
    champion.look()
    assert champion.trouble == ""


def test_a_file_that_is_no_model_leaves_the_former_one(aliases: Path) -> None:
    champion = follower(aliases)
    strange = aliases.parent / "strange.ubj"
    strange.write_bytes(b"no model")
    point(aliases, "champion", "3", strange)
    assert (champion.look(), version(champion)) == (False, "1")
    assert "could not be loaded" in champion.trouble


def test_a_model_of_other_features_leaves_the_former_one(aliases: Path) -> None:
    champion = Aliased(aliases, xgboost_scores, probe=MATRIX[:1, :5])
    assert not champion.look()
    assert champion.current() is None
    assert "could not be loaded (XGBoostError)" in champion.trouble


@pytest.mark.parametrize("text", ["", "{", "[]", '{"champion": 3}', '{"champion": {"version": "1"}}'])
def test_a_file_that_says_nothing_is_told_in_a_sentence(aliases: Path, text: str) -> None:
    champion = follower(aliases)
    aliases.write_text(text)
    os.utime(aliases, ns=(1, 1))
    assert (champion.look(), version(champion)) == (False, "1")
    assert champion.trouble == f"{aliases} is no file of aliases: promote a version, which writes it anew."
    with pytest.raises(UsersFault):
        pointed(aliases)


def test_a_service_may_start_before_anything_is_promoted(tmp_path: Path) -> None:
    champion = follower(tmp_path / "aliases.json")
    assert (champion.current(), champion.trouble) == (None, "No version is called champion yet.")
    point(tmp_path / "aliases.json", "champion", "1", saved(tmp_path, 1))
    assert champion.look()


class Shelf:
    """What `publish` asks of the registry, without a database: the version that holds the alias, and its file."""

    def __init__(self, *models: Path) -> None:
        self.models, self.held = models, 1

    def load(self, name: str, alias: str) -> Path:
        return self.models[self.held - 1]

    def holder(self, name: str, alias: str) -> Version:
        return Version(name, self.held, {}, {}, "", True, (alias,))


def test_what_the_registry_says_is_followed(tmp_path: Path) -> None:
    shelf = Shelf(*(saved(tmp_path, seed) for seed in (1, 2)))
    champion = follower(tmp_path / "aliases.json")
    for held in (1, 2, 1):
        shelf.held = held
        publish(shelf, "churn", tmp_path / "aliases.json")
        assert (champion.look(), version(champion)) == (True, str(held))
