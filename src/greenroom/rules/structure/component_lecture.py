"""component-lecture: the architecture diagram, read aloud."""

from collections.abc import Iterator

from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.lexicon import Hit
from greenroom.rules.definition import Fault, rule

IN_ONE_SENTENCE = 5
IN_A_RUN = 8
WORDS_PER_NAME = 5


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
    for sentence in answer.sentences:
        names = _components(answer, sentence)
        if len(_distinct(answer, names)) >= IN_ONE_SENTENCE and _is_list(names):
            yield _fault(answer, names)
            return
        run = run + names if names else []
        if len(_distinct(answer, run)) >= IN_A_RUN:
            yield _fault(answer, run)
            return


def _components(answer: Answer, sentence: Sentence) -> list[Hit]:
    """The parts, tools and techniques that a sentence names without a reason or an alternative."""
    if sentence.role in ("aside", "reflection", "result") or answer.has(sentence, "reason", "alternative", "price"):
        return []
    return answer.hits(sentence, "tool", "technique", "component")


def _is_list(names: list[Hit]) -> bool:
    """Whether the names follow closely on each other, as in an enumeration."""
    return names[-1].last - names[0].first <= WORDS_PER_NAME * len(names)


def _distinct(answer: Answer, hits: list[Hit]) -> set[str]:
    return {answer.said(answer.where(hit)).lower() for hit in hits}


def _fault(answer: Answer, names: list[Hit]) -> Fault:
    span = answer.place(names[0].first, names[-1].last)
    return Fault(span, f"{len(_distinct(answer, names))} components are listed without saying which of them mattered.")
