"""What a sentence does for the story, by its words: takes back, starts over, lists ways, chooses, digresses, acts."""

import re

from greenroom.stories.clauses import OFFERS

TURNS = re.compile(
    r"(?:but|however|yet|unfortunately|sadly|alas|except|only that|(?:and |but )?then|and (?!so)[^.]*!|it (?:was|got) worse|"
    r"which (?:failed|broke)|except|nope|no\b|wrong|i was wrong|that was wrong)\b",
    re.IGNORECASE,
)
"""How a sentence begins that takes back what was just said."""
RESUMES = re.compile(
    r"(?:um |uh |okay |yeah )*(?:so|anyway|okay|but|after|well|then|now|"
    r"and (?:then|so|yeah|after|now|what|the|in|on|this|when|that|i|we|he|she|they|it|my|our|um|uh))\b",
    re.IGNORECASE,
)
"""How people start over when they speak."""

STARTS_OVER = re.compile(r"(?:um |uh |yeah |and )*(?:so|anyway|okay|now|well|then|but then|after)\b", re.IGNORECASE)
"""How they begin something new."""
DANGLES = re.compile(
    r"\b(?:is|was|were|are|and|or|but|because|that|which|of|the|a|an|like|about|to|with|for|from|by|in|on|at|um|uh|my|our|his|her|"
    r"their|one|two|three|four|five|six|seven|eight|nine|hundred|thousand)$",
    re.IGNORECASE,
)
"""How a clause ends that was cut off."""


def starts_over(clause: str) -> bool:
    """Whether a clause of unpunctuated speech begins something new."""
    return STARTS_OVER.match(clause) is not None


def dangles(clause: str) -> bool:
    """Whether a clause of unpunctuated speech was cut off before its end."""
    return DANGLES.search(clause) is not None


def turns(sentence: str) -> bool:
    """Whether a sentence says by its first word that what was said did not last."""
    words = sentence.lstrip("-–—•* \t")
    return TURNS.match(words) is not None


def resumes(clause: str) -> bool:
    """Whether a clause of unpunctuated speech starts over, so that a listener can come in there."""
    return RESUMES.match(clause) is not None


LISTS = re.compile(
    r"\b(?:two|three|four|five|several|a few|some)\s+(?:\w+\s+){0,2}(?:options|routes|ways|choices|possibilities|alternatives|"
    r"candidates|paths|roads|plans|courses|approaches|positions|remedies|things (?:we|i) could)\b|"
    r"^options\b|^the (?:alternatives|options)\b",
    re.IGNORECASE,
)
"""Ways are announced that the next sentences tell."""
CHOOSES = re.compile(
    r"\b(?:i|we)(?:'d|'ve)?\s+(?:\w+\s+){0,2}(?:(?:chose|chosen|picked|settled|preferred|opted|recommended|decided|proposed|argued|"
    r"voted|selected|sided|pushed)\b|(?:went|go) (?:with|for)\b|(?:took|did) (?:the|both|it|neither|only|one)\b)"
    r"|^(?:took|chose|picked|so,)\s+(?:the\b|it\b|one\b|option\b|\W?\w\W)",
    re.IGNORECASE,
)
"""One of the ways is taken."""


def lists(sentence: str) -> bool:
    """Whether a sentence announces several ways, or tells them."""
    return LISTS.search(sentence) is not None or OFFERS.search(sentence) is not None


def chooses(sentence: str) -> bool:
    """Whether a sentence says which way was taken."""
    return CHOOSES.search(sentence) is not None


DIGRESSES = re.compile(
    r"(?:(?:oh|and|so|anyway)[,.]?\s+)*(?:funny|bit of a joke|by the way|for the record|fun fact|side note|aside|"
    r"everyone laughs?|people laugh)\b|.{0,60}\bby the way\b",
    re.IGNORECASE,
)
"""How people say that they leave the story for a moment."""


def digresses(sentence: str) -> bool:
    """Whether a sentence says that it is an aside."""
    return DIGRESSES.match(sentence) is not None


DID = re.compile(
    r"(?:^|[,;:.] |\b(?:and|then|so|but|instead|right) )(?:i|we)(?: \w+ly)? "
    r"(?!(?:want|learn|notic|look|tri|need|lik|work|call|believ|"
    r"assum|expect|hop|consider|argu|ask|miss|fail|realis|realiz|worri|happen|discuss|test|evaluat|validat|start|join|plan|own|suppos|"
    r"check)\w*\b)"
    r"(?:\w{2,}ed|built|rebuilt|put|took|made|wrote|rewrote|set|cut|ran|threw|went back|gave|split|kept|turned|swapped)\b"
    r"|^(?:\w+[,:] )?(?:what (?:we|i) (?:did|changed|built)|the fix|changed|rebuilt|added|capped|switched|replaced|built|split|"
    r"back to)\b",
    re.IGNORECASE,
)
"""Somebody did something about it."""


def does(sentence: str) -> bool:
    """Whether a sentence says what the speaker did."""
    return DID.search(sentence.lstrip("-–—•* \t")) is not None
