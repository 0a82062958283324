"""``greenroom portfolio``, as a user meets it, over repositories that the tests write."""

import json
from pathlib import Path

import pytest

README = """\
# Empty shelves

Shops of a food chain ran out of milk on one Saturday in three, and the planners found out from angry customers.

## Constraints
We could not change the ordering system, and a forecast had to be there by 4 a.m.

## Results
The error fell from 31 crates to 19 a shop, against the last-week rule that the planners used before, measured on
eight weeks after the training data.

## Limitations
It does not know about football nights, and I have not measured how it does in new shops.
"""


@pytest.fixture
def strong(own_folder: Path) -> Path:
    write(own_folder / "strong", {
        "README.md": README,
        "requirements.txt": "numpy==2.1.0\nscikit-learn==1.5.2\n",
        "shelves/model.py": "def fit(): ...\n",
        "tests/test_model.py": "def test_it_fits():\n    assert True\n",
        "evaluation/backtest.py": "from sklearn.metrics import mean_absolute_error  # the metric\n",
        "serving/watch.py": "DRIFT = 'psi over a week'  # drift\n",
        ".github/workflows/checks.yml": "on: push\n",
    })  # fmt: skip
    return own_folder / "strong"


@pytest.fixture
def weak(own_folder: Path) -> Path:
    write(own_folder / "weak", {
        "README.md": "# Sentiment\nA transformer model with PyTorch, FastAPI and Docker.\n",
        "notebook.ipynb": "{}", "final.ipynb": "{}", "app.py": "import torch\n", "requirements.txt": "torch\nfastapi\n",
    })  # fmt: skip
    return own_folder / "weak"


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def seen(report) -> dict[str, dict[str, str]]:
    (project,) = json.loads(report.out)["projects"]
    return {row["name"]: row for row in project["seen"]}


def test_a_sound_project_shows_everything_with_its_place(greenroom, strong):
    rows = seen(greenroom("portfolio", strong, "--format", "json"))
    assert [name for name, row in rows.items() if not row["place"]] == []
    assert "milk" in rows["problem"]["words"]
    assert "31 crates" in rows["improvement"]["words"]
    assert rows["tests"]["place"] == "tests/test_model.py"
    assert rows["monitoring"]["place"] == "serving/watch.py"


def test_a_technology_list_shows_nothing_and_the_questions_say_so(greenroom, weak):
    report = greenroom("portfolio", weak)
    rows = seen(greenroom("portfolio", weak, "--format", "json"))
    assert [name for name, row in rows.items() if row["place"]] == []
    assert "Who would have noticed if you had never built this?" in report.out
    assert "notebooks" in report.out


def test_a_readme_alone_is_read_for_its_story(greenroom, strong):
    rows = seen(greenroom("portfolio", strong / "README.md", "--format", "json"))
    assert rows["baseline"]["place"] == "README.md"
    assert rows["tests"]["place"] == ""


def test_beside_a_flagship_it_says_what_the_other_adds(greenroom, strong, weak):
    report = greenroom("portfolio", weak, strong)
    assert f"{strong} shows more than {weak}: lead with it." in " ".join(report.out.split())
    assert json.loads(greenroom("portfolio", strong, weak, "--format", "json").out)["adds"] == []


def test_a_secret_and_a_large_file_are_stumbled_over(greenroom, weak):
    write(weak, {"deploy.sh": "export TOKEN=ghp_" + "a" * 36 + "\n"})
    with (weak / "weights.bin").open("wb") as file:
        file.truncate(30_000_000)
    out = " ".join(greenroom("portfolio", weak).out.split())
    assert "deploy.sh looks like a secret" in out
    assert "weights.bin is large" in out
    assert "ghp_" not in out


def test_pinning_needs_most_of_the_lines(greenroom, weak):
    write(weak, {"requirements.txt": "# pins\ntorch==2.5\nfastapi\nnumpy==2.1\n"})
    assert seen(greenroom("portfolio", weak, "--format", "json"))["reproducibility"]["place"] == "requirements.txt"


def test_links_are_not_followed_and_binary_files_not_read(greenroom, weak):
    (weak / "outside.md").symlink_to("/etc/passwd")
    (weak / "data.txt").write_bytes(b"\0" * 100)
    assert greenroom("portfolio", weak).status == 0


@pytest.mark.parametrize("path", ["missing", "empty"])
def test_what_cannot_be_read_is_said_in_a_sentence(greenroom, own_folder, path):
    (own_folder / "empty").mkdir()
    report = greenroom("portfolio", own_folder / path)
    assert (report.status, report.err.count("\n")) == (2, 1)


def test_three_projects_are_too_many(greenroom, strong):
    assert "one or two projects" in greenroom("portfolio", strong, strong, strong).err
