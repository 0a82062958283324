"""The tables that are shipped: a row is found as if the whole table had been parsed."""

from pathlib import Path

import pytest

from greenroom.content import HERE, Lines, read_table

LARGE = ("vocabulary", "questions", "follow_up_cues", "roles", "signs")


@pytest.mark.parametrize("name", LARGE)
def test_every_row_of_a_large_table_is_found(name: str) -> None:
    file = str(Path(HERE, "models", f"{name}.tsv"))
    lines = Lines(file)
    assert all(lines.get(first) == second for first, second in read_table(file).items())


def test_a_row_that_is_not_there_is_none(tmp_path: Path) -> None:
    table = tmp_path / "table.tsv"
    table.write_text("b\tone\nbé\ttwo\n", encoding="utf-8")
    lines = Lines(str(table))
    assert (lines.get("b"), lines.get("bé")) == ("one", "two")
    assert [lines.get(first) for first in ("", "a", "bb", "c", "\ud800")] == [None] * 5
    table.write_text("")
    assert Lines(str(table)).get("b") is None
