"""The report stands alone; the worksheet keeps figures in notes."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from greenroom.labs.lab import Lab
from greenroom.labs.outcome import Curve
from greenroom.labs.reporting.story import follow_ups, worksheet
from greenroom.labs.running.record import Asked, Run
from greenroom.labs.running.stages import run_lab
from greenroom.library.worksheets import read_worksheet
from tests.labs.laboratory import dice, with_faces, workshop

needs_matplotlib = pytest.mark.skipif(
    __import__("importlib.util", fromlist=["util"]).find_spec("matplotlib") is None,
    reason="Matplotlib comes with the extra labs",
)


def ran(folder: Path, asked: Asked = Asked(), data: bool = True) -> tuple[Lab, Run]:  # noqa: B008
    room = workshop(folder, with_faces(folder / "data") if data else None)
    return dice(), run_lab(dice(), asked, room)


def page(folder: Path, *wishes: object, **more: object) -> str:
    from greenroom.labs.reporting.page import report

    return report(*ran(folder, *wishes, **more))


class Reader(HTMLParser):
    """What stands in a page: its tags with their attributes, its words, and what was not closed."""

    VOID = ("meta", "br", "use", "path")

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.VOID:
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())


@needs_matplotlib
def test_a_report_tells_claims_numbers_tables_plots_and_where_they_are_from(tmp_path: Path) -> None:
    found = Reader(page(tmp_path))
    assert found.open == []
    for words in (
        "Of 4 claims: 3 borne out, 1 not borne out. Each stands with its stage. A loaded die throws a six",
        "A loaded die throws higher. borne out : loaded mean 3.817 [3.671, 3.963] · fair mean 3.533 [3.395, 3.672]",
        "A fair die throws three and a half on average. borne out : fair mean",
        "A loaded die throws a six in one of three throws. not borne out : loaded sixes 0.2800",
        "Usually told: Everybody remembers a fair die",
        "How often Of all throws.",
        "By part of the data part variant sixes first throws A fair die",
        "Thrown <by> a seeded generator.",
        "Mean so far",
        "licence CC0 origin made for this test",
        f"sha256 {dice().sources[0].sha256}",
    ):
        assert words in found.text
    assert [tag for tag, _ in found.tags].count("svg") == 1


@needs_matplotlib
def test_a_report_fetches_nothing_and_runs_nothing(tmp_path: Path) -> None:
    text = page(tmp_path)
    found = Reader(text)
    assert not {"script", "link", "img", "iframe", "object"} & {tag for tag, _ in found.tags}
    fetched = [row.get(name) for _, row in found.tags for name in ("src", "href", "xlink:href") if row.get(name)]
    assert all(address.startswith("#") for address in fetched)
    assert set(re.findall(r"url\(([^)]{1,1})", text)) <= {"#"}
    assert "@import" not in text


@needs_matplotlib
def test_every_id_on_a_page_is_its_own(tmp_path: Path) -> None:
    ids = [row["id"] for _, row in Reader(page(tmp_path)).tags if "id" in row]
    assert len(ids) == len(set(ids))


@needs_matplotlib
def test_the_same_run_gives_the_same_page(tmp_path: Path) -> None:
    begun = re.compile(r"<dt>begun</dt><dd>[^<]*")
    assert begun.sub("", page(tmp_path)) == begun.sub("", page(tmp_path))


@needs_matplotlib
def test_what_was_left_out_is_said(tmp_path: Path) -> None:
    assert (
        "Left out: Names of faces is not here yet: greenroom lab get dice gets it (CC0)."
        in Reader(page(tmp_path, data=False)).text
    )


@needs_matplotlib
def test_of_several_seeds_the_numbers_are_means_and_the_plots_those_of_the_first(tmp_path: Path) -> None:
    found = Reader(page(tmp_path, Asked(seeds=(0, 1, 2)))).text
    assert "seeds 0-2; figures are means with 95 % intervals over them" in found
    assert "Tables and plots are those of seed 0." in found


@needs_matplotlib
def test_a_plot_is_text_that_can_be_read_and_scales_with_its_place() -> None:
    from greenroom.labs.reporting.plots import svg

    lines = {f"line {number}": ((0.0, 0.1), (1.0, 0.2)) for number in range(9)}
    made = svg(Curve("a", 'Gain & "loss"', "threshold", "profit", lines, {"line 0": ((0.0, 0.0, 0.2), (1.0, 0.1, 0.3))}))
    found = Reader(made)
    assert found.open == []
    [(_, root), *_] = found.tags
    assert (root["role"], root["aria-label"], root.get("width"), root.get("height")) == ("img", 'Gain & "loss"', None, None)
    assert {"threshold", "profit", *lines} <= set(found.words)
    sizes = [float(size) for size in re.findall(r"font(?:-size)?: (\d+(?:\.\d+)?)px", made)]
    width = float(root["viewbox"].split()[2])
    assert min(sizes) * 356 / width >= 9, "too small on a telephone of 390 pixels"


def test_a_worksheet_is_one_that_the_walkthrough_is_made_of(tmp_path: Path) -> None:
    sheet = read_worksheet(worksheet(*ran(tmp_path)))
    assert [section.heading for section in sheet.sections] == [
        "Problem",
        "Your part",
        "Approach",
        "Decision: Throwing",
        "Decision: Counting sixes",
        "What did not hold",
        "Result",
        "Questions that this invites",
        "What you would do differently",
    ]
    assert [section.layer for section in sheet.sections] == [
        *("hook", "hook", "approach", "decisions", "decisions", "details", "results", "results", "results")
    ]
    assert sheet.empty == tuple(section.heading for section in sheet.sections)


def test_no_words_of_a_lab_can_end_a_note(tmp_path: Path) -> None:
    lab, run = ran(tmp_path)
    rude = lab._replace(summary="ends here --> and goes on", follow_ups={"--><b>?": "<!-- {fair mean} -->"})
    sheet = read_worksheet(worksheet(rude, run))
    assert sheet.empty == tuple(section.heading for section in sheet.sections)


def test_what_was_not_measured_is_said_in_the_answer_to_a_follow_up(tmp_path: Path) -> None:
    [(question, answer)] = follow_ups(*ran(tmp_path, data=False))
    assert question == "How sure are you that it is loaded?"
    assert answer.endswith("sixes 0.2800 against 0.1783; names (not measured).")


def test_a_hidden_world_is_told_with_the_figures(tmp_path: Path) -> None:
    assert "drawn in the hidden world 'null'" in worksheet(*ran(tmp_path, Asked(world="null")))


@needs_matplotlib
def test_a_table_without_rows_says_none(tmp_path: Path) -> None:
    from greenroom.labs.outcome import Outcome, Table
    from greenroom.labs.reporting.page import report

    lab, run = ran(tmp_path)
    empty = run.stages[0]._replace(outcome=Outcome(tables=(Table("broken", "Where it broke", ("column", "says"), ()),)))
    found = Reader(report(lab, run._replace(stages=(empty, *run.stages[1:]))))
    assert "Where it broke None." in found.text
