"""no-context: nobody hurt, nothing at stake."""

from collections.abc import Iterator

from greenroom.finding import Severity
from greenroom.reading.answer import Answer, Sentence
from greenroom.rules.definition import OF_TALKS, Fault, rule

ENOUGH_WORDS = 20
SURE = 0.6
FIRST, OPENING = 2, 4
WHOLE, LONG = 6, 15
"""Words of a sentence that can tell something, and of one that does although it names tools."""
OTHERWISE = frozenset(("aside", "reflection"))
GENERAL = frozenset("always ever all any often usually generally".split())
WORK = frozenset(("decision", "detail", "reflection"))


@rule(
    "STR102",
    "no-context",
    help="Add one sentence: who had the problem, how often or how much it cost, and why it had to be solved then.",
    kinds=OF_TALKS,
    suspicion="Nothing says why this mattered, or to whom.",
    missed_at="start",
    weak=[
        "I built a pipeline with Airflow and dbt. I wrote the models, set up the tests and the alerts, and added a dashboard in "
        "Grafana. Then I moved the jobs to Kubernetes, tuned the memory and wrote the documentation. It runs every night.",
        "First I loaded the files into Postgres. Next I trained a random forest and a neural network. I compared them by F1 and "
        "kept the forest, wrapped it in FastAPI, wrote tests and put it behind nginx. The F1 was 0.81 against 0.74.",
        "My model was a transformer. I fine-tuned it for three epochs with a learning rate of two e minus five, tried two "
        "tokenizers, and quantized the weights. I exported it to ONNX and wrote a small service around it in Go with a cache.",
        "I like data engineering. I built a pipeline with three steps. I wrote the loader, set up the tests and the "
        "alerts, and added a page. I chose Postgres over files, since I know it. Then I tuned the memory and wrote the "
        "documentation. It runs every night in 40 minutes. I would start with the tests next time.",
    ],
    strong=[
        "Claims waited nine days because two clerks read every letter by hand, and customers were leaving. I built a classifier "
        "that sorts the letters. I trained it on four years of mail, and after a month the wait was down to three days.",
        "I built a pipeline with Airflow and dbt, because our analysts had lost trust in the numbers: every Monday somebody "
        "found two dashboards that disagreed. I wrote the models and the tests. Since then there were two such Mondays.",
        "Farmers lost a third of the harvest to blight that nobody saw in time. I flew a drone over the rows and trained a small "
        "network on the pictures. The first season it found eleven of twelve fields a week before the agronomist did.",
        "Shops got the wrong bread on Mondays. I built a pipeline with three steps. I wrote the loader, set up the tests "
        "and the alerts, and added a page. I chose Postgres over files, since I know it. Then I tuned the memory and "
        "wrote the documentation. It runs every night in 40 minutes. I would start with the tests next time.",
        "The old report took six hours and often broke. I built a pipeline with three steps. I wrote the loader, set up "
        "the tests and the alerts, and added a page. I chose Postgres over files, since I know it. Then I tuned the "
        "memory and wrote the documentation. It runs every night in 40 minutes. I would start with the tests next time.",
    ],
)
def no_context(answer: Answer) -> Iterator[Fault]:
    """Nothing says why the work mattered.

    Without a problem, a person who had it, or a stake, an interviewer cannot judge one choice that follows: every solution is
    as good as another. This is the first thing that a hiring manager writes down.
    """
    if answer.spoken >= ENOUGH_WORDS and not any(_says_why(answer, s.number) for s in answer.sentences):
        message = "Nothing says whose problem this was or why it mattered."
        yield Fault(answer.beginning, message, severity=Severity.HINT if _may_say_why(answer) else None)


def _says_why(answer: Answer, index: int) -> bool:
    sentence = answer.sentences[index]
    troubled = answer.has(sentence, "problem", "stake", "trouble")
    if sentence.role == "context" or sentence.label == "context":
        return troubled or answer.has(sentence, "whom") or sentence.confidence >= SURE
    return troubled and answer.has(sentence, "whom") and sentence.role not in ("reflection", "aside")


def _may_say_why(answer: Answer) -> bool:
    """Whether words of trouble stand outside of the work, or something is told before the work begins."""
    troubled = answer.having("problem", "stake", "trouble")
    if any(sentence.role not in WORK or sentence.number < FIRST for sentence in troubled):
        return True
    if any(answer.has(sentence, "reason") for sentence in answer.having("whom") if sentence.role not in OTHERWISE):
        return True
    return any(_tells_something(answer, sentence) for sentence in answer.sentences[:OPENING])


def _tells_something(answer: Answer, sentence: Sentence) -> bool:
    """Whether a sentence can set a scene: no certain step of the work, long enough, and not general talk."""
    sure = sentence.confidence >= SURE or sentence.number >= FIRST
    if sentence.role in OTHERWISE or (sure and sentence.role not in ("context", "task")):
        return False
    if sentence.length < WHOLE or not GENERAL.isdisjoint(answer.lower(sentence)):
        return False
    return sentence.length >= LONG or not answer.has(sentence, "technique", "tool")
