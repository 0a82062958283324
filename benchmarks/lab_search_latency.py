"""How fast the search lab answers over the real catalogue: retrieve + rerank by step, and the service over HTTP.

    GREENROOM_DATA=… OMP_NUM_THREADS=1 python benchmarks/lab_search_latency.py

Queries are one to six words of titles, none asked twice, so that no cache helps. The limit (p99 ≤ 15 ms of retrieve + rerank
over 19,406 products) is held against rounds: the best and the median round are printed, and the processor's time beside them,
since neighbours on a shared machine are latency too. The service is asked one request after the other, by one client here.
"""

import argparse
import multiprocessing
import os
import socket
import statistics
import time
from http.client import HTTPConnection
from pathlib import Path
from time import thread_time
from urllib.parse import quote

import numpy as np
import uvicorn

from greenroom.labs.search.online.budget import ALLOWED, WHOLE, fresh_queries, spent_on
from greenroom.labs.search.online.engine import STEPS, engine_of
from greenroom.labs.search.online.goods import opened
from greenroom.labs.search.online.service import files_in, make_app

LIMIT = ALLOWED[WHOLE]


def main() -> int:
    """Prints percentiles; the exit status says whether the limit was kept in the median round."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--queries", type=int, default=1000)
    wanted = parser.parse_args()
    shop = opened(files_in(Path(os.environ.get("GREENROOM_DATA", ""))), 0)
    engine = engine_of(shop)
    print(f"{len(shop.catalogue):,} products, {'real' if shop.real else 'invented'}; load {os.getloadavg()[0]:.1f}")
    rounds = [spent_on(engine, fresh_queries(shop, wanted.queries, seed)) for seed in range(wanted.rounds)]
    for step in (*STEPS, WHOLE):
        _tell(step, [spent[step] for spent in rounds])
    alone = [spent_on(engine, fresh_queries(shop, wanted.queries, 50 + seed), clock=thread_time)[WHOLE] for seed in (0, 1, 2)]
    _tell("processor", alone)
    _tell("over HTTP", [_over_http(engine, fresh_queries(shop, wanted.queries, 100))])
    worst = statistics.median(float(np.percentile(spent[WHOLE], 99)) for spent in rounds)
    print(f"p99 of retrieve + rerank in the median round {worst:.2f} ms (limit {LIMIT:g})")
    return int(worst > LIMIT or not shop.real)


def _tell(name: str, rounds: list[np.ndarray]) -> None:
    p50, p99 = ([float(np.percentile(times, at)) for times in rounds] for at in (50, 99))
    print(f"{name:10} p50 {statistics.median(p50):6.2f}   p99 best {min(p99):6.2f}  median {statistics.median(p99):6.2f}  ms")


def _over_http(engine, queries: list[str]) -> np.ndarray:
    """In a process of its own: client and service would wait for each other's lock otherwise."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    serving = {"host": "127.0.0.1", "port": port, "log_level": "warning", "access_log": False}
    process = multiprocessing.get_context("fork").Process(target=uvicorn.run, args=(make_app(engine),), kwargs=serving)
    process.start()
    asking, spent = _connected(port), []
    for query in queries:
        begun = time.perf_counter()
        asking.request("GET", f"/search?q={quote(query)}")
        asking.getresponse().read()
        spent.append(1000 * (time.perf_counter() - begun))
    process.terminate()
    process.join()
    return np.array(spent)


def _connected(port: int) -> HTTPConnection:
    while True:
        try:
            asking = HTTPConnection("127.0.0.1", port)
            asking.connect()
        except ConnectionRefusedError:
            time.sleep(0.05)
        else:
            return asking


if __name__ == "__main__":
    raise SystemExit(main())
