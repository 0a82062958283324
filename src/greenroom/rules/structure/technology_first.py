"""technology-first: the tool before the trouble."""

from collections.abc import Iterator

from greenroom.finding import Severity, Span
from greenroom.reading.answer import Answer, Sentence
from greenroom.rules.definition import OF_TALKS, Fault, rule

SEVERAL = 2
SURE = 0.5
WHOLE = 4
TALKING = frozenset("talk talking tell telling question topic love interesting interested passionate story".split())
"""Words with which a tool is a topic."""


@rule(
    "STR101",
    "technology-first",
    help="Open with who had which problem and what it cost, then say what you built.",
    kinds=OF_TALKS,
    weak=[
        "We used a two-tower model with FAISS and trained it in PyTorch on eight GPUs. The towers share an embedding table. "
        "I wrote the sampler. Shoppers could not find spare parts, so the search team wanted it.",
        "The system is a LightGBM ranker behind FastAPI on Kubernetes, fed by Kafka. I added the features and tuned it. "
        "Before that, agents answered every ticket by hand.",
        "I trained XGBoost on 300 features and deployed it with Docker and Airflow. Later the bank told us why it wanted it.",
        "So basically it's a RAG pipeline with LangChain and Pinecone. I used XGBoost on two years of scans and wrote a "
        "service in FastAPI. Late parcels fell from nine to four percent. I would ask the drivers first.",
    ],
    strong=[
        "Shoppers could not find spare parts: one search in four came back empty. I built a two-tower model in PyTorch for it.",
        "We cut refund fraud by a third in one quarter. Fraud had cost us two million a year. The model is LightGBM.",
        "At a hospital, nurses spent two hours a day on rotas. I wrote a solver in Python that drafts them.",
        "Sure, cost optimisation is a big topic now with LLMs. Our bill had doubled in three months. I used XGBoost on "
        "two years of scans and wrote a service in FastAPI. Late parcels fell from nine to four percent. I would ask the "
        "drivers first.",
        "I'd like to tell you about an LLM assistant for nurses, who lost two hours a day to paperwork. I used XGBoost on"
        " two years of scans and wrote a service in FastAPI. Late parcels fell from nine to four percent. I would ask the"
        " drivers first.",
    ],
)
def technology_first(answer: Answer) -> Iterator[Fault]:
    """Technical detail comes before the listener knows the problem.

    A listener who does not yet know what hurts cannot tell whether a two-tower model is a good idea or a hobby, and stops
    listening for the reasons. One sentence on who had the problem, and how big it was, buys the attention for all that
    follows.
    """
    for sentence in answer.sentences[:6]:
        if _tells_the_problem(answer, sentence):
            return
        technical = answer.hits(sentence, "technique", "tool")
        if technical and _tells_the_work(answer, sentence):
            span = Span(_opening(answer, sentence), answer.words.ends[max(hit.last for hit in technical)])
            message = f"“{answer.said(answer.where(technical[0]))}” comes before the listener knows which problem it is for."
            sure = sentence.confidence >= SURE or _is_technical(answer, sentence)
            yield Fault(span, message, severity=None if sure else Severity.HINT)
            return


def _opening(answer: Answer, sentence: Sentence) -> int:
    """Where the telling begins: the first sentence that is no greeting."""
    before = (s for s in answer.sentences[: sentence.number] if s.role != "aside" or answer.has(s, "component"))
    return next(before, sentence).span.start


def _tells_the_work(answer: Answer, sentence: Sentence) -> bool:
    """Whether what was built is told, rather than a topic named, a result, or one tool in the telling of something else."""
    if sentence.role == "reflection" or (answer.numbers(sentence) and answer.has(sentence, "quality-metric")):
        return False
    if _is_technical(answer, sentence):
        return True
    return sentence.role in ("detail", "decision", "approach") and TALKING.isdisjoint(answer.lower(sentence))


def _is_technical(answer: Answer, sentence: Sentence) -> bool:
    """Whether several tools and techniques stand in the sentence."""
    names = answer.hits(sentence, "technique", "tool")
    return len(names) >= SEVERAL and len({answer.said(answer.where(hit)).lower() for hit in names}) >= SEVERAL


def _tells_the_problem(answer: Answer, sentence: Sentence) -> bool:
    """Whether the sentence gives trouble, somebody who has it, or what came of it, without leading with a tool."""
    troubled = answer.has(sentence, "problem", "stake", "trouble")
    if _is_technical(answer, sentence):
        return troubled and answer.has(sentence, "whom") and sentence.role == "context"
    technical = answer.has(sentence, "technique", "tool")
    if answer.has(sentence, "whom") and (troubled or not {"i", "we"} & set(answer.lower(sentence))):
        return True
    if troubled and sentence.role != "aside":
        return not technical or sentence.role != "detail"
    if sentence.role == "result" and answer.numbers(sentence) and not technical:
        return True
    return sentence.role in ("context", "task") and not technical and sentence.length >= WHOLE
