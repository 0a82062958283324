"""Praise in a word or two, and whether what stands around makes it a claim: "became faster", "was quite good", "loved it"."""

from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.lexicon import Hit

ALONE = frozenset(("pleased", "comparative", "rated", "degree", "well", "moved"))
"""The lists of which a single word can be a claim."""
BEING = frozenset(
    "was were is are be been being look looked looks got felt feels seemed came turned became become"
    " seems seem stayed has had have".split()
)
INTENSIFIERS = frozenset(
    "very really quite pretty rather super extremely fairly so surprisingly incredibly remarkably absolutely overwhelmingly"
    " exceptionally highly truly insanely amazingly terribly awfully impressively extraordinarily hugely totally"
    " completely".split()
)
CHANGING = frozenset(
    "went gone came come improved increased reduced decreased declined accelerated shrank boosted enhanced strengthened sped"
    " rose simplified streamlined stabilised stabilized skyrocketed soared plummeted plunged diminished exploded".split()
)
FEWER, MORE = frozenset(("fewer", "less")), frozenset(("more", "less", "fewer"))
GOOD = frozenset(
    "accurate stable reliable robust consistent efficient precise relevant responsive productive transparent scalable useful"
    " effective helpful maintainable readable balanced predictable satisfied engaged work time data".split()
)
NO_NOUN = frozenset("than with of or about like a the to and in for".split())
SPEAKERS = frozenset("i i'm i'd we we're you not never".split())
NOT_THE_WORK = frozenset("i i'm he he's she she's you who manager boss lead mentor colleague teammate old".split())
INNER = frozenset(
    "learned asked tried talked wanted worried struggled argued enjoyed travelled discussed debated needed hesitated".split()
)
STRESS = INTENSIFIERS | {"delighted", "thrilled", "ecstatic", "amazed", "loved", "love", "very much", "a lot", "a ton"}
PEOPLE = frozenset("he she his her".split())
RIVALS = frozenset(
    "second first other third former latter option alternative vendor bigger larger smaller simpler he she engineer"
    " intern junior mentee student colleague english i".split()
)
AWAY = frozenset("to into beyond above over before past below under within together".split())
NEUTRAL = frozenset("to perform generalise generalize generalises generalizes generalised generalized respond".split())
KNOWING = frozenset("know known knows knew understand understood as may might could".split())
ARTICLES = frozenset(("a", "an"))
ENDS = frozenset("and but so for in on with to since after now as at because which when of that than from by then it".split())


def stands_alone(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    """Whether a word is a claim by what stands around it: "became faster", "was quite good", "fewer calls", "helped a lot"."""
    words = answer.words.lower
    word, before = words[hit.first], words[hit.first - 1] if hit.first > sentence.first else ""
    after = words[hit.last + 1] if hit.last + 1 < sentence.last else ""
    match hit.label:
        case "pleased":
            return _is_told_of_people(answer, sentence, hit)
        case "comparative":
            return _is_compared(answer, sentence, hit)
        case "rated":
            return before in INTENSIFIERS and _is_rated(answer, sentence, hit)
        case "degree":
            return before.endswith("ed") and after != "of" and before not in INNER
        case "well":
            return _is_done_well(before, after, words[max(0, hit.first - 2)])
        case _:
            return hit.label == "moved" and word in CHANGING


def is_well_done(answer: Answer, doing: Hit, well: Hit) -> bool:
    """Whether work went well, not people or time: "it runs well", not "she works well with …", "ran well into the night"."""
    words = answer.words.lower
    after = words[min(well.last + 1, len(words) - 1)]
    if after in AWAY and words[doing.first] not in NEUTRAL:
        return False
    if words[well.first] == "great" and after not in ENDS and _is_same_clause(answer, well):
        return False
    return doing.first == 0 or words[doing.first - 1] not in NOT_THE_WORK


def _is_same_clause(answer: Answer, hit: Hit) -> bool:
    return answer.text[answer.words.ends[hit.last] : answer.words.ends[hit.last] + 1] == " "


def _is_compared(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    """ "Became faster", "fewer calls"; not one option that was cheaper than another."""
    words = answer.words.lower
    word, before = words[hit.first], words[hit.first - 1] if hit.first > sentence.first else ""
    after = words[hit.last + 1] if hit.last + 1 < sentence.last else ""
    named = word not in MORE or (after in GOOD if before in BEING else after not in NO_NOUN)
    chosen = not RIVALS.isdisjoint(words[max(sentence.first, hit.first - 4) : hit.first])
    return (before in BEING or word in FEWER) and before != "or" and named and not chosen


def _is_rated(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    """ "The recognition was quite good"; not a person who was, nor "a very good listener"."""
    earlier = answer.words.lower[max(sentence.first, hit.first - 4) : hit.first - 1]
    if answer.words.lower[hit.last + 1 : hit.last + 2] == ["at"]:
        return False
    return not BEING.isdisjoint(earlier[-2:]) and NOT_THE_WORK.isdisjoint(earlier) and earlier[-1] not in ARTICLES


def _is_done_well(before: str, after: str, earlier: str) -> bool:
    """ "Worked well", "grips quite reliably"; not "as well", nor "knew very well"."""
    if before in INTENSIFIERS:
        return earlier not in KNOWING and after not in ("as", "known", "with", "of", "enough")
    return before.endswith("ed") and before not in BEING and after not in NO_NOUN and after != "as"


def _is_told_of_people(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    """Whether "happy" or "loved it" is said of others: "the client was very happy", not "I was happy to help"."""
    words = answer.words.lower
    before = words[max(sentence.first, hit.first - 5) : hit.first]
    tells = hit.last > hit.first or not BEING.isdisjoint(before) or not INTENSIFIERS.isdisjoint(before[-1:])
    return tells and SPEAKERS.isdisjoint(before) and words[min(hit.last + 1, len(words) - 1)] != "to"


def is_stressed(answer: Answer, sentence: Sentence, first: int, last: int) -> bool:
    """Whether contentment is told with stress: "very satisfied", "absolutely loved it", "thrilled", "liked it very much"."""
    words = answer.words.lower
    near = words[max(sentence.first, first - 3) : last + 1]
    return PEOPLE.isdisjoint(near) and not STRESS.isdisjoint((*near, " ".join(words[last + 1 : last + 3])))
