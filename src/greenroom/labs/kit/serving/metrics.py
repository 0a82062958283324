"""What a service tells Prometheus: requests, latencies, refusals, the distribution of its predictions, and its version."""

import os
from collections import Counter as Counted
from collections.abc import Iterable, Sequence

import numpy as np
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector

SECONDS = (0.001, 0.002, 0.003, 0.004, 0.006, 0.008, 0.012, 0.016, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0)
"""Upper bounds of the latency's buckets: close together around a budget of 12 ms."""
BANDS = 10
SHARED = "PROMETHEUS_MULTIPROC_DIR"
"""The environment's name of the folder through which workers add up their numbers."""


class Metrics:
    """The numbers of one service. ``name`` leads the names of what is predicted; scores are sorted into ten bands of [0, 1]."""

    def __init__(self, name: str) -> None:
        self.registry = CollectorRegistry()
        told = {"registry": self.registry}
        self._requests = Counter("requests", "Requests by endpoint and status.", ["endpoint", "status"], **told)
        self._seconds = Histogram(
            "request_seconds",
            "Seconds from a request's arrival in the application to its answer.",
            ["endpoint"],
            buckets=SECONDS,
            **told,
        )
        self._scores = Counter(
            f"{name}_predictions", "Predictions by version and by the band of the score.", ["version", "band"], **told
        )
        self._wrong = Counter("refused_fields", "Fields that did not fit the schema.", ["field", "check"], **told)
        self._loads = Counter("model_changes", "Times that a worker took another version, or could not.", ["outcome"], **told)
        self._model = Gauge(
            "model_info", "1 for the version that answers.", ["name", "version"], multiprocess_mode="livemax", **told
        )
        self._name, self._version = name, ""
        self._known: dict[tuple[str, ...], tuple[Counter, Histogram]] = {}

    def answered(self, endpoint: str, status: int, seconds: float) -> None:
        """A request was answered."""
        requests, latency = self._labelled(endpoint, str(status))
        requests.inc()
        latency.observe(seconds)

    def _labelled(self, endpoint: str, status: str) -> tuple[Counter, Histogram]:
        if (endpoint, status) not in self._known:
            self._known[endpoint, status] = (self._requests.labels(endpoint, status), self._seconds.labels(endpoint))
        return self._known[endpoint, status]

    def scored(self, version: str, scores: Sequence[float]) -> None:
        """Rows were scored by a version."""
        for place, count in Counted(bands(scores)).items():
            self._scores.labels(version, f"{place / BANDS:.1f}").inc(count)

    def refused(self, wrong: Iterable[tuple[str, str]]) -> None:
        """Fields were refused: (field, check) each. Only names of the schema are told, never what somebody called a field."""
        for field, check in wrong:
            self._wrong.labels(field, check).inc()

    def serves(self, version: str) -> None:
        """Another version answers from now on."""
        if self._version:
            self._model.labels(self._name, self._version).set(0)
        self._version = version
        self._model.labels(self._name, version).set(1)
        self._loads.labels("taken").inc()

    def kept_former(self) -> None:
        """Another version was promoted and could not be taken."""
        self._loads.labels("refused").inc()

    def text(self) -> bytes:
        """All of it in Prometheus's text format, added up over the workers where there are several."""
        registry = self.registry
        if SHARED in os.environ:
            registry = CollectorRegistry()
            MultiProcessCollector(registry)
        return bytes(generate_latest(registry))


def bands(scores: Sequence[float]) -> list[int]:
    """The band of each score: 0 for [0, 0.1), … 9 for [0.9, 1]."""
    if len(scores) == 1:
        return [min(max(int(scores[0] * BANDS), 0), BANDS - 1)]
    return np.clip((np.asarray(scores) * BANDS).astype(int), 0, BANDS - 1).tolist()
