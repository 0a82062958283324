"""The package as a whole: its public names, its direction, what it imports, what it documents."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import greenroom
from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.main import COMMANDS, parser_for
from greenroom.library.settings import OF_SPEECH, READERS
from greenroom.rules.registry import every_rule
from tests.conftest import ROOT

HEAVY = (
    "numpy pandas scipy sklearn torch matplotlib PIL starlette uvicorn jinja2 websockets flask django requests httpx urllib3"
    " asyncio http.server socket ssl sqlite3 sqlalchemy pydantic"
).split()

SLOW_TO_LOAD = "argparse dataclasses datetime decimal difflib hashlib inspect json logging pathlib random textwrap tomllib typing yaml".split()
"""Each takes a tenth of a bare start at least; together they would double what a first answer takes."""


def fresh(code: str) -> str:
    """What a new interpreter prints."""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_the_public_names_are_these() -> None:
    assert greenroom.__all__ == [
        "Attempt",
        "Examination",
        "Exercise",
        "Finding",
        "GreenroomError",
        "Passage",
        "Score",
        "Severity",
        "Span",
        "UsersFault",
        "check",
    ]
    assert all(getattr(greenroom, name).__doc__ for name in greenroom.__all__)
    with pytest.raises(AttributeError):
        _ = greenroom.no_such_name  # type: ignore[attr-defined]


@pytest.mark.parametrize("statement", ["import greenroom", "from greenroom import check; check('It broke. I fixed it.')"])
def test_no_web_data_or_plotting_library_is_imported(statement: str) -> None:
    loaded = fresh(f"import sys; {statement}; print(' '.join(sys.modules))").split()
    assert not set(HEAVY) & set(loaded)


def test_a_check_of_one_answer_loads_nothing_that_is_slow_to_load() -> None:
    answer = ROOT / "examples" / "stories" / "broadband-churn.md"
    run = f"import sys; from greenroom.cli.main import run; run(['check', {str(answer)!r}]); print(*sys.modules)"
    loaded = set(fresh(run).splitlines()[-1].split())
    assert "greenroom.cli.check" in loaded
    assert not loaded & {*HEAVY, *SLOW_TO_LOAD, "greenroom.history", "greenroom.store"}
    assert not {name for name in loaded if name.startswith(("greenroom.reading.coding", "greenroom.rules.coding"))}


def test_importing_greenroom_loads_next_to_nothing_of_itself() -> None:
    loaded = fresh("import sys, greenroom; print(' '.join(name for name in sys.modules if name.startswith('greenroom')))")
    assert loaded.split() == ["greenroom"]


def test_a_command_is_imported_when_it_is_called() -> None:
    loaded = fresh("import sys; from greenroom.cli.main import run; run(['--version']); print(' '.join(sys.modules))")
    assert "greenroom.cli.check" not in loaded


def test_imports_point_downwards() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    if not linter.exists():
        pytest.skip("import-linter is installed with the test requirements")
    done = subprocess.run([linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_derived_pages_are_up_to_date() -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, ROOT / "scripts" / "docs.py", "--check"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("name", list(every_rule()))
def test_every_rule_is_documented(name: str) -> None:
    assert f"### `{name}`" in (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", list(COMMANDS))
def test_every_command_and_each_of_its_options_is_documented(command: str) -> None:
    page = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    assert f"## greenroom {command}" in page
    for action in parser_for(command)._actions:
        assert action.help
        assert all(option in page for option in action.option_strings)


def test_every_exit_status_is_documented() -> None:
    page = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    assert all(f"| {status.value} | {status.name.lower()} |" in page for status in ExitStatus)


def test_every_setting_is_documented() -> None:
    page = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    assert all(f"| `{key}` |" in page for key in (*READERS, *OF_SPEECH))


def test_version_and_changelog_agree() -> None:
    newest = re.search(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.M)
    project = re.search(r'^version = "(\S+)"', (ROOT / "pyproject.toml").read_text(encoding="utf-8"), re.M)
    assert newest
    assert project
    assert newest[1] == project[1] == greenroom.__version__


def test_small_files() -> None:
    """None over 600 lines, almost all under 200."""
    sizes = {file: len(file.read_text(encoding="utf-8").splitlines()) for file in (ROOT / "src").rglob("*.py")}
    assert max(sizes.values()) <= 600
    assert sum(size > 200 for size in sizes.values()) <= len(sizes) // 12
