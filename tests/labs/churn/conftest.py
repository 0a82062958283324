"""One run of the whole lab at small size, on the real customers where they are at hand, shared by all tests of its figures."""

import os
from pathlib import Path

import pytest


def real_data() -> Path | None:
    folder = Path(os.environ.get("GREENROOM_DATA", "/nowhere"))
    return folder if (folder / "telco-churn/Telco-Customer-Churn.csv").is_file() else None


@pytest.fixture(scope="session")
def needs_real_data() -> Path:
    found = real_data()
    if found is None:
        pytest.skip("needs the Telco table below GREENROOM_DATA")
    return found


@pytest.fixture(scope="session")
def system(tmp_path_factory: pytest.TempPathFactory):
    """A healthy system; on drawn customers where the real ones are missing."""
    from greenroom.labs.churn.system import healthy
    from greenroom.labs.churn.table import SOURCE, SOURCE_PATH
    from greenroom.labs.context import Context

    data, folder = real_data(), tmp_path_factory.mktemp("system")
    if data:
        return healthy(Context("small", 0, {SOURCE: data / SOURCE_PATH}, folder))
    return healthy(Context("small", 0, {}, folder, world="null"))
