"""A lab is read from its folder, and what is wrong with it is told with the file's name."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from greenroom.errors import BrokenContent
from greenroom.labs.catalogue import read_lab
from tests.labs import tiny
from tests.labs.laboratory import dice

HERE = Path(tiny.__file__).parent / "dice"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the tiny lab that may be broken."""
    return shutil.copytree(HERE, tmp_path / "dice", ignore=shutil.ignore_patterns("__pycache__"))


def broken(folder: Path, old: str, new: str, name: str = "lab.toml") -> str:
    file = folder / name
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new, 1))
    with pytest.raises(BrokenContent) as caught:
        read_lab(folder)
    return str(caught.value)


def test_a_lab_is_read_with_its_parts_and_its_page() -> None:
    lab = dice()
    assert (lab.package, lab.title, lab.serves) == ("tests.labs.tiny.dice", "Two dice", "service:make")
    assert [stage.key for stage in lab.stages] == ["throws", "sixes", "names"]
    assert lab.stages[2].sources == ("faces",)
    assert lab.claims[3].value == 6.0
    assert lab.page.startswith("# Two dice")


def test_reading_labs_imports_none_of_their_modules() -> None:
    code = (
        "import sys; from greenroom.labs.catalogue import all_labs; all_labs(('tests.labs.tiny',));"
        "print([name for name in sys.modules if name.startswith('tests.labs.tiny.') or name in ('pandas', 'numpy')])"
    )
    root = Path(__file__).parents[3]
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=root, check=True)
    assert done.stdout.strip() == "[]"


def test_a_second_file_adds_its_stages_and_a_second_page_its_words(folder: Path) -> None:
    more = '[[stages]]\nkey = "again"\ntitle = "Again"\nfunction = "throwing:throws"\nneeds = ["names"]\n'
    (folder / "lab.more.toml").write_text(more)
    (folder / "page.more.md").write_text("## More")
    lab = read_lab(folder)
    assert [stage.key for stage in lab.stages][-1] == "again"
    assert "## More" in lab.page


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('title = "Two dice"', 'titel = "Two dice"', "the key 'titel' is unknown"),
        ('title = "Two dice"', "title = 2", "title must be a text"),
        ('title = "Two dice"\n', "", "title is missing"),
        ('licence = "CC0"', 'license = "CC0"', "'license' is unknown"),
        ('licence = "CC0"\n', "", "licence is missing"),
        ('needs = ["throws"]', 'needs = "throws"', "needs: 'throws' does not fit"),
        ('needs = ["throws"]', 'needs = ["names"]', "needs 'names', which is no earlier stage"),
        ('needs = ["throws"]', 'needs = ["sixes"]', "needs 'sixes', which is no earlier stage"),
        ('sources = ["faces"]', 'sources = ["figures"]', "reads 'figures', which is no source"),
        ("throwing:throws", "throwing:throw", "'throwing:throw' does not exist"),
        ("counting:sixes", "count:sixes", "'count:sixes' does not exist"),
        ("throwing:stuck", "throwing", "'throwing' does not exist"),
        ("service:make", "service:run", "'service:run' does not exist"),
        ('relation = "above"', 'relation = "over"', "'over'; there are is, above"),
        ('stage = "throws"\nrelation = "is"', 'stage = "throw"\nrelation = "is"', "about the stage 'throw'"),
        ("value = 3.5\n", "", "gives no value"),
        ('right = "fair mean"\n', "", "compares with nothing"),
        ("by = 0.1", "by = -1", "`by` below zero"),
        ('left = "loaded mean"', 'left = "mean"', "which is no `variant metric`"),
        ('left = "loaded mean"', 'left = "glued mean"', "names the variant 'glued'"),
        ("{fair names}", "{names}", "which is no `variant metric`"),
        ('tier = "download"', 'tier = "cloud"', "is of the tier 'cloud'"),
        ('tier = "download"', 'tier = "package"', "say in which"),
        ('key = "loaded"', 'key = "fair"', "two variants have the key 'fair'"),
        ("[[stages]]", "[[stages", "it cannot be read"),
    ],
)
def test_what_is_wrong_is_told_with_the_file(folder: Path, old: str, new: str, says: str) -> None:
    message = broken(folder, old, new)
    assert message.startswith(str(folder / "lab.toml"))
    assert says in message


def test_the_file_that_is_wrong_is_named_where_there_are_two(folder: Path) -> None:
    (folder / "lab.more.toml").write_text('[[variants]]\nkey = "glued"\ntitle = "x"\nchanges = "y"\n')
    assert re.match(r".*lab\.more\.toml: .*'titel' is unknown", broken(folder, "title", "titel", "lab.more.toml"))


def test_a_lab_needs_a_page_and_a_package(folder: Path) -> None:
    (folder / "page.md").rename(folder / "pag.md")
    with pytest.raises(BrokenContent, match=r"page\.md: a lab's page is missing"):
        read_lab(folder)
    (folder / "pag.md").rename(folder / "page.md")
    (folder / "__init__.py").unlink()
    with pytest.raises(BrokenContent, match="no package of Python"):
        read_lab(folder)
