"""Who acts: the speaker ("I") or a group ("we")."""

from itertools import pairwise

from greenroom.reading.answer import Answer, Sentence, once
from greenroom.reading.question import asks
from greenroom.record import NamedTuple

SPEAKER = frozenset(["i", "i'd", "i've", "i'll", "i'm"])
GROUP = frozenset(["we", "we'd", "we've", "we'll", "we're"])
SUBJECTS = SPEAKER | GROUP | {"team"}
TEAM_BEFORE = frozenset(["our", "my", "the"])
BETWEEN = frozenset(
    (
        "also then just first really actually only finally later already quickly eventually basically have had 've "
        "myself ourselves personally together all both always ended up being immediately therefore simply ultimately "
        "started began decided to went and um uh er honestly mostly initially originally subsequently afterwards "
        "jointly still soon simultaneously even usually often was were never"
    ).split()
)
NO_ACTION = frozenset(
    (
        "think thought guess believe mean know knew feel felt suppose assume assumed hope wish wanted want need needed "
        "like liked love see saw hear heard understand understood remember realised realized expect expected recall "
        "suspect am is are be been not a an the in on at by my our your his her their this that these those it its no "
        "none get got gets can can't cannot couldn't could couldn't didn't don't doesn't wouldn't should shouldn't "
        "would might may must will won't wasn't weren't isn't aren't haven't hadn't ought if so as but or which who "
        "when where why how what because responsible part one two three lucky able happy proud nervous sure new lose "
        "lost won learned learnt regret say have has had having owe own owned care doubt prefer mind enjoy enjoyed "
        "struggled afraid glad confident ended became become nearly almost here there more most less enough with from "
        "for of into about speak talk call mention mentioned"
    ).split()
)
"""Words that no action begins with, where a verb would stand."""
HYPOTHETICAL = frozenset(["i'd", "we'd", "i'll", "we'll"])
PARTICIPLES = frozenset(
    (
        "built run written made taken chosen found put cut set led given kept brought gone done drawn split sent spent "
        "bought sold rewritten rebuilt shown told read met held taught caught thrown hit gathered said begun driven dug "
        "left"
    ).split()
)
PHRASAL = frozenset(["started", "began", "went"])
AFTER_PHRASAL = frozenset(["with", "for", "from", "by"])
SHARED = frozenset(["agreed", "met", "paired", "disagreed", "argued", "talked", "spoke", "discussed"])
"""What nobody does alone: saying "we" of it hides no part."""
LONGEST_GAP = 4
OUTSIDE = ("context", "reflection", "aside")
"""Roles that tell no deed of the project."""
NOT_FINITE = frozenset("written taken chosen given gone done drawn rewritten shown thrown begun driven".split())
FINITE = PARTICIPLES - NOT_FINITE | frozenset(
    "wrote took chose gave went did drew rewrote showed threw began drove ran got told sat".split()
)
NO_DEED = frozenset("based compared used needed wanted learned learnt liked supposed hoped expected red indeed speed".split())
DEFINITE = frozenset("the a an this that these those our their some any every each which what".split())
"""Words of which one stands before the noun in "the data we collected"."""
ANTECEDENT_WITHIN = 4
ADVERBIAL = frozenset("in on at after before for during from with by to over within through until since".split())
LINKS = frozenset(
    "and but so then because since as when while before after until once where or than though although um uh yeah well now"
    " first later finally also day week month year time morning afternoon evening night way end summer winter spring".split()
)
HYPOTHESES = frozenset("if whether unless which what that do did should could would can".split())
NO_ACT = frozenset(["by", "was", "were", "is", "are"])


class Statement(NamedTuple):
    """A first-person statement about an action: ``mine`` for "I", else the group's; ``word`` is its subject's index."""

    sentence: Sentence
    word: int
    mine: bool


class Ownership(NamedTuple):
    """How many actions are told as the speaker's own, and how many as the group's."""

    mine: tuple[Statement, ...]
    ours: tuple[Statement, ...]

    @property
    def share(self) -> float | None:
        """The part of the statements that are "I", 0 to 1; None where there is none."""
        total = len(self.mine) + len(self.ours)
        return len(self.mine) / total if total else None


@once
def ownership(answer: Answer) -> Ownership:
    """The first-person statements about actions; context, reflection and asides are left out, unless the part was asked for."""
    words = answer.words.lower
    left_out = OUTSIDE if "part" not in asks(answer.exercise.prompt) else ()
    found = [
        Statement(sentence, at, words[at] in SPEAKER)
        for sentence in answer.sentences
        if sentence.role not in left_out
        for at in _subjects(words, sentence)
        if _acts(words, at, sentence.last) and not (words[at] in GROUP and _is_aside(answer, sentence, at))
    ]
    return Ownership(tuple(s for s in found if s.mine), tuple(s for s in found if not s.mine))


def acts(answer: Answer, sentence: Sentence) -> bool:
    """Whether the speaker does something in a sentence, whatever its role."""
    words = answer.words.lower
    return any(words[at] in SPEAKER and _acts(words, at, sentence.last) for at in _subjects(words, sentence))


@once
def bare_acts(answer: Answer) -> list[Sentence]:
    """The sentences of notes that begin with a deed and leave its "I" out: "Built the exporter."."""
    words = answer.words.lower
    return [s for s in answer.sentences if s.length > 1 and s.role not in OUTSIDE and _is_bare_act(words, s)]


def _is_bare_act(words: list[str], sentence: Sentence) -> bool:
    verb, following = words[sentence.first], words[sentence.first + 1]
    told = verb in FINITE or (len(verb) > 4 and verb.endswith("ed") and verb not in NO_DEED)
    return told and following not in NO_ACT


def _subjects(words: list[str], sentence: Sentence) -> list[int]:
    """Where a sentence says "I", "we" or "the team"."""
    first = sentence.first
    inside = words[first : sentence.last]
    if SUBJECTS.isdisjoint(inside):
        return []
    found = [at for at, word in enumerate(inside, first) if word in SUBJECTS]
    return [at for at in found if words[at] != "team" or (at > first and words[at - 1] in TEAM_BEFORE)]


def _acts(words: list[str], at: int, end: int) -> bool:
    """Whether a verb of action follows the subject."""
    subject = words[at]
    following = at + 1
    while following < end and words[following] in BETWEEN and following - at <= LONGEST_GAP:
        following += 1
    if following >= end or subject in ("i'm", "we're"):
        return False
    verb, before = words[following], words[following - 1]
    if before in PHRASAL and verb in AFTER_PHRASAL:
        return True
    if verb in NO_ACTION or not verb.isalpha() or (subject in GROUP and verb in SHARED):
        return False
    if verb in ("did", "do"):
        return following + 1 < end and words[following + 1] not in ("not", "know", "have", "need", "want")
    if before in ("was", "were"):
        return verb.endswith("ing")
    past = verb.endswith("ed") or verb in PARTICIPLES
    if before in ("have", "had", "i've", "we've", "been") or subject in HYPOTHETICAL:
        return past
    return subject != "team" or past or verb in ("ran", "wrote", "chose", "went", "took")


def _is_aside(answer: Answer, sentence: Sentence, at: int) -> bool:
    """Whether a group's action only tells which thing is meant, or what if: "a ranking we inherited", "if we cached"."""
    words = answer.words
    before = words.lower[max(sentence.first, at - ANTECEDENT_WITHIN) : at]
    if not before:
        return False
    if before[-1] in HYPOTHESES:
        return before[-2:-1] not in (["so"], ["after"], ["before"])
    if answer.text[words.ends[at - 1] : words.starts[at]] != " " or before[-1] in LINKS or not before[-1].isalpha():
        return False
    return any(word in DEFINITE and leads not in ADVERBIAL for leads, word in pairwise(["", *before[:-1]]))
