"""Nothing leaves the folder: no telemetry, no ``mlruns``, no variable, nobody's own tracking server."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("mlflow", reason="needs the extra greenroom[labs]")
pytest.importorskip("alembic", reason="needs the extra greenroom[labs]")

PROGRAM = """
import json, os, socket, sys
from pathlib import Path
reached = []
def connect(self, address): reached.append(str(address)); raise OSError("no network here")
socket.socket.connect = connect
import greenroom.labs.kit
before = dict(os.environ)
from greenroom.labs.kit.registry import Registry
with Registry(Path(sys.argv[1])) as registry:
    registry.promote("m", registry.register("m", b"x", {"data_sha256": "a", "query": "b", "code_version": "c"}, {"auc": 0.8}))
from mlflow.telemetry import get_telemetry_client
told = {"reached": reached, "telemetry": get_telemetry_client() is not None, "changed": dict(os.environ) != before}
print(json.dumps({**told, "left": sorted(os.listdir())}))
"""


def test_a_registry_touches_nothing_but_its_folder(tmp_path: Path) -> None:
    (tmp_path / "here").mkdir()
    env = {
        "PATH": "/usr/bin:/bin",
        "HOME": str(tmp_path / "home"),
        "MLFLOW_TRACKING_URI": "http://localhost:9",
        "TMPDIR": str(tmp_path),
    }
    env["PYTHONPATH"] = ":".join(sys.path)
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path / "registry")],
        check=False,
        cwd=tmp_path / "here",
        env=env,
        capture_output=True,
        text=True,
    )
    assert ran.returncode == 0, ran.stderr
    assert json.loads(ran.stdout) == {"reached": [], "telemetry": False, "changed": False, "left": []}
    assert ran.stderr == ""
    assert not (tmp_path / "home").exists()
