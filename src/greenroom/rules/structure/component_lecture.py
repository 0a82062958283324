"""component-lecture: the architecture diagram, read aloud."""

from collections.abc import Iterator
from itertools import pairwise

from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.lexicon import Hit
from greenroom.rules.definition import Fault, rule

IN_ONE_SENTENCE = 5
IN_AN_ENUMERATION = 6
KNOWN = 2
LONGEST_ITEM = 3
IN_A_RUN = 8
WORDS_PER_NAME = 5
COMPONENTS = ("tool", "technique", "component")
OTHERWISE = frozenset(("aside", "result"))


@rule(
    "STR112",
    "component-lecture",
    help="Keep the two or three components that decided the outcome, and say for each why it was there.",
    weak=[
        "The platform has Kafka for ingestion, Spark for processing, Airflow for scheduling, Postgres for metadata, Redis for "
        "caching and Grafana for monitoring.",
        "Data arrives through Kafka and lands in S3. Spark cleans it. Airflow schedules the jobs. The features go to Feast, and "
        "MLflow keeps the models. FastAPI serves them on Kubernetes, Prometheus scrapes the metrics and Grafana shows them.",
        "We used Python, PyTorch, Docker, Kubernetes, Terraform and GitHub Actions.",
        "We added Pyroscope, Sentry, Blackbox exporter, node exporter, Loki, Tempo, Grafana and Keycloak. Then came the tests.",
    ],
    strong=[
        "Two parts mattered: the queue, because bursts had killed us before, and the cache, which halved the cost. The rest was "
        "Kubernetes as usual.",
        "I compared Kafka with Redis streams and took Redis, since we already ran it and lost nothing at our volume.",
        "The inputs are hour, weekday, holiday, price, weather, stock and the promotion, all as known the evening before.",
        "I trained logistic regression, a random forest, XGBoost, LightGBM and a small network on the same folds.",
        "The index is FAISS. I chose it over pgvector because the filters are few and the latency budget was 40 milliseconds.",
    ],
)
def component_lecture(answer: Answer) -> Iterator[Fault]:
    """A list of every component, instead of the two or three that matter.

    A list has no reasons in it. The interviewer cannot tell which part was hard, which was yours, and which came with the
    company; after the fifth name they stop listening.
    """
    lists = [*_lists(answer)]
    if lists:
        first, *others = (answer.place(first, last) for first, last, _ in lists)
        count = max(count for _, _, count in lists)
        yield Fault(first, f"{count} components are listed without saying which of them mattered.", tuple(others))


def _lists(answer: Answer) -> Iterator[tuple[int, int, int]]:
    """The first and the last word of each list, and how many names it has."""
    run: list[Hit] = []
    behind = 0
    for sentence in answer.having(*COMPONENTS):
        if not _is_bare(answer, sentence):
            continue
        names = answer.hits(sentence, *COMPONENTS)
        run = run + names if sentence.number == behind else names
        behind = sentence.number + 1
        items = _items(answer, sentence, names)
        if _count(answer, names) >= _enough(names) and _is_list(names):
            yield names[0].first, names[-1].last, _count(answer, names)
        elif len(items) >= IN_AN_ENUMERATION:
            yield items[0], items[-1], len(items)
        elif _count(answer, run) >= IN_A_RUN and _enough(run) < IN_A_RUN:
            yield run[0].first, run[-1].last, _count(answer, run)
            run = []


def _enough(names: list[Hit]) -> int:
    """How many names in one sentence are a list; models that were tried are a comparison for longer than tools are."""
    parts = [name for name in names if name.label != "technique"]
    return IN_ONE_SENTENCE if len(parts) >= KNOWN else IN_A_RUN


def _items(answer: Answer, sentence: Sentence, names: list[Hit]) -> list[int]:
    """The last words of the short items between commas, where some of them are known names: "Istio, Envoy, Helm, Vault"."""
    if len(names) < KNOWN:
        return []
    text, words = answer.text, answer.words
    ends = [at for at in range(sentence.first, sentence.last - 1) if "," in text[words.ends[at] : words.starts[at + 1]]]
    last = ends[-1] + 1 if ends else 0
    run = [at for before, at in pairwise([*ends, last]) if at - before <= LONGEST_ITEM]
    known = [name for name in names if run and run[0] - LONGEST_ITEM <= name.last <= run[-1]]
    return run if len(known) >= KNOWN else []


def _is_bare(answer: Answer, sentence: Sentence) -> bool:
    """Whether the sentence tells of the work, and gives neither a reason nor an alternative."""
    if sentence.role == "reflection" or (sentence.role in OTHERWISE and answer.numbers(sentence)):
        return False
    return not answer.has(sentence, "reason", "alternative", "price")


def _is_list(names: list[Hit]) -> bool:
    """Whether the names follow closely on each other, as in an enumeration."""
    return names[-1].last - names[0].first <= WORDS_PER_NAME * len(names)


def _count(answer: Answer, hits: list[Hit]) -> int:
    """How many different names there are, as far as that matters."""
    return len({answer.said(answer.where(hit)).lower() for hit in hits}) if len(hits) >= IN_ONE_SENTENCE else 0
