"""A cut story and its openings as JSON values, and how a listener is called."""

from greenroom.reading.answer import Answer
from greenroom.stories.adapting import Cut, openings, words_of


def cut_facts(answer: Answer, kept: Cut, audience: str) -> dict[str, object]:
    """What was kept for a listener, sentence by sentence, with the seconds that it takes and what the story never says."""
    return {
        "audience": audience,
        "seconds": round(kept.seconds, 1),
        "seconds_of_all": round(kept.seconds_of_all, 1),
        "sentences": [_sentence(answer, number) for number in kept.sentences],
        "missing": list(kept.missing),
    }


def openings_facts(answer: Answer) -> dict[str, list[dict[str, object]]]:
    """For each listener of `adapting.OPENERS` the sentences to begin with."""
    return {who: [_sentence(answer, number) for number in numbers] for who, numbers in openings(answer).items()}


def listener(audience: str) -> str:
    """Who listens, in words: ``an executive``."""
    return f"an {audience}" if audience[0] in "aeiou" else f"a {audience} person" if audience == "product" else f"a {audience}"


def _sentence(answer: Answer, number: int) -> dict[str, object]:
    sentence = answer.sentences[number]
    return {"number": number, "start": sentence.span[0], "end": sentence.span[1], "text": words_of(answer, sentence)}
