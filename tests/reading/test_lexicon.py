"""The vocabulary's small language, and the search."""

import ast
import os
from collections import Counter
from pathlib import Path

import pytest

from greenroom.errors import BrokenContent
from greenroom.reading.inflection import inflections
from greenroom.reading.lexicon import Hit, Lexicon, read_vocabulary
from greenroom.reading.packed import PACKS, labels_of, lexicon, packed_file, packed_text, phrases_of, shipped, sources
from greenroom.reading.unfolding import expansions
from tests.conftest import ROOT

ASKING = ("hits", "has", "having", "all_hits")
FILES = [file for name in PACKS for file in sources(name)]


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("went with", {("went", "with")}),
        ("trade-off", {("trade", "off")}),
        ("a|an idea", {("a", "idea"), ("an", "idea")}),
        ("really? good", {("really", "good"), ("good",)}),
        ("drop~ it", {("drop", "it"), ("drops", "it"), ("dropped", "it"), ("dropping", "it")}),
    ],
)
def test_a_phrase_stands_for(phrase: str, expected: set[tuple[str, ...]]) -> None:
    assert set(expansions(phrase)) == expected


@pytest.mark.parametrize(
    ("word", "past", "ing"),
    [
        ("choose", "chose", "choosing"),
        ("ship", "shipped", "shipping"),
        ("fix", "fixed", "fixing"),
        ("classify", "classified", "classifying"),
        ("improve", "improved", "improving"),
    ],
)
def test_inflections(word: str, past: str, ing: str) -> None:
    assert {past, ing} <= set(inflections(word))


def test_search_finds_every_label_and_the_longest_phrase_of_each() -> None:
    known = Lexicon.of([("hedge", "i think"), ("hedge", "i think so"), ("speaker", "i")])
    assert list(known.search("well i think so".split(), 0, 3)) == [Hit("hedge", 1, 3), Hit("speaker", 1, 1)]


def test_a_wildcard_is_any_one_word() -> None:
    known = Lexicon.of([("choice", "went _ with")])
    assert list(known.search("i went straight with it".split(), 0, 4)) == [Hit("choice", 1, 3)]


def test_search_stays_inside_its_bounds() -> None:
    assert list(Lexicon.of([("hedge", "i think")]).search("i think".split(), 0, 0)) == []


def test_a_phrase_without_a_label_is_refused(tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.mktemp("words") / "loose.txt"
    file.write_text("no label above me\n")
    with pytest.raises(BrokenContent, match=r"loose\.txt:1"):
        list(read_vocabulary(str(file)))


@pytest.mark.parametrize("file", FILES, ids=os.path.basename)
def test_no_shipped_vocabulary_says_a_phrase_twice(file: str) -> None:
    twice = [entry for entry, times in Counter(read_vocabulary(file)).items() if times > 1]
    assert twice == []


@pytest.mark.parametrize("name", PACKS)
def test_the_shipped_phrases_are_found_as_they_are_written(name: str) -> None:
    known = shipped(name)
    for label, phrase in phrases_of(name):
        words = next(expansions(phrase))
        assert any(hit.label == label for hit in known.search(words, 0, len(words) - 1)), (label, phrase)


@pytest.mark.parametrize("name", PACKS)
def test_the_packed_phrases_belong_to_their_sources(name: str) -> None:
    assert Path(packed_file(name)).read_text(encoding="utf-8") == packed_text(name), "run scripts/pack_vocabulary.py"


@pytest.mark.parametrize("name", PACKS)
def test_every_label_has_phrases(name: str) -> None:
    assert labels_of(name) == {label for label, _ in phrases_of(name)}


def test_shipped_vocabularies_are_read() -> None:
    hits = lexicon().search("um i think we chose it because".split(), 0, 6)
    assert {"filler", "choice", "reason"} <= {hit.label for hit in hits}


def test_every_label_that_code_asks_for_exists() -> None:
    """Constant labels in calls that ask an answer for its phrases; a misspelt one would never match."""
    labels = {label for label, _ in phrases_of("vocabulary")}
    asked = {
        (file.name, argument.value)
        for file in (ROOT / "src" / "greenroom").rglob("*.py")
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr in ASKING
        for argument in call.args
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    }
    assert sorted((name, label) for name, label in asked if label not in labels) == []


def test_a_plugins_phrases_join_those_of_the_same_label(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "acme_words"
    (package / "phrases").mkdir(parents=True)
    (package / "phrases" / "own.txt").write_text("[filler]\nas it were\n", encoding="utf-8")
    (package / "__init__.py").write_text(
        f"def vocabulary_folders():\n    return [{str(package / 'phrases')!r}]\n", encoding="utf-8"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    words = "um as it were".split()
    found = [(hit.label, hit.first) for hit in lexicon(("acme_words",)).search(words, 0, 3)]
    assert {("filler", 0), ("filler", 1)} <= set(found)
    assert ("filler", 1) not in [(hit.label, hit.first) for hit in lexicon().search(words, 0, 3)]
