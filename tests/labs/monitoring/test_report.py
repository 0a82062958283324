"""Evidently's page of a window, with our limits."""

from pathlib import Path

import pytest

pytest.importorskip("pandas", reason="needs the extra greenroom[labs]")
pytest.importorskip("fastapi", reason="needs the extra greenroom[labs]")

from greenroom.labs.kit.monitoring.report import report
from tests.labs.monitoring.test_checks import SCHEMA, window


def test_a_page_of_what_has_moved(tmp_path: Path) -> None:
    current = window(400, seed=1)
    current["charges"] += 20
    assert "name" in current.columns
    path = report(window(800, seed=0), current, tmp_path / "drift.html", schema=SCHEMA)
    page = path.read_text("utf-8")
    assert "Drift is detected for 25.0% of columns (1 out of 4)" in page
    assert "person 1" not in page
