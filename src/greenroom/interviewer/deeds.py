"""What the speaker says to have done, launched or regretted, in words that can be read back."""

from collections.abc import Iterator, Sequence

from greenroom.interviewer import nouns, quotes
from greenroom.interviewer.cues import Reading
from greenroom.interviewer.nouns import Said
from greenroom.reading.ownership import Statement
from greenroom.reading.signs import NUMBER

TRIES = 6
DECIDING = ("decision", "approach", "detail")
LONGEST_LEAD = 4
CHOSEN = -400
"""The score of the sign of a choice, in thousandths, from which on a deed counts as a decision."""
LEADING = frozenset("for in on at next after during by from with then so there here within over before that".split())
JOINING = frozenset("and so but then finally instead first later afterwards".split())
UNCLEAR = frozenset(
    "had something everything nothing anything"
    " only just merely mostly second first third latter former same it that this those them both think yes yeah yep oh okay"
    " considered weighed compared looked thought discussed said mean tried also".split()
)
LAUNCHING = frozenset("i we it they was were been got and then is are finally".split())
NOT_DONE = frozenset("would could should will to not never didn't might may have cannot can before".split())
NO_REGRET = frozenset(
    "be love like have say argue rather not never also still probably guess call think want defend stop need expect hope wish"
    " prefer add mention describe claim bet now maybe perhaps even just only do change recommend".split()
)


def deeds(reading: Reading) -> Sequence[Said]:
    """What the speaker decided, the plainest first: "I took the logs". A pitch tells a life and no deeds."""
    if reading.answer.exercise.kind == "pitch":
        return ()
    acts = reading.ownership
    choosing = {choice.sentence.number for choice in reading.choices if choice.span != choice.sentence.span}
    told = [act for act in (*acts.mine, *acts.ours) if act.sentence.role in DECIDING and _is_deed(reading, act)]
    told = [act for act in told if act.sentence.number in choosing or act.sentence.signs[NUMBER["choice"]] > CHOSEN]
    told.sort(key=lambda a: (a.sentence.number not in choosing, DECIDING.index(a.sentence.role), not a.mine, a.word))
    given = [quotes.quoted(reading.answer, act.word, act.sentence, 3) for act in told[:TRIES]]
    return sorted((said for said in given if said is not None), key=lambda said: not said.whole)


def shared(reading: Reading) -> Iterator[Said]:
    """What the group is said to have done: "we cached the usual queries"."""
    for act in reading.ownership.ours:
        said = quotes.quoted(reading.answer, act.word, act.sentence, 3) if _is_deed(reading, act) else None
        if said is not None:
            yield said


def _is_deed(reading: Reading, act: Statement) -> bool:
    """Whether a statement stands on its own and says what was done: not "what I did", not "I only helped"."""
    return _opens(reading, act) and UNCLEAR.isdisjoint(reading.answer.words.lower[act.word + 1 : act.word + 6])


def _opens(reading: Reading, act: Statement) -> bool:
    """Whether a statement begins its clause, or only an adverbial stands before it: "For six weeks I moved the line"."""
    words, first = reading.answer.words.lower, act.sentence.first
    if act.word == first or nouns.breaks(reading.answer, act.word) or words[act.word - 1] in JOINING:
        return True
    led = act.word - first <= LONGEST_LEAD and words[first] in LEADING
    return led and not any(nouns.breaks(reading.answer, at) for at in range(first + 1, act.word))


def launches(reading: Reading) -> Iterator[Said]:
    """How the answer says that the work went into use: "It went live in August"."""
    words = reading.answer.words.lower
    for sentence, hit in reading.told("launch"):
        before = words[max(sentence.first, hit.first - 3) : hit.first]
        bare = hit.first == hit.last and before and before[-1] not in LAUNCHING
        if sentence.role != "context" and not bare and NOT_DONE.isdisjoint(before):
            said = quotes.quoted(reading.answer, hit.first, sentence, 3)
            if said is not None:
                yield said


def regrets(reading: Reading, label: str) -> Iterator[Said]:
    """What the speaker would do (``regret``) or should have done (``should``): "start with the labels"."""
    words = reading.answer.words.lower
    for sentence, hit in reading.told(label):
        at = hit.last + 1
        if sentence.role != "reflection" or at >= sentence.last or words[at] in NO_REGRET or "if" in words[sentence.first : at]:
            continue
        said = quotes.quoted(reading.answer, at, sentence, 3)
        if said is not None:
            yield said
