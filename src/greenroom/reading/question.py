"""What a question asks for, and whether and where a reply gives it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.packed import labels_of, shipped
from greenroom.reading.quantities import find_quantities
from greenroom.reading.words import find_words

BROAD = frozenset(("whether", "how", "why", "against"))
"""Kinds that say little of what the answer must hold: a question's other kinds come before them."""

AUXILIARIES = frozenset(
    "would could can will should do does did is are was were has have had might wouldn't couldn't can't won't shouldn't don't"
    " doesn't didn't isn't aren't wasn't weren't hasn't haven't".split()
)
STOPWORDS = frozenset(
    "a an the and or but not no nor so if then than that this these those there here it its it's is are was were be been being"
    " am do does did done doing have has had having will would could should can may might must shall i me my mine myself we us"
    " our ours you your yours yourself he him his she her they them their one ones what which who whom whose when where why how"
    " much many more most some any each every all both either neither other another such own same too very just only even also"
    " still yet again ever never always about above after against at before between by down during for from in into of off on"
    " onto out over per through to toward under until up upon with within without as because while since although though like"
    " well say said get got make made thing things way really actually simply kind sort bit lot don't didn't doesn't wouldn't"
    " couldn't isn't aren't wasn't weren't i'd i've i'm i'll we'd we've you'd you're you've that's there's what's use used"
    " using need needed um uh yeah okay question questions whether asked asking answer".split()
)
POLAR = frozenset(
    "yes no yeah yep nope yup partly partially mostly largely mainly nearly almost certainly definitely absolutely probably"
    " possibly not never sometimes rarely hardly barely sure correct true exactly indeed only neither both either maybe perhaps"
    " depends unfortunately quite half most some without".split()
)
SUBJECTS = frozenset("it that they this i we he she".split())
BACKCHANNELS = frozenset("well so um uh and but hm oh okay".split())
FIRST_PERSON = frozenset("i i'd i've i'll i'm mine myself my me".split())
FINITE = frozenset(
    "is are was were has have had does do did it's that's uses runs consists works worked used made went".split()
)
DETERMINERS = frozenset("the a an our my we i it they nobody people users someone one this".split())
AWAY = ("deflection", "deflection-perhaps", "hands-over")
"""Vocabularies of turning to another matter."""
REASONED = ("reason", "criterion", "price", "alternative", "comparison", "absolute", "borrowed")
ROOTS = {word: word.removesuffix("n't") for word in AUXILIARIES} | {
    word: root
    for root, words in (("can", "can't cannot"), ("will", "won't"), ("is", "was were are"), ("does", "do did"))
    for word in words.split()
}
"""Auxiliaries without negation, number and tense."""

COUNTED = frozenset(("when", "scale", "simpler", "heuristic", "offline-proxy", "alternative"))
"""Kinds that a number answers."""
NAMED = frozenset(("hardest", "risk", "scope", "metrics", "features", "differently", "failed-attempt", "team"))
"""Kinds that the bare name of a thing answers."""
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
QUICK = 4
STEM = 5
FRAGMENT = 5
LONG_FRAGMENT = 12
OVERLAP = 0.3
CLOSE = 0.5


class Response(NamedTuple):
    """How a reply meets its question.

    ``kinds`` are the question's; ``sentence`` is the first that answers it, None if none does; ``plain`` tells whether that
    sentence answers outright (a yes or no, a number, an admission) and not only in words that fit the question.
    """

    kinds: frozenset[str]
    sentence: Sentence | None
    plain: bool


@lru_cache(maxsize=256)
def asks(prompt: str) -> frozenset[str]:
    """The kinds of a question; empty where it is none of them.

    They are those of the follow-ups and, besides, ``why``, ``against`` (this and not that), ``how``, ``amount``, ``proof``,
    ``part`` (the speaker's own) and ``whether`` (yes or no).
    """
    words = find_words(prompt).lower
    kinds = _kinds("asks", words, 0, len(words) - 1)
    if any(_opens_with_auxiliary(piece) for piece in prompt.replace("?", ".").split(".")):
        kinds.add("whether")
    if {"why", "against"} <= kinds:
        kinds.add("alternative")
    if "buy-in" in kinds:
        kinds -= {"challenge-handled", "what-if"}
    return frozenset(kinds)


def answers(answer: Answer) -> Response:
    """Whether the exercise's prompt is answered, and in which sentence first; unanswered where there is no prompt."""
    kinds = asks(answer.exercise.prompt)
    unknown = "any" if answer.exercise.kind == "reply" else "how"
    tests = [TESTS.get(kind) or _by_cue(kind) for kind in sorted(kinds - BROAD) or sorted(kinds) or [unknown]]
    if "whether" in kinds:
        tests.append(_whether)
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
    return not (gives_number(answer, sentence) or _is_polar(answer, sentence) or _acts(answer, sentence))


def repeats(answer: Answer, sentence: Sentence) -> bool:
    """Whether a sentence brings hardly a word that was not in the question."""
    said = content_words(answer.lower(sentence))
    asked = _topic(answer.exercise.prompt)
    return len(said & asked) >= 2 and len(said - asked) <= 1


@lru_cache(maxsize=256)
def _topic(prompt: str) -> frozenset[str]:
    return content_words(find_words(prompt).lower)


def content_words(words: Iterable[str]) -> frozenset[str]:
    """The words that carry a topic, cut to a stem that most of their forms share."""
    return frozenset(word[:STEM] for word in words if word not in STOPWORDS and len(word) > 2)


def _kinds(side: str, words: Sequence[str], first: int, last: int) -> set[str]:
    """The kinds whose phrases of one side, ``asks`` or ``answers``, stand within the words ``first`` to ``last``."""
    labels = (hit.label.split() for hit in shipped("questions").search(words, first, last))
    return {kind for part, kind in labels if part == side}


@cache
def _answerable() -> frozenset[str]:
    """The kinds whose answers have phrases."""
    labels = (label.split() for label in labels_of("questions"))
    return frozenset(kind for part, kind in labels if part == "answers")


def _opens_with_auxiliary(piece: str) -> bool:
    words = piece.split(None, 1)
    return bool(words) and words[0].lower().replace("’", "'") in AUXILIARIES


def _is_plain(answer: Answer, sentence: Sentence, kinds: frozenset[str]) -> bool:
    """Whether a sentence answers outright: a yes or no at the start, an admission where the question allows for one."""
    if answer.has(sentence, "not-known"):
        return True
    if sentence.number > EARLY:
        return False
    if "whether" in kinds and _is_polar(answer, sentence):
        return True
    return answer.has(sentence, "concession") and not kinds & FACTUAL


def _is_polar(answer: Answer, sentence: Sentence) -> bool:
    words = answer.lower(sentence)
    opening = [word for word in words[:QUICK] if word not in BACKCHANNELS]
    if any(word in POLAR for word in opening[:2]) or "yes" in words or _says_no(answer, sentence):
        return True
    if answer.has(sentence, "yes-or-no"):
        return True
    return len(opening) > 1 and opening[0] in SUBJECTS and _root(opening[1]) in _auxiliaries(answer.exercise.prompt)


def _says_no(answer: Answer, sentence: Sentence) -> bool:
    """Whether a "no" stands by itself, before a mark or the end: "for the routing, no"."""
    words = answer.words
    return any(
        words.lower[at] == "no" and answer.text[words.ends[at] : words.ends[at] + 1] in ("", ",", ".", ";", ":", "!", "\n")
        for at in range(sentence.first, sentence.last)
    )


@lru_cache(maxsize=256)
def _auxiliaries(prompt: str) -> frozenset[str]:
    """The auxiliaries of a question, negation removed: those that a short answer takes up ("would it?" – "it would")."""
    return frozenset(_root(word) for word in find_words(prompt).lower if word in AUXILIARIES)


def _root(word: str) -> str:
    bare = ROOTS.get(word, word)
    return ROOTS.get(bare, bare)


def _in_time(answer: Answer, sentence: Sentence) -> bool:
    """Whether words that fit the question still belong to it: far from the start they must be on its topic."""
    return sentence.number <= LATE or _on_topic(answer, sentence) or gives_number(answer, sentence)


def _adds(answer: Answer, sentence: Sentence) -> bool:
    """Whether a sentence says more than the question did; a bare "Yes." does."""
    return (
        sentence.length <= QUICK
        or gives_number(answer, sentence)
        or len(content_words(answer.lower(sentence)) - _topic(answer.exercise.prompt)) >= 2
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


Test = Callable[[Answer, Sentence], bool]


def _by_cue(kind: str) -> Test:
    def given(answer: Answer, sentence: Sentence) -> bool:
        counted = kind in COUNTED and gives_number(answer, sentence)
        return counted or _has_cue(answer, sentence, kind) or (kind in NAMED and _names_it(answer, sentence))

    return given if kind in _answerable() else _on_topic


def _has_cue(answer: Answer, sentence: Sentence, kind: str) -> bool:
    return kind in _kinds("answers", answer.words.lower, sentence.first, sentence.last - 1)


def _names_it(answer: Answer, sentence: Sentence) -> bool:
    """Whether the reply opens with the thing itself: "The label." or "Substitution: drop one of six …"."""
    if sentence.number:
        return False
    words = answer.lower(sentence)
    clause = words[0] == "that" and words[1:2] != [] and words[1] in DETERMINERS
    if clause or (words[0].endswith("ing") and len(words[0]) > STEM) or ":" in answer.said(sentence.span)[:60]:
        return True
    return sentence.length <= FRAGMENT and FINITE.isdisjoint(words)


def gives_number(answer: Answer, sentence: Sentence) -> bool:
    """Whether a sentence gives a number that the question did not."""
    known = _numbers_of(answer.exercise.prompt)
    return any(number.value not in known for number in answer.numbers(sentence))


@lru_cache(maxsize=256)
def _numbers_of(prompt: str) -> frozenset[float]:
    return frozenset(number.value for number in find_quantities(prompt, find_words(prompt)))


def _on_topic(answer: Answer, sentence: Sentence, overlap: float = OVERLAP) -> bool:
    asked = _topic(answer.exercise.prompt)
    return not asked or len(content_words(answer.lower(sentence)) & asked) >= overlap * len(asked)


def _how(answer: Answer, sentence: Sentence) -> bool:
    return _on_topic(answer, sentence, CLOSE) or any(test(answer, sentence) for test in (_reasons, _acts))


def _whether(answer: Answer, sentence: Sentence) -> bool:
    return _is_polar(answer, sentence) or _on_topic(answer, sentence)


def _reasons(answer: Answer, sentence: Sentence) -> bool:
    return answer.has(sentence, *REASONED) or _has_cue(answer, sentence, "why") or gives_number(answer, sentence)


def _amount(answer: Answer, sentence: Sentence) -> bool:
    return gives_number(answer, sentence) or _has_cue(answer, sentence, "amount")


def _proof(answer: Answer, sentence: Sentence) -> bool:
    known = _numbers_of(answer.exercise.prompt)
    counted = any(number.kind != "duration" and number.value not in known for number in answer.numbers(sentence))
    return counted or answer.has(sentence, "measured-how", "comparison") or _has_cue(answer, sentence, "proof")


def _acts(answer: Answer, sentence: Sentence) -> bool:
    """Whether the speaker does something: a first person that does not merely hold an opinion."""
    held = {index for hit in answer.hits(sentence, "opinion") for index in range(hit.first, hit.last + 1)}
    return any(answer.words.lower[at] in FIRST_PERSON and at not in held for at in range(sentence.first, sentence.last))


def _handled(answer: Answer, sentence: Sentence) -> bool:
    return _has_cue(answer, sentence, "challenge-handled") or _acts(answer, sentence)


def _since(answer: Answer, sentence: Sentence) -> bool:
    return _has_cue(answer, sentence, "after-launch") or (not sentence.number and _acts(answer, sentence))


def _anything(answer: Answer, sentence: Sentence) -> bool:
    """What answers a question of no known kind: all that does not lead away."""
    return not answer.has(sentence, *AWAY)


def _part(answer: Answer, sentence: Sentence) -> bool:
    return _acts(answer, sentence) or _names_it(answer, sentence)


def _people(answer: Answer, sentence: Sentence) -> bool:
    return _has_cue(answer, sentence, "buy-in")


TESTS: Mapping[str, Test] = {
    "why": _reasons,
    "against": _reasons,
    "alternative": _reasons,
    "any": _anything,
    "how": _how,
    "challenge-handled": _handled,
    "what-if": _handled,
    "after-launch": _since,
    "whether": _whether,
    "amount": _amount,
    "proof": _proof,
    "part": _part,
    "buy-in": _people,
}
