"""component-lecture: the architecture diagram, read aloud."""

from collections.abc import Iterator

from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.lexicon import Hit
from greenroom.rules.definition import Fault, rule

IN_ONE_SENTENCE = 5
IN_A_RUN = 8
WORDS_PER_NAME = 5
COMPONENTS = ("tool", "technique", "component")
OTHERWISE = frozenset(("aside", "reflection", "result"))


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
    ],
    strong=[
        "Two parts mattered: the queue, because bursts had killed us before, and the cache, which halved the cost. The rest was "
        "Kubernetes as usual.",
        "I compared Kafka with Redis streams and took Redis, since we already ran it and lost nothing at our volume.",
        "The index is FAISS. I chose it over pgvector because the filters are few and the latency budget was 40 milliseconds.",
    ],
)
def component_lecture(answer: Answer) -> Iterator[Fault]:
    """A list of every component, instead of the two or three that matter.

    A list has no reasons in it. The interviewer cannot tell which part was hard, which was yours, and which came with the
    company; after the fifth name they stop listening.
    """
    run: list[Hit] = []
    behind = 0
    for sentence in answer.having(*COMPONENTS):
        if not _is_bare(answer, sentence):
            continue
        names = answer.hits(sentence, *COMPONENTS)
        run = run + names if sentence.number == behind else names
        behind = sentence.number + 1
        if _count(answer, names) >= IN_ONE_SENTENCE and _is_list(names):
            yield _fault(answer, names)
            return
        if _count(answer, run) >= IN_A_RUN:
            yield _fault(answer, run)
            return


def _is_bare(answer: Answer, sentence: Sentence) -> bool:
    """Whether the sentence tells of the work, and gives neither a reason nor an alternative."""
    return sentence.role not in OTHERWISE and not answer.has(sentence, "reason", "alternative", "price")


def _is_list(names: list[Hit]) -> bool:
    """Whether the names follow closely on each other, as in an enumeration."""
    return names[-1].last - names[0].first <= WORDS_PER_NAME * len(names)


def _count(answer: Answer, hits: list[Hit]) -> int:
    """How many different names there are, as far as that matters."""
    return len({answer.said(answer.where(hit)).lower() for hit in hits}) if len(hits) >= IN_ONE_SENTENCE else 0


def _fault(answer: Answer, names: list[Hit]) -> Fault:
    span = answer.place(names[0].first, names[-1].last)
    return Fault(span, f"{_count(answer, names)} components are listed without saying which of them mattered.")
