"""What a key rests on."""

import re
import tomllib
from pathlib import Path

from greenroom.labs.running.identity import LIBRARIES, libraries
from greenroom.labs.running.store import home

ROOT = Path(__file__).parents[3]
BELOW = {"pyspark", "scipy"}


def test_every_package_of_the_extra_is_in_the_keys() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    extra = {re.match(r"[\w.-]+", line)[0] for line in project["optional-dependencies"]["labs"]}
    assert set(LIBRARIES) == extra | BELOW
    assert libraries().keys() <= {"python", *LIBRARIES}


def test_runs_are_kept_in_the_folder_of_caches_unless_said_otherwise() -> None:
    assert home({"HOME": "/h"}) == Path("/h/.cache/greenroom/labs")
    assert home({"HOME": "/h", "XDG_CACHE_HOME": "/c"}) == Path("/c/greenroom/labs")
    assert home({"HOME": "/h", "GREENROOM_LABS": "/l"}) == Path("/l")
