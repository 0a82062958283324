"""Splits by chance: which words of chance belong to a split of data that judges a model, and what makes it sound."""

from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.lexicon import Hit
from greenroom.rules.soundness._telling import distance, few, has_any, words_after, words_before

REACH = 9
OTHER_RANDOM = frozenset(
    "forest forests search seeds noise walk walks effect effects guess guesses guessing baseline chance crop crops cropping flip"
    " flips rotation rotations initialisation initialization weights projection projections oversampling oversampler"
    " undersampling sampling restarts errors mistakes failures restart variable variables prompt prompts people user users group"
    " groups batches batch playlist questions order seed state number numbers generator integers integer".split()
)
OTHER_MIXED = frozenset("up results feelings media team in languages precision signals effects streams with".split())
OTHER_SHUFFLED = frozenset("batches batch playlist deck cards order buffer songs questions priorities".split())
SHARES = frozenset("tenth fifth quarter third eighth".split())
PEOPLE = frozenset("people users customers buyers sellers visitors drivers players patients accounts".split())
SAMPLING = frozenset("picked drew drawn draw sampled distributed reserve reserved chosen".split())
FITTING = frozenset("train training validation fold folds testing".split())
NO_ENTITY = frozenset(
    "the a an class label target outcome using hand calling means default mistake accident chance hard our my shuffling taking"
    " random cent day week month hour far now then that this 80 20 train note row rows image images record records visit visits"
    " session sessions message messages line lines sample samples ticket tickets event events click order orders transaction"
    " transactions document documents page pages sentence frame frames window windows photo picture".split()
)


def random_split(answer: Answer, sentence: Sentence) -> tuple[Hit, Hit] | None:
    """The words of chance and those of the split, where a model's judge is split off so and no reason is told."""
    for hit in _drawn(answer, sentence):
        split = _split(answer, sentence, hit)
        if split is not None and not _is_explained(answer, sentence, split):
            return hit, split
    return None


def _drawn(answer: Answer, sentence: Sentence) -> list[Hit]:
    """The words of chance; a function's name, `train_test_split`, is one, since it shuffles unless told otherwise."""
    calls = [hit for hit in few(answer, sentence, "split") if "_" in answer.said(answer.where(hit))]
    return [hit for hit in (*few(answer, sentence, "random"), *calls) if not _is_other(answer, sentence, hit)]


def _is_other(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    """ "random forest", "random oversampling", "shuffled batches"."""
    word = answer.words.lower[hit.first]
    following = words_after(answer, sentence, hit.last, 2)
    if word == "mixed" and has_any(following[:1], ("it", "them")) and has_any(following[1:], ("to", "into", "in")):
        return True
    if following[:1] == ["state"] and answer.has(sentence, "split") and not answer.has(sentence, "technique"):
        return False
    others = OTHER_SHUFFLED if word.startswith("shuffl") else OTHER_MIXED if word == "mixed" else OTHER_RANDOM
    return has_any(following[:1], others) or any(word.startswith("sampl") for word in following[1:])


def _split(answer: Answer, sentence: Sentence, hit: Hit) -> Hit | None:
    near = [split for split in few(answer, sentence, "split", "held-part") if distance(hit, split) <= REACH]
    if not near and _takes_share(answer, sentence):
        return hit
    if not near or _is_by_entity(answer, sentence, hit, near[0]):
        return None
    tried_out = any(answer.has(other, "experiment") for other in answer.around(sentence))
    if tried_out and not has_any(answer.lower(sentence), FITTING):
        return None
    return near[0] if _is_to_judge(answer, sentence, near[0]) else None


def _takes_share(answer: Answer, sentence: Sentence) -> bool:
    """ "A tenth of them, at random." beside a sentence on what the part is for."""
    share = any(number.kind in ("percent", "ratio") for number in answer.numbers(sentence)) or has_any(
        answer.lower(sentence), SHARES
    )
    return share and any(answer.has(other, "held-part") for other in answer.around(sentence))


def _is_to_judge(answer: Answer, sentence: Sentence, split: Hit) -> bool:
    """Whether the split is told as one of the data to judge a model with, and not of people, work or samples to look at."""
    if answer.has(sentence, "held-part"):
        return True
    before = words_before(answer, sentence, split.first, 3)
    before = before[before.index("and") :] if "and" in before else before
    if has_any([*before, *words_after(answer, sentence, split.last, 3)], PEOPLE):
        return has_any(answer.lower(sentence), FITTING)
    judged = any(answer.has(other, "evaluating") for other in answer.around(sentence))
    return judged or answer.words.lower[split.first] not in SAMPLING


def _is_by_entity(answer: Answer, sentence: Sentence, hit: Hit, split: Hit) -> bool:
    """ "… at random, by household", "machines, not readings": whole people, devices or stores go to one side."""
    first, last = min(hit.last, split.last) + 1, max(hit.last, split.last)
    between = answer.words.lower[first : max(hit.first, split.first)]
    if "not" in between:
        return True
    following = [*between, "", *words_after(answer, sentence, last, 5)]
    pairs = zip(following, following[1:], strict=False)
    return any(word in ("by", "across", "per") and entity and entity not in NO_ENTITY for word, entity in pairs)


def _is_explained(answer: Answer, sentence: Sentence, split: Hit) -> bool:
    """Whether a reason is told that lies in the data, or any reason right behind the split that is more than custom."""
    if any(answer.has(other, "split-reason", "entity-near") for other in answer.around(sentence)):
        return True
    following = words_after(answer, sentence, split.last, 4)
    return has_any(following, ("because", "since")) and not answer.has(sentence, "default-ish")
