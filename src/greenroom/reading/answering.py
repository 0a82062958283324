"""Whether and where a reply gives what its question asks for."""

from collections.abc import Sequence

from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.fitting import AWAY, FINITE, QUICK, SUBJECTS, TESTS, by_cue, gives_number, is_polar, on_topic, tells_deed
from greenroom.reading.question import AUXILIARIES, BROAD, asks, content_words, topic
from greenroom.record import NamedTuple

FACTUAL = frozenset(("part", "buy-in", "hardest", "features", "team", "scope", "failed-attempt", "differently", "after-launch"))
"""Kinds that granting a point does not answer."""
HOW = frozenset(("how", "challenge-handled", "proof"))
"""Kinds that ask for a way, which "by", "with" or "on a copy" gives."""
SHOWN_BARE = frozenset(
    "whether how why team after-launch challenge-handled hardest risk metrics features scope failed-attempt".split()
)
"""Kinds that a longer fragment answers as well: "A race between the save and the autosave."."""
WAYS = frozenset("by through via using with".split())
CIRCUMSTANCES = WAYS | frozenset(
    "on from in at after before because when if to for mostly mainly usually nearly that only whatever".split()
)
"""Words with which a fragment answers a question for a way, a place, a time or a thing."""
EARLY = 2
LATE = 5
LONG_FRAGMENT = 12


class Response(NamedTuple):
    """How a reply meets its question.

    ``kinds`` are the question's; ``sentence`` is the first that answers it, None if none does; ``plain`` tells whether that
    sentence answers outright (a yes or no, a number, an admission) and not only in words that fit the question.
    """

    kinds: frozenset[str]
    sentence: Sentence | None
    plain: bool


def answers(answer: Answer) -> Response:
    """Whether the exercise's prompt is answered, and in which sentence first; unanswered where there is no prompt."""
    kinds = asks(answer.exercise.prompt)
    unknown = "any" if answer.exercise.kind == "reply" else "how"
    tests = [TESTS.get(kind) or by_cue(kind) for kind in sorted(kinds - BROAD) or sorted(kinds) or [unknown]]
    if "whether" in kinds:
        tests.append(TESTS["whether"])
    for sentence in answer.sentences if answer.exercise.prompt else ():
        if leads_away(answer, sentence) or only_greets(answer, sentence) or only_praises(answer, sentence):
            continue
        if _is_plain(answer, sentence, kinds):
            return Response(kinds, sentence, plain=True)
        if not _adds(answer, sentence) or not _in_time(answer, sentence):
            continue
        if any(test(answer, sentence) for test in tests) or _is_fragment(answer, sentence, kinds):
            return Response(kinds, sentence, plain=False)
    return Response(kinds, None, plain=False)


def leads_away(answer: Answer, sentence: Sentence) -> bool:
    """Whether a sentence turns to another matter than the one asked for, and gives no number on the way."""
    return answer.has(sentence, *AWAY) and not answer.numbers(sentence)


def only_greets(answer: Answer, sentence: Sentence) -> bool:
    """Whether a sentence only thanks for the question or praises it."""
    return answer.has(sentence, "greeting") and not answer.has(sentence, "reason") and not answer.numbers(sentence)


def only_praises(answer: Answer, sentence: Sentence) -> bool:
    """Whether a sentence calls something good, and gives no number, reason, yes or no, deed or limit with it."""
    if not answer.has(sentence, "praise") or answer.has(sentence, "reason", "not-known", "concession", "limit"):
        return False
    return not (gives_number(answer, sentence) or is_polar(answer, sentence) or tells_deed(answer, sentence))


def repeats(answer: Answer, sentence: Sentence) -> bool:
    """Whether a sentence brings hardly a word that was not in the question."""
    said = content_words(answer.lower(sentence))
    asked = topic(answer.exercise.prompt)
    return len(said & asked) >= 2 and len(said - asked) <= 1


def _is_plain(answer: Answer, sentence: Sentence, kinds: frozenset[str]) -> bool:
    """Whether a sentence answers outright: a yes or no at the start, an admission where the question allows for one."""
    if answer.has(sentence, "not-known"):
        return True
    if sentence.number > EARLY:
        return False
    if "whether" in kinds and is_polar(answer, sentence):
        return True
    return answer.has(sentence, "concession") and not kinds & FACTUAL


def _in_time(answer: Answer, sentence: Sentence) -> bool:
    """Whether words that fit the question still belong to it: far from the start they must be on its topic."""
    return sentence.number <= LATE or on_topic(answer, sentence) or gives_number(answer, sentence)


def _adds(answer: Answer, sentence: Sentence) -> bool:
    """Whether a sentence says more than the question did; a bare "Yes." does."""
    return (
        sentence.length <= QUICK
        or gives_number(answer, sentence)
        or len(content_words(answer.lower(sentence)) - topic(answer.exercise.prompt)) >= 2
    )


def _is_fragment(answer: Answer, sentence: Sentence, kinds: frozenset[str]) -> bool:
    """Whether the reply opens with a bare way, place, time or thing: "By replaying it.", "On a copy.", "A race."."""
    words = answer.lower(sentence)
    if "amount" in kinds or any(not only_greets(answer, before) for before in answer.sentences[: sentence.number]):
        return False
    if words[0] in (WAYS if kinds & {"whether", "proof"} else CIRCUMSTANCES):
        return bool(kinds & HOW) or not kinds or kinds == {"whether"}
    return bool(kinds & SHOWN_BARE) and "buy-in" not in kinds and sentence.length <= LONG_FRAGMENT and _lacks_verb(words)


def _lacks_verb(words: Sequence[str]) -> bool:
    return SUBJECTS.isdisjoint(words) and FINITE.isdisjoint(words) and AUXILIARIES.isdisjoint(words)
