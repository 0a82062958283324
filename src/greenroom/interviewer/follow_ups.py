"""What an interviewer will ask next, the likeliest question first, each with the place in the answer that invites it."""

from collections import Counter
from collections.abc import Sequence

from greenroom.finding import Finding, Span
from greenroom.interviewer import quotes
from greenroom.interviewer.cues import cues_of, read
from greenroom.interviewer.invitation import Invitation
from greenroom.interviewer.invitations import invitations
from greenroom.interviewer.likelihood import shares, weights_of
from greenroom.interviewer.sights import Sights
from greenroom.interviewer.wording import opening, seed_of, worded, wordings
from greenroom.reading.answer import Answer
from greenroom.reading.question import follow_ups_asked
from greenroom.record import NamedTuple

FEWEST, MOST = 5, 10
LEAST_SHARE = 0.03
OFTEN_ENOUGH = 2
LONG_THING = 3
LONGEST_PROMPT = 140
ANSWERING = ("reply", "explanation")
ENOUGH_WORDS = 15


class Worded(NamedTuple):
    """A question of a kind in full: its words, the same asked in other words, the place that invites it, and by which sort of
    invitation (``slot``, as in ``follow_ups.txt``)."""

    kind: str
    question: str
    again: str
    span: Span
    slot: str


class FollowUp(NamedTuple):
    """A question: its kind (one of `KINDS`), its words, and the place that invites it, empty where something is missed."""

    kind: str
    question: str
    span: Span


def follow_ups(answer: Answer, findings: Sequence[Finding] = ()) -> tuple[FollowUp, ...]:
    """The likely questions to an answer in which ``findings`` were found: at most ten, each kind at most once.

    An answer without words invites none.
    """
    if not answer.sentences:
        return ()
    reading = read(answer, findings)
    sights = Sights(reading)
    cues = cues_of(reading)
    likely = shares(cues, weights_of(cues))
    asked: list[FollowUp] = []
    used: Counter[str] = Counter()
    for kind, share in list(likely.items())[:MOST]:
        if len(asked) >= FEWEST and share < LEAST_SHARE:
            break
        asked.append(_asked(kind, sights, used))
    return tuple(asked)


def questions_of(answer: Answer, kinds: Sequence[str], findings: Sequence[Finding] = ()) -> tuple[FollowUp, ...]:
    """One question of each of the kinds about an answer, worded with its own nouns, whether it is likely or not.

    An answer without words invites none.
    """
    if not answer.sentences:
        return ()
    sights = Sights(read(answer, findings))
    used: Counter[str] = Counter()
    return tuple(_asked(kind, sights, used) for kind in kinds)


def ranked(answer: Answer, findings: Sequence[Finding] = ()) -> tuple[tuple[Worded, float], ...]:
    """One question of every kind, the likeliest first, with the share of an interviewer's curiosity that goes to its kind.

    An answer without words invites none.
    """
    if not answer.sentences:
        return ()
    reading = read(answer, findings)
    sights = Sights(reading)
    cues = cues_of(reading)
    used: Counter[str] = Counter()
    likely = shares(cues, weights_of(cues))
    return tuple((_worded(kind, sights, used), share) for kind, share in likely.items())


def _asked(kind: str, sights: Sights, used: Counter[str]) -> FollowUp:
    asked = _worded(kind, sights, used)
    return FollowUp(kind, asked.question, asked.span)


def _worded(kind: str, sights: Sights, used: Counter[str]) -> Worded:
    """The question of a kind; what it takes up is counted in ``used``, with how it begins."""
    invitation, choices = _invited(kind, sights, used)
    seed = sights.seed + seed_of(kind)
    question = worded(choices, invitation.words, seed, used)
    for taken_up in (opening(question), *map(_bare, invitation.words.values())):
        used[taken_up] += 1
    others = [other for other in choices if other.format_map(invitation.words) != question] or wordings(kind, "any")
    again = worded(others, invitation.words, seed, {opening(question)})
    return Worded(kind, question, again, invitation.span, invitation.slot)


def _invited(kind: str, sights: Sights, used: Counter[str]) -> tuple[Invitation, Sequence[str]]:
    """The first invitation that takes up nothing too often, and its wordings."""
    asked = _asked_before(kind, sights)
    if asked is not None and not any(used[_bare(word)] for word in asked.words.values()):
        return asked, wordings("" if asked.slot in ("again", "short") else kind, asked.slot)
    for invitation in invitations(kind, sights):
        if all(_is_fresh(name, word, used) for name, word in invitation.words.items()):
            return invitation, wordings(kind, invitation.slot)
    raise AssertionError(f"no invitation for {kind}")


def _is_fresh(name: str, words: str, used: Counter[str]) -> bool:
    """Whether a thing was not taken up often, or a quotation not at all, nor anything in it often."""
    if name != "quote":
        return used[_bare(words)] < OFTEN_ENOUGH
    worn = (thing for thing, times in used.items() if times >= OFTEN_ENOUGH and len(thing) > LONG_THING)
    return not used[_bare(words)] and not any(thing in words for thing in worn)


def _bare(words: str) -> str:
    """A thing without its article, so that "an index" and "the index" are one."""
    first, _, rest = words.partition(" ")
    return rest if rest and first.lower() in ("the", "a", "an", "your") else words


def _asked_before(kind: str, sights: Sights) -> Invitation | None:
    """Where the prompt asked this already: the question again if it was dodged, else one that goes on from the answer."""
    answer, exercise = sights.answer, sights.answer.exercise
    if exercise.kind not in ANSWERING or kind not in follow_ups_asked(exercise.prompt):
        return None
    dodged = sights.found("dodge")
    if dodged is not None and len(exercise.prompt) <= LONGEST_PROMPT and exercise.prompt.endswith("?"):
        return Invitation("again", dodged, {"prompt": exercise.prompt})
    if answer.spoken < ENOUGH_WORDS:
        words = quotes.cited(answer, Span(answer.sentences[0].span.start, answer.place(0, answer.sentences[0].last - 1).end))
        return Invitation("short", words.span, {"quote": words.text}) if words else None
    if sights.empty_regret is not None or not wordings(kind, "asked"):
        return None
    telling = (sentence for sentence in answer.sentences if sentence.role != "aside")
    return Invitation("asked", next(telling, answer.sentences[0]).span)
