"""Taking a kept posting away: its file goes, and what was said of it does not fall upon another text of the same name."""

from datetime import UTC, datetime

import pytest

from greenroom.errors import UnusableWorkspace
from greenroom.jobs.kept import file_of, keep, number_of, remove, shelf
from greenroom.jobs.notes import append
from tests.jobs.test_gaps import ONE, OTHER

AT = datetime(2026, 11, 22, tzinfo=UTC)


def test_what_was_said_of_a_posting_goes_with_it_and_the_rest_stays(tmp_path):
    name, other = keep(str(tmp_path), "one.md", ONE), keep(str(tmp_path), "other.md", OTHER)
    folder = str(tmp_path / "jobs")
    for posting in (name, other):
        append(folder, AT, posting=posting, skill="kafka", need="")
        append(folder, AT, posting=posting, field="archetype", value="mlops")
        append(folder, AT, posting=posting, weight=2)
    append(folder, AT, skill="python", confidence=4)
    assert remove(shelf(str(tmp_path)), name, AT) == [name]
    assert not (tmp_path / "jobs" / name).exists()
    notes = shelf(str(tmp_path)).notes
    assert (set(notes.needs), set(notes.fields), set(notes.weights)) == ({other}, {other}, {other})
    assert (notes.confidence, notes.complaints) == ({"python": 4}, ())
    keep(str(tmp_path), "one.md", OTHER)
    assert "kafka" in {skill.name for skill in shelf(str(tmp_path)).kept[0].posting.skills}


@pytest.mark.parametrize(
    ("name", "file", "number"), [("c#-dev.md", "c#-dev.md", 0), ("c#-dev.md#3", "c#-dev.md", 2), ("a.md", "a.md", 0)]
)
def test_a_name_tells_its_file_and_which_posting_of_it(name, file, number):
    assert (file_of(name), number_of(name)) == (file, number)


def test_a_file_that_is_gone_already_is_said(tmp_path):
    name = keep(str(tmp_path), "one.md", ONE)
    found = shelf(str(tmp_path))
    (tmp_path / "jobs" / name).unlink()
    with pytest.raises(UnusableWorkspace, match="cannot be deleted"):
        remove(found, name, AT)


def test_a_page_that_declares_another_encoding_is_kept_so_that_it_reads_alike(tmp_path):
    page = f"<html><meta charset=windows-1252><h1>ML Engineer in Zürich</h1>{ONE}</html>"
    name = keep(str(tmp_path), "page.html", page)
    (kept,) = shelf(str(tmp_path)).kept
    assert kept.posting.text == page
    assert keep(str(tmp_path), "page.html", page) == name
