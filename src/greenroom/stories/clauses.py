"""Which sentences stand alone, and which lean on the one before them."""

import re

LEANS = re.compile(
    r"(?:(?:but|because|or|still|yet|however|therefore|instead|otherwise|meanwhile|anyway|either|neither|"
    r"both|besides|moreover|furthermore|likewise|similarly|consequently|thus|hence|nevertheless|nonetheless|afterwards|"
    r"after that|before that|because of|as a result|for that|in that|on top of|at that|with that|from that|by then|since then|"
    r"the (?:second|third|other|others|latter|former|same|rest|reason|idea|catch|trick|point|price|answer|fix|result|reply)|"
    r"a second|a third|another|one of them|each of them|some of them|most of them|none of them|"
    r"it|its|it's|that|that's|this|these|those|they|they're|their|them|he|he's|she|she's|his|her|him|there|such|which|who|"
    r"what that|first|second|third|secondly|thirdly|finally|in the end|same|not|no|yes|more|worse|better|only)\b|[-–—(\"'])",
    re.IGNORECASE,
)
"""How a sentence begins that points back at what was just said."""
CHOSE = re.compile(
    r"(?:(?:i|we)\s+(?:\w+\s+)?(?:chose|took|went|picked|settled|preferred|opted|refused|proposed|argued|voted|clipped)\b)",
    re.IGNORECASE,
)
"""A choice, which nobody understands without what there was to choose from …"""
BRIEFLY = 11
"""… where it is made in so few words."""
FRAGMENT = 4
"""So few words lean on what stands before them."""
FILLERS = re.compile(
    r"(?:(?:and|so|then|now|also|yeah|yes|well|okay|ok|um|uh|er|like|right|sure|you know|i mean|basically|actually|honestly)"
    r"\b[\s,.–—-]*)+",
    re.IGNORECASE,
)
"""Words with which people begin a sentence when they speak; they point at nothing."""
POINTS = re.compile(
    r"(?:(?:i|we|you|people|everybody|nobody)\s+\w+(?:\s+\w+)?\s+"
    r"(?:it|them|this|that|those|these|him|her|one|both|neither|all of|"
    r"the (?:first|second|third|fourth|latter|former|last|other))\b(?!\s+\w+ed\b)"
    r"|(?:\w+\s+){1,4}(?:of|from|to|for|with|by|about)\s+(?:that|this|it|them|those|these)\b(?=[,.;]|\s+(?:i|we)\b)"
    r"|(?:one|two|three|four|some|others|most|many|each|all|half)\s+(?:would|was|were|had|could|did|is|are|of\s+(?:them|these|those))\b)",
    re.IGNORECASE,
)
"""Its first words point at what was just said: "I left it on the shelf", "To stay clear of that, …", "Three would …"."""
ANNOUNCES = re.compile(
    r"(?:my|our|the|one|here|there|now|two|three|a|an)\b[^,;:]{0,60}\b(?:mistake|choice|question|idea|trick|problem|lesson|plan|surprise|"
    r"price|catch|reason|reasons|options?|ways?|things?|decisions?|part|number|answer|cause|snag)\b[^,;:]{0,40}$|"
    r"(?:i|we)\s+\w+(?:\s+\w+)?\s+(?:two|three|four|several|some|a few)\b[^,;:]{0,50}$|"
    r"(?:what|where|how|why)\s+(?:i|we)\b[^,;:]{0,60}\b(?:is|was|were)\b[^,;:]{0,40}$",
    re.IGNORECASE,
)
"""It only announces what the next sentence says: "My mistake was in the beginning"."""
SHORT = 11
"""Words up to which a sentence may be an announcement."""
UNFINISHED = re.compile(r"[^.?!…:)\"'”’»\]]\s*$")
"""A sentence that has not ended: the reader parts very long ones."""
OFFERS = re.compile(r"\b(?:could|either|between|options?|choices?|choice)\b.*\bor\b", re.IGNORECASE)
"""What there was to choose from: the choice itself comes behind it."""
ANSWERED = re.compile(r"[?:]\s*$")
"""A question of the speaker's own, or a colon: the next sentence belongs to it."""


def leans_back(sentence: str) -> bool:
    """Whether a sentence can hardly be understood without the one before it."""
    words = sentence.lstrip("-–—•* \t")
    words = words[spoken.end() :] if (spoken := FILLERS.match(words)) else words
    length = len(words.split())
    is_brief = length <= FRAGMENT or (length <= BRIEFLY and CHOSE.match(words) is not None)
    return is_brief or LEANS.match(words) is not None or POINTS.match(words) is not None


FOLLOWS = re.compile(r"(?:so|therefore|then|thus|hence|and|also|as a result|that is why)\b", re.IGNORECASE)
"""How a sentence begins that follows from the one before, and can stand without it."""


def follows(sentence: str) -> bool:
    """Whether a sentence says by its first word that it follows from something."""
    return FOLLOWS.match(sentence.lstrip("-–—•* \t")) is not None or re.match(r"\w+ therefore\b", sentence) is not None


def leans_on(sentence: str, *, is_punctuated: bool = True) -> bool:
    """Whether a sentence needs the one behind it; where nothing is punctuated, only what it announces tells."""
    if is_punctuated and not ends(sentence):
        return True
    words = sentence.rstrip().rstrip(".!")
    announces = len(words.split()) <= SHORT and not any(map(str.isdigit, words)) and ANNOUNCES.match(words) is not None
    return announces or OFFERS.search(sentence) is not None or ANSWERED.search(sentence) is not None


def ends(sentence: str) -> bool:
    """Whether a sentence has come to its end; the reader parts very long ones."""
    return UNFINISHED.search(sentence) is None
