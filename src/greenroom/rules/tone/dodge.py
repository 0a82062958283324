"""dodge: another question is answered."""

from collections.abc import Iterator

from greenroom.finding import Severity, Span
from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.answering import Response, answers, only_greets, only_praises, repeats
from greenroom.reading.question import BROAD
from greenroom.rules.definition import Fault, rule, said

SOFT_TURNS = ("deflection", "hands-over", "deflection-perhaps")
ENOUGH_WORDS = 15
MANY_WORDS = 25
LATE = 2
SHOWN = 12


@rule(
    "TON102",
    "dodge",
    help="Answer what was asked in the first sentence; where you cannot, say so, and say how you would find out.",
    kinds=("reply",),
    suspicion="{} is beside the question: what was asked for is not in the reply.",
    weak=[
        said(
            "The whole shop feels much fresher now, and the designers did a wonderful job on the filters. At the end of the day "
            "the business is happy.",
            prompt="How much of the gain came from the ranking, and how much from the new page?",
            kind="reply",
        ),
        said(
            "In a programme like this one, I think the question of who did what is a bit the wrong lens. There were four "
            "workstreams, and each had a steering committee. The domains took over more and more of the responsibility.",
            prompt="What was your own part in it?",
            kind="reply",
        ),
        said(
            "I set it to 0.5. The more interesting question is the augmentation, which brought us five points.",
            prompt="How did you choose the threshold?",
            kind="reply",
        ),
        said(
            "It has a queue, a cache and two stores. I guess it should be fine if we add machines, but capacity is really more of "
            "a platform question.",
            prompt="Would this hold at a hundred times the load?",
            kind="reply",
        ),
        said(
            "The service took 2.8 seconds, and the contract said one. I profiled it and found that most of the time went into "
            "looking up prices row by row. I joined them once per request and the time fell to 0.7 seconds.",
            prompt="How did you convince your manager, who had refused the proposal?",
            kind="reply",
        ),
        said(
            "It's really good. The operators are very happy with it, and we had great feedback from management.",
            prompt="What is the false alarm rate?",
            kind="reply",
        ),
        said(
            "Well, it was a choice between the graph and the table. And of the graph and the table, we chose the graph.",
            prompt="Why did you choose a graph and not a table?",
            kind="reply",
        ),
    ],
    strong=[
        said(
            "I don't know. A week with a brute-force reference would settle it.",
            prompt="Does the recall hold after sharding?",
            kind="reply",
        ),
        said(
            "About a third of it was the ranking; the rest I can't separate from the layout. The more interesting question is "
            "whether it lasts, and for that I kept a holdout.",
            prompt="How much of the gain came from the ranking?",
            kind="reply",
        ),
        said(
            "The noise model; everything else was finished before I came. The acoustic part is a question for Ines, who built it.",
            prompt="What was your part?",
            kind="reply",
        ),
        said(
            "Substitution. Drop one of six ketchups and most of its sales move next door.",
            prompt="What was the hardest part?",
            kind="reply",
        ),
        said(
            "It depends on the disease. For rust I can, since forty leaves went to a lab. For blight it is an assumption.",
            prompt="You assume that the labels are right. Convince me.",
            kind="reply",
        ),
        said(
            "A backup worker takes over whatever is not back after a second. The loser's result is thrown away.",
            prompt="How do you handle stragglers in the gradient step?",
            kind="reply",
        ),
        said("By replaying its use: fit on the past, predict the next month.", prompt="How do you validate it?", kind="reply"),
        said("I keep two copies of the index and switch.", prompt="How do you deal with that?", kind="reply"),
        said("Not much. More documentation, I guess.", prompt="What would you do differently?", kind="reply"),
        said(
            "He thought it was too risky, so I asked for one evening with his data and showed him the two cases that we had lost.",
            prompt="How did you convince your manager, who had refused the proposal?",
            kind="reply",
        ),
    ],
)
def dodge(answer: Answer) -> Iterator[Fault]:
    """A reply does not answer what was asked.

    Interviewers ask what they still need to know, and they notice when they are handed something else, however good it is.
    Most dodges are not meant: the prepared paragraph was near, or the true answer felt thin. A thin answer given at once is
    worth more than a rich one to another question. "I did not measure it; a holdout of two weeks would tell" is an answer, and
    often the best one in the room.
    """
    if not answer.exercise.prompt or not answer.sentences:
        return
    response = answers(answer)
    echoes = [sentence for sentence in answer.sentences if repeats(answer, sentence)]
    if len(echoes) > 1 and 2 * len(echoes) >= len(answer.sentences):
        yield _fault(answer, echoes[1:], "The reply gives the question back and adds no reason")
    elif response.sentence is None:
        yield _unanswered(answer, response)
    elif not response.plain:
        turns = _turning_away(answer, response.sentence)
        if turns:
            yield _fault(answer, turns, "The reply turns away from the question")


def _unanswered(answer: Answer, response: Response) -> Fault:
    turns = [s for s in answer.sentences if answer.has(s, *SOFT_TURNS) or only_praises(answer, s)]
    if turns and (response.kinds or len(turns) > 1):
        return _fault(answer, turns, "The question is not answered")
    about = next((sentence for sentence in answer.sentences if not only_greets(answer, sentence)), answer.sentences[0])
    whole = Span(about.span.start, answer.sentences[-1].span.end)
    sure = answer.spoken >= (ENOUGH_WORDS if response.kinds - BROAD else MANY_WORDS) and bool(response.kinds)
    message = f"Nothing in the reply answers the question, from “{_opening(answer, about)}” on."
    return Fault(whole, message, severity=None if sure else Severity.HINT)


def _turning_away(answer: Answer, answered: Sentence) -> list[Sentence]:
    """The sentences that leave the question before it is answered, or as soon as it has been touched."""
    until = answered.number + 1
    turns = [sentence for sentence in answer.sentences[: until + 1] if answer.has(sentence, "deflection")]
    gropes = [sentence for sentence in answer.sentences[:until] if answer.has(sentence, *SOFT_TURNS)]
    if turns or (answered.number > LATE and len(gropes) > 1):
        return answer.having(*SOFT_TURNS)
    handed = answer.having("hands-over")
    return handed if answer.having("hedge") else []


def _fault(answer: Answer, sentences: list[Sentence], what: str) -> Fault:
    first, *others = sentences
    return Fault(first.span, f"{what}: “{_opening(answer, first)}”.", tuple(other.span for other in others))


def _opening(answer: Answer, sentence: Sentence) -> str:
    words = answer.said(sentence.span).rstrip(".!?").split()
    return " ".join(words[:SHOWN]) + (" …" if len(words) > SHOWN else "")
