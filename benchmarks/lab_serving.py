"""How much a prediction service of the labs' kit carries: single requests and batches, open and closed loop.

python benchmarks/lab_serving.py [WORKERS ...] [--seconds S] [--quiet] [--record]      1 and 2 workers, 5 s unless told

The service is the kit's own, as a process of its own under uvicorn, with an XGBoost model of 300 trees over the telco set's 46
feature columns (drawn rows, so that nothing need be downloaded: speed depends on the shape, not on the values). The clients
are processes of their own on the same cores (benchmarks/http_load.py). Targets: 2,000 single requests/s at p95 of 12 ms at
most, and 5,000 predictions/s in batches; exits 1 where no number of workers reaches one. Beside each figure stands the
processor time of the service and of the client for a request, and the machine's load is printed: neighbours are most of a p95.

--quiet switches the log line of each request off, --record keeps the served rows.
"""

import argparse
import json
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

import numpy as np
import xgboost

from greenroom.labs.kit.serving.aliases import point
from greenroom.labs.kit.serving.boosters import xgboost_scores
from greenroom.labs.kit.serving.champion import Aliased
from greenroom.labs.kit.serving.features import Encoding
from greenroom.labs.kit.serving.recording import Recorder
from greenroom.labs.kit.serving.running import logged
from greenroom.labs.kit.serving.service import make_app
from tests.labs.serving.rows import SCHEMA, drawn

FOLDER, FORM = "LAB_SERVING_FOLDER", "LAB_SERVING_FORM"
HERE = Path(__file__)
SINGLE = ((500, 32), (1_000, 32), (2_000, 32), (3_000, 32), (0, 16), (0, 64))
"""Rate a second (0 is closed loop) and connections."""
BATCHES = ((100, 0, 4), (1_000, 0, 4))
"""Rows, rate and connections."""


def main() -> int:
    asked = _asked()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _prepare(folder)
        print(
            f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} before; {len(Encoding(SCHEMA).names)} features, 300 trees"
        )
        figures = [figure for workers in asked.workers for figure in _measure(folder, workers, asked)]
    print(f"load {os.getloadavg()[0]:.1f} after\n")
    return int(not all(_told(*target) for target in (_single(figures), _batches(figures))))


def make() -> Any:
    """The application, in each worker."""
    folder, form = Path(os.environ[FOLDER]), os.environ[FORM].split()
    champion = Aliased(folder / "aliases.json", xgboost_scores)
    recorder = Recorder(folder / "served", time.time) if "record" in form else None
    app = make_app(champion, SCHEMA, "churn", recorder=recorder)
    return app if "quiet" in form else logged(app)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("workers", nargs="*", type=int, default=[1, 2])
    parser.add_argument("--seconds", type=float, default=5)
    parser.add_argument("--quiet", action="store_true")
    parser.add_argument("--record", action="store_true")
    return parser.parse_args()


def _prepare(folder: Path) -> None:
    rows = drawn(4_000, seed=1)
    matrix = Encoding(SCHEMA)(rows)
    rng = np.random.default_rng(1)
    label = (rng.random(len(rows)) < 0.1 + 0.4 * (matrix[:, 3] < 0.5)).astype(int)
    settings = {"objective": "binary:logistic", "max_depth": 4, "eta": 0.05, "nthread": 1, "seed": 1}
    xgboost.train(settings, xgboost.DMatrix(matrix, label), 300).save_model(folder / "1.ubj")
    point(folder / "aliases.json", "champion", "1", folder / "1.ubj")
    (folder / "single.jsonl").write_text("\n".join(json.dumps(row) for row in rows[:1_000]))
    for size, *_ in BATCHES:
        batches = [json.dumps({"rows": rows[at : at + size]}) for at in range(0, len(rows) - size + 1, size)]
        (folder / f"batch-{size}.jsonl").write_text("\n".join(batches))


def _measure(folder: Path, workers: int, asked: argparse.Namespace) -> list[dict[str, Any]]:
    port = _free_port()
    service = _serve(folder, port, workers, asked)
    try:
        _await_ready(port)
        print(f"\n{workers} worker{'s' * (workers > 1)}")
        print("request        loop            predictions/s   p50 ms   p95 ms   p99 ms   service µs   client µs   not 200")
        single = [("/predict", "single", 1, *loop) for loop in SINGLE]
        batches = [("/predict/batch", f"batch-{rows}", rows, rate, connections) for rows, rate, connections in BATCHES]
        return [_figure(service.pid, folder, port, asked, *figure) for figure in (*single, *batches)]
    finally:
        service.terminate()
        service.wait(20)


def _single(figures: list[dict[str, Any]]) -> tuple[str, bool]:
    held = [figure for figure in figures if figure["rate"] >= 2_000 and figure["kind"] == "single"]
    best = min(held, key=lambda figure: (figure["bad"] > 0, figure["p95"]))
    done, p95 = best["per_second"], best["p95"]
    reached = done >= 0.98 * 2_000 and p95 <= 12 and not best["bad"]
    return f"{done:,.0f} single requests/s, due at {best['rate']:,}/s, at p95 {p95:.1f} ms (2,000/s at 12 ms)", reached


def _batches(figures: list[dict[str, Any]]) -> tuple[str, bool]:
    most = max(figure["per_second"] * figure["rows"] for figure in figures if figure["rows"] > 1 and not figure["bad"])
    return f"{most:,.0f} predictions/s in batches (5,000)", most >= 5_000


def _told(says: str, reached: bool) -> bool:
    print(f"{'reached' if reached else 'MISSED':8} {says}")
    return reached


def _serve(folder: Path, port: int, workers: int, asked: argparse.Namespace) -> subprocess.Popen[bytes]:
    form = " ".join(word for word in ("quiet", "record") if getattr(asked, word))
    command = f"from greenroom.labs.kit.serving.running import run; run('lab_serving:make', port={port}, workers={workers})"
    variables = {**os.environ, FOLDER: str(folder), FORM: form, "OMP_NUM_THREADS": "1", "PYTHONPATH": str(HERE.parent)}
    with (folder / "log.jsonl").open("wb") as log:
        return subprocess.Popen([sys.executable, "-c", command], env=variables, stdout=log)


def _figure(
    service: int,
    folder: Path,
    port: int,
    asked: argparse.Namespace,
    path: str,
    kind: str,
    rows: int,
    rate: float,
    connections: int,
) -> None:
    order = {"port": port, "path": path, "bodies": str(folder / f"{kind}.jsonl"), "connections": connections, "rate": rate}
    before = _seconds_of(service)
    client = subprocess.run(
        [sys.executable, str(HERE.with_name("http_load.py")), json.dumps({**order, "seconds": asked.seconds})],
        capture_output=True,
        check=True,
        text=True,
    )
    told = json.loads(client.stdout)
    spent = (_seconds_of(service) - before) / max(told["answered"], 1) * 1e6
    loop = f"open {rate:,.0f}/s" if rate else f"closed, {connections}"
    bad = sum(count for status, count in told["statuses"].items() if status != "200") + told["lost"] + told["unanswered"]
    print(
        f"{kind:14} {loop:15} {told['per_second'] * rows:13,.0f} {told['p50']:8.2f} {told['p95']:8.2f} {told['p99']:8.2f}"
        f" {spent:12,.0f} {told['client_us']:11,.0f} {bad:9}",
        flush=True,
    )
    return {**told, "kind": kind, "rows": rows, "rate": rate, "bad": bad}


def _seconds_of(process: int) -> float:
    """Processor seconds of a process and its children, so far (Linux; NaN elsewhere)."""
    try:
        children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return float("nan")
    own = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return own + sum(_seconds_of(int(child)) for child in children)


def _free_port() -> int:
    with socket.socket() as own:
        own.bind(("127.0.0.1", 0))
        return int(own.getsockname()[1])


def _await_ready(port: int) -> None:
    for _ in range(600):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/ready", timeout=1) as answer:
                if answer.status == 200:
                    return
        except OSError:
            time.sleep(0.1)
    raise SystemExit("The service did not become ready within a minute.")


if __name__ == "__main__":
    raise SystemExit(main())
