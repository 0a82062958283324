"""Short quotations: what the answer said, where a clause of it reads well when it is read back."""

from collections.abc import Iterable

from greenroom.finding import Span
from greenroom.interviewer.nouns import BREAKS, ENDS, Said, breaks
from greenroom.reading.answer import Answer, Sentence

LONGEST, LONGEST_LOOSE, LONGEST_CITED = 10, 8, 60
OPENERS = frozenset("and but so then oh well also now or because since okay yes no yeah which that".split())
SUBJECTS = frozenset("i we it they he she".split())
ARTICLES = frozenset("a an the my our your his its and or to of".split())
DANGLING = ENDS | frozenset("up a an the my our your his her their its this these those very quite really about into".split())
QUOTE_ENDS = frozenset("because since which although though while whereas so".split())
LOOSE_ENDS = QUOTE_ENDS | frozenset("and but i we you he she they it's that's there's then oh that who what".split())
POINTING = frozenset("it that this them these those there".split())
ADJECTIVES = ("ic", "al", "ive", "ous", "able", "ful", "ary", "ed", "ish")
HALF = frozenset("more less so very most up down much really pretty quite".split())
FILLERS = frozenset("um uh erm er hm like basically".split())
LEADING = frozenset("through where of by than as to into onto from over under between among against whose which".split())
FUMBLES = ("kind of", "sort of", "you know", "i mean", "i guess")


def quoted(answer: Answer, first: int, sentence: Sentence, least: int = 2) -> Said | None:
    """What was said from a word on (or from its subject), to the end of its clause or some words of it.

    None where it would not read well.
    """
    words = answer.words.lower
    if not sentence.first <= first < sentence.last:
        return None
    if first > sentence.first and words[first - 1] in SUBJECTS and not breaks(answer, first):
        first -= 1
    last, cut = _clause_end(answer, first, sentence)
    while last > first and words[last] in (ARTICLES if cut == "at a stop" else DANGLING):
        last -= 1
    if last - first + 1 < least or not _reads_well(words[first : last + 1]):
        return None
    span, whole = answer.place(first, last), cut != "in the middle"
    return Said(answer.said(span) + ("" if whole else " …"), span, whole)


def _reads_well(words: list[str]) -> bool:
    """Whether words stand alone: no fillers, and no end that points elsewhere or lacks its noun ("a holistic")."""
    hangs = len(words) > 1 and words[-2] in ("a", "an") and words[-1].endswith(ADJECTIVES)
    return not hangs and words[-1] not in POINTING and not _fumbles(words)


def _clause_end(answer: Answer, first: int, sentence: Sentence) -> tuple[int, str]:
    """The last word of a clause, and how it ended: at a stop, before a word that opens another, or cut off in the middle."""
    words = answer.words.lower
    stops, longest = (LOOSE_ENDS, LONGEST_LOOSE) if _is_loose(answer, sentence) else (QUOTE_ENDS, LONGEST)
    for last in range(first, min(first + longest, sentence.last)):
        if last + 1 >= sentence.last or breaks(answer, last + 1):
            return last, "at a stop"
        if words[last + 1] in stops and last > first + 1:
            return last, "before another"
    while last + 1 < sentence.last and words[last][-1].isdigit() and not breaks(answer, last + 1):
        last += 1
    return last, "in the middle"


def _is_loose(answer: Answer, sentence: Sentence) -> bool:
    """Whether a sentence ends without a stop, as in a raw transcript, where clauses run into each other."""
    return answer.text[sentence.span.end - 1].isalnum()


def clause(answer: Answer, at: int, sentence: Sentence) -> Said | None:
    """The clause in which a word stands, without what only ties it to the one before."""
    words = answer.words.lower
    first = at
    while first > sentence.first and not breaks(answer, first) and at - first < LONGEST:
        first -= 1
    if first > sentence.first and not breaks(answer, first):
        return None
    while first < at and words[first] in OPENERS:
        first += 1
    return quoted(answer, first, sentence, least=4)


def best(candidates: Iterable[Said | None]) -> Said | None:
    """The first that is whole; where all are cut off, the first of those."""
    given = [said for said in candidates if said is not None]
    return next((said for said in given if said.whole), given[0] if given else None)


def cited(answer: Answer, span: Span) -> Said | None:
    """The words of a place, where they are few enough to be quoted."""
    text = answer.said(span)
    sentence = answer.sentence_at(span.start)
    words = answer.words.between(*span)
    if sentence is None or not words:
        return None
    if text.lower().rpartition(" ")[2] in HALF:
        return quoted(answer, words.start, sentence)
    if len(words) < 2:
        return clause(answer, words.start, sentence)
    if not 0 < len(text) <= LONGEST_CITED or _fumbles(text.lower().split()) or not BREAKS.isdisjoint(text):
        return None
    return Said(text, span) if _is_whole(answer, words) else None


def _is_whole(answer: Answer, words: range) -> bool:
    """Whether words are cut neither within a number nor before the noun that they lead up to, and do not begin in
    mid-phrase.
    """
    lower, start = answer.words.lower, answer.words.starts[words.start]
    within_a_number = (
        lower[words.start][0].isdigit() and start > 1 and answer.text[start - 1] in ",." and answer.text[start - 2].isdigit()
    )
    return not within_a_number and lower[words.stop - 1] not in DANGLING and lower[words.start] not in LEADING


def _fumbles(words: list[str]) -> bool:
    """Whether words hold fillers, which nobody wants quoted back."""
    return not FILLERS.isdisjoint(words) or any(fumble in " ".join(words) for fumble in FUMBLES)
