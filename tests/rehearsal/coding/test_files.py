"""The files of an exercise: notes, program and tests go into the log, and what was typed elsewhere into them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenroom.errors import UnusableInput
from greenroom.rehearsal.coding.folder import Folder
from greenroom.rehearsal.coding.notes import OF_PROSE, notes_of, stages_in
from greenroom.rehearsal.coding.noting import note
from greenroom.rehearsal.coding.work import current
from greenroom.workspace.place import Workspace
from tests.rehearsal.coding.rooms import KEY, RIGHT, WRONG, begun

LINES = st.lists(
    st.text(st.characters(categories=["L", "N", "Zs", "P"], exclude_characters="#*<`~_-"), max_size=20), max_size=4
)
TEXT = LINES.map(lambda lines: "\n".join(lines).strip())


@pytest.fixture
def at_work(own_folder):
    """An exercise with its files in a workspace: the sitting, the files, the path."""
    (own_folder / ".greenroom").mkdir()
    sitting = begun(own_folder / ".greenroom" / "log")
    folder = Folder(Workspace(str(own_folder)), sitting, current(sitting.state))
    assert folder.take_in() == []
    return sitting, folder, Path(folder.path)


@given(st.dictionaries(st.sampled_from(OF_PROSE), TEXT))
def test_notes_that_were_written_are_read_as_they_were(texts):
    read = stages_in(notes_of("A title", texts))
    assert read == {stage: texts.get(stage, "") for stage in OF_PROSE}


@given(st.text())
def test_any_notes_are_read_and_no_word_of_them_is_lost(text):
    read = stages_in(text)
    assert set(read) == set(OF_PROSE)


@pytest.mark.parametrize(
    ("notes", "stages"),
    [
        ("", ("", "", "")),
        ("just words", ("just words", "", "")),
        ("# A title\n\n## Clarify\na?\n\n## Plan\nb\n## Close\nc\n", ("a?", "b", "c")),
        ("before\n\n# Clarify\na?\n# Approach\nb\n", ("before\n\na?", "b", "")),
        ("## Clarify\n<!-- said\nover lines -->\na?\n", ("a?", "", "")),
        ("## Plan\nb\n\n## Code\n\n```python\nx = 1\n```\n", ("", "b\n\n```python\nx = 1\n```", "")),
    ],
)
def test_notes_are_read_by_their_headings(notes, stages):
    assert tuple(stages_in(notes).values()) == stages


def test_files_are_written_at_the_start_with_what_code_begins_with(at_work):
    _, _, path = at_work
    assert sorted(file.name for file in path.iterdir()) == ["notes.md", "solution.py", "statement.md", "tests.py"]
    assert path.name == KEY
    assert (path / "solution.py").read_text().startswith(f"# problem: {KEY}\n")
    assert "window_sums" in (path / "statement.md").read_text()


def test_what_is_saved_goes_into_the_log_once(at_work):
    sitting, folder, path = at_work
    (path / "solution.py").write_text(RIGHT)
    (path / "notes.md").write_text((path / "notes.md").read_text().replace("## Plan", "## Plan\n\nO(n), a window.\n"))
    assert folder.take_in() == []
    assert current(sitting.state).raw("implement") == RIGHT
    assert current(sitting.state).text("plan") == "O(n), a window."
    events = len(list(sitting._log.events()))
    assert folder.take_in() == []
    assert len(list(sitting._log.events())) == events
    assert (path / "notes.md").read_text().count("O(n), a window.") == 1


def test_what_was_typed_elsewhere_goes_into_the_files(at_work):
    sitting, folder, path = at_work
    note(sitting, "implement", RIGHT, window="studio")
    note(sitting, "clarify", "May it be empty?", window="studio")
    assert folder.take_in() == [f"{name} was changed elsewhere; the file holds it now." for name in ("notes.md", "solution.py")]
    assert (path / "solution.py").read_text() == RIGHT
    assert "May it be empty?" in (path / "notes.md").read_text()


def test_where_both_were_changed_both_stay_and_the_file_counts(at_work):
    sitting, folder, path = at_work
    note(sitting, "implement", WRONG, window="studio")
    (path / "solution.py").write_text(RIGHT)
    [said] = folder.take_in()
    assert "solution.py was changed here and elsewhere" in said
    assert current(sitting.state).raw("implement") == RIGHT
    assert (path / "solution.py").read_text() == RIGHT
    assert (path / "solution.elsewhere.py").read_text() == WRONG


def test_a_file_that_was_deleted_comes_back_from_the_log(at_work):
    _, folder, path = at_work
    (path / "solution.py").write_text(RIGHT)
    folder.take_in()
    (path / "solution.py").unlink()
    folder.take_in()
    assert (path / "solution.py").read_text() == RIGHT


def test_what_was_there_before_the_start_is_never_overwritten(own_folder):
    (own_folder / ".greenroom").mkdir()
    place = own_folder / "code" / KEY
    place.mkdir(parents=True)
    (place / "solution.py").write_text(RIGHT)
    sitting = begun(own_folder / ".greenroom" / "log")
    Folder(Workspace(str(own_folder)), sitting, current(sitting.state)).take_in()
    assert (place / "solution.py").read_text() == RIGHT
    assert current(sitting.state).raw("implement") == RIGHT


@pytest.mark.parametrize(("data", "said"), [(b"\xff\xfe", "is not UTF-8 text"), (b"#" * 300_000, "is longer than 256 KiB")])
def test_a_file_that_is_no_text_is_refused_in_a_sentence(at_work, data, said):
    _, folder, path = at_work
    (path / "tests.py").write_bytes(data)
    with pytest.raises(UnusableInput, match=said):
        folder.take_in()
