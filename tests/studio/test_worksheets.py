"""Worksheets at the studio's desk: plain files, never written over what has changed, never outside of the workspace."""

import pytest

from greenroom.errors import UnusableInput, UnusableOption
from greenroom.library.worksheet_parts import parts_of
from greenroom.studio.worksheets import Changed
from tests.studio.rooms import client, clock, desk, stranger, studio, workspace

__all__ = ["client", "clock", "desk", "stranger", "studio", "workspace"]


@pytest.fixture
def folder(workspace, own_folder):
    return own_folder / "mine"


def words_of(kept, *first: str) -> list[str]:
    return [*first, *(part.words for part in kept.parts[len(first) :])]


def test_a_new_one_is_a_plain_file_under_a_name_of_its_own(desk, folder):
    assert desk.worksheets.make("Demand: forecast, 2nd", "research") == "projects/demand-forecast-2nd.md"
    assert desk.worksheets.make("Demand forecast 2nd", "project") == "projects/demand-forecast-2nd-2.md"
    kept = desk.worksheets.read("projects/demand-forecast-2nd.md")
    assert kept.title == "Demand: forecast, 2nd"
    assert (folder / kept.path).read_text().startswith("---\nworksheet: research\n")


@pytest.mark.parametrize("name", ["", "...", "../../x", "README"])
def test_a_name_makes_a_file_in_the_folder_or_none(desk, folder, name):
    try:
        path = desk.worksheets.make(name, "project")
    except UnusableOption:
        return
    assert (folder / path).parent == folder / "projects"


def test_what_is_saved_is_what_stands_in_the_file(desk, folder):
    path = desk.worksheets.make("Forecast", "project")
    kept = desk.worksheets.read(path)
    saved = desk.worksheets.save(path, kept.digest, "Forecast of demand", words_of(kept, "Planners ordered by hand."))
    text = (folder / path).read_text()
    assert "## Problem\n<!--" in text
    assert "-->\nPlanners ordered by hand.\n" in text
    assert (saved.title, saved.parts[0].words) == ("Forecast of demand", "Planners ordered by hand.")
    assert not list((folder / "projects").glob(".*"))


def test_what_changed_on_disk_is_never_written_over(desk, folder):
    path = desk.worksheets.make("Forecast", "project")
    kept = desk.worksheets.read(path)
    (folder / path).write_text(kept.text.replace("-->\n", "-->\nFrom my editor.\n", 2))
    on_disk = (folder / path).read_bytes()
    with pytest.raises(Changed, match="has changed on disk") as changed:
        desk.worksheets.save(path, kept.digest, "", words_of(kept, "From the browser."))
    beside = desk.worksheets.keep_beside(path, changed.value.text)
    assert (folder / path).read_bytes() == on_disk
    assert beside == "projects/forecast-2.md"
    assert parts_of((folder / beside).read_text())[0].words == "From the browser."


def test_words_are_kept_even_where_the_headings_changed_on_disk(desk, folder):
    path = desk.worksheets.make("Forecast", "project")
    kept = desk.worksheets.read(path)
    (folder / path).write_text(kept.text + "\n## One more\n")
    with pytest.raises(Changed) as changed:
        desk.worksheets.save(path, kept.digest, "", words_of(kept, "From the browser."))
    assert "From the browser." in changed.value.text


def test_the_page_keeps_both_texts_and_shows_them(desk, client, folder):
    path = desk.worksheets.make("Forecast", "project")
    kept = desk.worksheets.read(path)
    (folder / path).write_text(kept.text + "\nFrom my editor.\n")
    form = {"digest": kept.digest, "title": "Forecast", "do": "save"}
    form |= {f"words-{at}": words for at, words in enumerate(words_of(kept, "From the browser."))}
    shown = client.post(f"/stories/worksheet?path={path}", data=form)
    assert shown.status_code == 409
    assert "From my editor." in shown.text
    assert "From the browser." in shown.text
    assert "projects/forecast-2.md" in shown.text


def test_line_ends_of_other_systems_stay(desk, folder):
    path = desk.worksheets.make("Forecast", "project")
    (folder / path).write_bytes((folder / path).read_bytes().replace(b"\n", b"\r\n"))
    kept = desk.worksheets.read(path)
    desk.worksheets.save(path, kept.digest, kept.title, words_of(kept, "One\ntwo."))
    assert b"One\r\ntwo.\r\n" in (folder / path).read_bytes()
    assert (folder / path).read_bytes().count(b"\n") == (folder / path).read_bytes().count(b"\r\n")


def test_a_walkthrough_is_a_new_file_of_the_written_words(desk, folder):
    path = desk.worksheets.make("Forecast", "project")
    with pytest.raises(UnusableInput, match="nothing below its headings"):
        desk.worksheets.walkthrough(path)
    kept = desk.worksheets.read(path)
    desk.worksheets.save(path, kept.digest, kept.title, words_of(kept, "Planners ordered by hand."))
    assert [desk.worksheets.walkthrough(path) for _ in range(2)] == ["walkthroughs/forecast.md", "walkthroughs/forecast-2.md"]
    assert (folder / "walkthroughs/forecast.md").read_text().endswith("Planners ordered by hand.\n")


OUTSIDE = [
    "../secret.md",
    "/etc/hosts",
    "stories/example-night-shift.md",
    "projects/../../secret.md",
    "projects/link.md",
    "",
    "projects",
]


@pytest.mark.parametrize("path", OUTSIDE)
def test_nothing_but_a_worksheet_of_the_folder_is_read_or_written(desk, client, folder, path):
    secret = folder.parent / "secret.md"
    secret.write_text("---\nworksheet: project\n---\n\n## Problem\nmine\n")
    (folder / "projects").mkdir()
    (folder / "projects" / "link.md").symlink_to(secret)
    before = secret.read_bytes()
    with pytest.raises((UnusableOption, UnusableInput)):
        desk.worksheets.read(path)
    for page in ("/stories/worksheet", "/stories/adapt"):
        if (page, path) != ("/stories/adapt", "stories/example-night-shift.md"):
            assert client.get(page, params={"path": path}).status_code == 404
    assert client.post("/stories/worksheet", params={"path": path}, data={"digest": "", "words-0": "x"}).status_code == 422
    assert secret.read_bytes() == before


def test_a_folder_that_leads_out_of_the_workspace_takes_nothing(desk, folder):
    (folder.parent / "elsewhere").mkdir()
    (folder / "projects").symlink_to(folder.parent / "elsewhere")
    with pytest.raises(UnusableOption, match="leads out of the workspace"):
        desk.worksheets.make("Forecast", "project")
    assert not list((folder.parent / "elsewhere").iterdir())
