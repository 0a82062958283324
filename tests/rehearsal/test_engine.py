"""Which engine judged is told by its version and by a hash of all that moves a judgement."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import greenroom
from greenroom.rehearsal.engine import engine

PRINTED = "from greenroom.rehearsal.engine import engine; print(*engine())"


def engine_of(folder: Path) -> str:
    """What a copy of the package says of itself."""
    program = f"import sys; sys.path.insert(0, {str(folder)!r}); {PRINTED}"
    return subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=folder
    ).stdout.strip()


@pytest.fixture(scope="module")
def copy(tmp_path_factory) -> Path:
    folder: Path = tmp_path_factory.mktemp("copy")
    shutil.copytree(Path(greenroom.__file__).parent, folder / "greenroom", ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def test_it_is_the_version_and_twelve_hexadecimal_digits():
    version, content = engine()
    assert version == greenroom.__version__
    assert len(content) == 12
    int(content, 16)


def test_a_copy_of_the_package_is_the_same_engine_wherever_it_stands(copy):
    assert engine_of(copy) == " ".join(engine())


@pytest.mark.parametrize(
    ("file", "is_another"),
    [
        ("rules/tone/hedge_stack.py", True),
        ("content/vocabulary/*.txt", True),
        ("content/models/roles.tsv", True),
        ("interviewer/wording.py", True),
        ("scorecard.py", True),
        ("cli/room.py", False),
        ("content/exercises/behavioural/scope-cut/exercise.toml", False),
        ("content/workspace/README.md", False),
    ],
)
def test_one_byte_more_in_what_judges_makes_it_another_engine(copy, file, is_another):
    path = next((copy / "greenroom").glob(file))
    before = path.read_bytes()
    path.write_bytes(before + b"\n")
    try:
        assert (engine_of(copy) != " ".join(engine())) is is_another
    finally:
        path.write_bytes(before)
