"""What in a sentence answers a question of each kind."""

from collections.abc import Callable, Mapping

from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.question import STEM, answerable, auxiliaries, content_words, kinds_of, numbers_of, root, topic

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
COUNTED = frozenset(("when", "scale", "simpler", "heuristic", "offline-proxy", "alternative"))
"""Kinds that a number answers."""
NAMED = frozenset(("hardest", "risk", "scope", "metrics", "features", "differently", "failed-attempt", "team"))
"""Kinds that the bare name of a thing answers."""
QUICK = 4
FRAGMENT = 5
OVERLAP = 0.3
CLOSE = 0.5


def is_polar(answer: Answer, sentence: Sentence) -> bool:
    """Whether a sentence says yes, no or something between."""
    words = answer.lower(sentence)
    opening = [word for word in words[:QUICK] if word not in BACKCHANNELS]
    if any(word in POLAR for word in opening[:2]) or "yes" in words or _says_no(answer, sentence):
        return True
    if answer.has(sentence, "yes-or-no"):
        return True
    return len(opening) > 1 and opening[0] in SUBJECTS and root(opening[1]) in auxiliaries(answer.exercise.prompt)


def _says_no(answer: Answer, sentence: Sentence) -> bool:
    """Whether a "no" stands by itself, before a mark or the end: "for the routing, no"."""
    words = answer.words
    return any(
        words.lower[at] == "no" and answer.text[words.ends[at] : words.ends[at] + 1] in ("", ",", ".", ";", ":", "!", "\n")
        for at in range(sentence.first, sentence.last)
    )


Test = Callable[[Answer, Sentence], bool]


def by_cue(kind: str) -> Test:
    """The test of a kind that has only phrases."""

    def given(answer: Answer, sentence: Sentence) -> bool:
        counted = kind in COUNTED and gives_number(answer, sentence)
        return counted or _has_cue(answer, sentence, kind) or (kind in NAMED and _names_it(answer, sentence))

    return given if kind in answerable() else on_topic


def _has_cue(answer: Answer, sentence: Sentence, kind: str) -> bool:
    return kind in kinds_of("answers", answer.words.lower, sentence.first, sentence.last - 1)


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
    known = numbers_of(answer.exercise.prompt)
    return any(number.value not in known for number in answer.numbers(sentence))


def on_topic(answer: Answer, sentence: Sentence, overlap: float = OVERLAP) -> bool:
    """Whether a sentence has enough of the question's own words."""
    asked = topic(answer.exercise.prompt)
    return not asked or len(content_words(answer.lower(sentence)) & asked) >= overlap * len(asked)


def _how(answer: Answer, sentence: Sentence) -> bool:
    return on_topic(answer, sentence, CLOSE) or any(test(answer, sentence) for test in (_reasons, tells_deed))


def _whether(answer: Answer, sentence: Sentence) -> bool:
    return is_polar(answer, sentence) or on_topic(answer, sentence)


def _reasons(answer: Answer, sentence: Sentence) -> bool:
    return answer.has(sentence, *REASONED) or _has_cue(answer, sentence, "why") or gives_number(answer, sentence)


def _amount(answer: Answer, sentence: Sentence) -> bool:
    return gives_number(answer, sentence) or _has_cue(answer, sentence, "amount")


def _proof(answer: Answer, sentence: Sentence) -> bool:
    known = numbers_of(answer.exercise.prompt)
    counted = any(number.kind != "duration" and number.value not in known for number in answer.numbers(sentence))
    return counted or answer.has(sentence, "measured-how", "comparison") or _has_cue(answer, sentence, "proof")


def tells_deed(answer: Answer, sentence: Sentence) -> bool:
    """Whether the speaker does something: a first person that does not merely hold an opinion."""
    held = {index for hit in answer.hits(sentence, "opinion") for index in range(hit.first, hit.last + 1)}
    return any(answer.words.lower[at] in FIRST_PERSON and at not in held for at in range(sentence.first, sentence.last))


def _handled(answer: Answer, sentence: Sentence) -> bool:
    return _has_cue(answer, sentence, "challenge-handled") or tells_deed(answer, sentence)


def _since(answer: Answer, sentence: Sentence) -> bool:
    return _has_cue(answer, sentence, "after-launch") or (not sentence.number and tells_deed(answer, sentence))


def _anything(answer: Answer, sentence: Sentence) -> bool:
    """What answers a question of no known kind: all that does not lead away."""
    return not answer.has(sentence, *AWAY)


def _part(answer: Answer, sentence: Sentence) -> bool:
    return tells_deed(answer, sentence) or _names_it(answer, sentence)


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
