"""Words that fill a pause: some always, some ("like", "you know") only where they mean nothing."""

from greenroom.reading.answer import Answer, Sentence, once
from greenroom.reading.lexicon import Hit

LIKED = frozenset(
    "would i'd we'd you'd he'd she'd they'd look looks looked looking feel feels felt feeling sound sounds sounded sounding"
    " seem seems seemed something anything nothing things stuff more much just exactly not don't didn't doesn't act acts acted"
    " behave behaves behaved treat treats treated work works worked people tools to never also really"
    " cases ones questions words terms names metrics models methods features systems libraries services events sources".split()
)
PRONOUNS = frozenset("i we they you he she who".split())
DEEDS = frozenset("did went made had put took got ran wrote built found kept gave said just really fix make take".split())
BEFORE_THESE = frozenset(
    "very really super totally completely in at on from went got um uh two three four five six seven eight nine ten eleven"
    " twelve twenty thirty forty fifty sixty half".split()
)
POINTED_AT = frozenset("that this these those him her them me us it so mine yours ours hers".split())
LIKE_LEADS = frozenset(
    "and so but because or then was is were are it's that's there's he's she's they're we're i'm was been be with in to at"
    " for of on by from about had have has get got just um uh you know a the an which where when if than into it that well"
    " yeah okay goes go said say did do gave made put took can could only all some actually basically maybe mean".split()
)
KNOWN_BY = frozenset(
    "do did if when once as before until unless let lets what how all everything that because will would should might may can"
    " could already don't didn't never need want since whether who everyone people long".split()
)
KNOWN = frozenset("who what how why where which exactly whether more less nothing anything something everything".split())
A_KIND = frozenset(
    "a an the this that these those some any what whatever which every each all no same another other one two three"
    " certain right wrong different best worst new only particular special first second"
    " our my your his her its their of many several".split()
)
MEANT_BY = frozenset("what which by do did that if".split())
SPOKEN_NOT = frozenset(("er", "um", "mm", "hm"))
"""Fillers that, in capitals, are somebody's abbreviation."""


@once
def fillers(answer: Answer) -> list[Hit]:
    """Every filler of the answer, in order."""
    return [
        hit
        for sentence, hit in answer.all_hits("filler", "filler-perhaps")
        if (_fills(answer, sentence, hit) if hit.label == "filler-perhaps" else not _is_abbreviation(answer, hit))
    ]


def _is_abbreviation(answer: Answer, hit: Hit) -> bool:
    return answer.words.lower[hit.first] in SPOKEN_NOT and answer.text[answer.words.starts[hit.first]].isupper() and (
        answer.text[answer.words.ends[hit.first] - 1].isupper()
    )  # fmt: skip


def _fills(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    words = answer.words.lower
    before = words[hit.first - 1] if hit.first > sentence.first else ""
    after = words[hit.last + 1] if hit.last + 1 < sentence.last else ""
    parted = _is_parted(answer, sentence, hit.first), _is_parted(answer, sentence, hit.last + 1)
    match words[hit.first]:
        case "like":
            return _is_like_empty(before, after, parted)
        case "you":
            return (all(parted) and before != "as") or (before not in KNOWN_BY and (parted[1] or after not in KNOWN))
        case "i":
            return before not in MEANT_BY and words[max(sentence.first, hit.first - 3) : hit.first].count("by") == 0
        case _:
            return before not in A_KIND


def _is_like_empty(before: str, after: str, parted: tuple[bool, bool]) -> bool:
    if all(parted):
        return True
    if parted[0]:
        return False
    if before in PRONOUNS:
        return after.endswith("ed") or after in DEEDS
    if before in LIKED:
        return False
    if after in BEFORE_THESE or after[:1].isdigit():
        return True
    if before in ("it", "that") and after in ("a", "an", "the", "every", "any"):
        return False
    return before in LIKE_LEADS and (after not in POINTED_AT or before in ("and", "so", "but"))


def _is_parted(answer: Answer, sentence: Sentence, at: int) -> bool:
    """Whether a comma, a dash or the sentence's edge stands before the word ``at``."""
    if not sentence.first < at < sentence.last:
        return True
    between = answer.text[answer.words.ends[at - 1] : answer.words.starts[at]]
    return any(mark in between for mark in ",;:–—…-.")
