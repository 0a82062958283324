"""A client that is cheaper than what it measures: raw asyncio connections, httptools to read the answers.

Open loop: requests are due at moments drawn from a Poisson process (seeded) and their latency counts from the moment they were
due, whether or not a connection was free: a service that stalls is not let off by a client that waits for it. Closed loop:
each connection sends its next request when it has the answer to the last.

    python benchmarks/http_load.py '{"port": 8000, "path": "/predict", "bodies": "bodies.jsonl", "rate": 2000}'

A rate of 0 is closed loop; "connections", "seconds", "warm" and "seed" may be told, too. A line of the file is a body. Prints
one JSON object; run it as a process of its own.
"""

import asyncio
import gc
import json
import sys
import time
from collections import Counter, deque
from pathlib import Path
from typing import Any

import httptools
import numpy as np
import uvloop


class Connection(asyncio.Protocol):
    """A kept-alive connection with one request under way at a time."""

    def __init__(self, load: "Load") -> None:
        self.load, self.due = load, 0.0
        self.parser = httptools.HttpResponseParser(self)

    def connection_made(self, transport: Any) -> None:
        self.transport = transport
        self.load.free.append(self)

    def data_received(self, data: bytes) -> None:
        self.parser.feed_data(data)

    def on_message_complete(self) -> None:
        status = self.parser.get_status_code()
        self.load.answered(self, status)

    def connection_lost(self, _: Exception | None) -> None:
        self.load.lost += not self.load.over

    def send(self, message: bytes, due: float) -> None:
        self.due = due
        self.transport.write(message)


class Load:
    """Requests against one path, and what came of them."""

    def __init__(self, port: int, path: str, bodies: list[bytes], rate: float, seconds: float, warm: float, seed: int) -> None:
        self.rate, self.seconds, self.warm, self.seed = rate, seconds, warm, seed
        self.port, self.sent, self.lost, self.over = port, 0, 0, False
        self.messages = [_message(path, body) for body in bodies]
        self.free: deque[Connection] = deque()
        self.waiting: deque[float] = deque()
        self.took: list[tuple[float, float]] = []
        self.statuses: Counter[int] = Counter()

    async def run(self, connections: int) -> dict[str, Any]:
        loop = asyncio.get_running_loop()
        made = [await loop.create_connection(lambda: Connection(self), "127.0.0.1", self.port) for _ in range(connections)]
        self.began = time.perf_counter()
        cpu = time.process_time()
        await (self._open() if self.rate else self._closed())
        cpu = time.process_time() - cpu
        self.over = True
        for transport, _ in made:
            transport.close()
        return self.summary(cpu)

    async def _closed(self) -> None:
        while self.free:
            self._send(self.free.popleft(), time.perf_counter())
        await asyncio.sleep(self.warm + self.seconds)

    async def _open(self) -> None:
        rng = np.random.default_rng(self.seed)
        total = self.warm + self.seconds
        gaps = rng.exponential(1 / self.rate, int(self.rate * total * 1.2) + 50)
        dues = deque((self.began + np.cumsum(gaps)).tolist())
        while dues[0] < self.began + total:
            now = time.perf_counter()
            while dues[0] <= now:
                self._due(dues.popleft())
            await asyncio.sleep(max(0.0, dues[0] - time.perf_counter()))
        await asyncio.sleep(0.5)

    def _due(self, due: float) -> None:
        if self.free:
            self._send(self.free.popleft(), due)
        else:
            self.waiting.append(due)

    def _send(self, connection: Connection, due: float) -> None:
        connection.send(self.messages[self.sent % len(self.messages)], due)
        self.sent += 1

    def answered(self, connection: Connection, status: int) -> None:
        now = time.perf_counter()
        self.took.append((connection.due, now - connection.due))
        self.statuses[status] += 1
        connection.parser = httptools.HttpResponseParser(connection)
        if self.over:
            return
        if not self.rate:
            self._send(connection, now)
        elif self.waiting:
            self._send(connection, self.waiting.popleft())
        else:
            self.free.append(connection)

    def summary(self, cpu: float) -> dict[str, Any]:
        begin, end = self.began + self.warm, self.began + self.warm + self.seconds
        took = np.array([seconds for due, seconds in self.took if begin <= due < end])
        done = sum(begin <= due + seconds < end for due, seconds in self.took)
        p50, p95, p99 = np.percentile(took, [50, 95, 99]) * 1e3 if len(took) else (float("nan"),) * 3
        return {
            "per_second": done / self.seconds,
            "p50": p50,
            "p95": p95,
            "p99": p99,
            "statuses": dict(self.statuses),
            "unanswered": len(self.waiting),
            "lost": self.lost,
            "answered": len(self.took),
            "client_us": cpu / max(len(self.took), 1) * 1e6,
        }


def _message(path: str, body: bytes) -> bytes:
    head = f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


def main() -> None:
    gc.disable()
    asked = {"connections": 32, "rate": 0, "seconds": 5, "warm": 1, "seed": 1, **json.loads(sys.argv[1])}
    bodies = Path(asked["bodies"]).read_bytes().splitlines()
    load = Load(asked["port"], asked["path"], bodies, asked["rate"], asked["seconds"], asked["warm"], asked["seed"])
    print(json.dumps(uvloop.run(load.run(asked["connections"]))))


if __name__ == "__main__":
    main()
