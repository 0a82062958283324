"""The phrases of ``content/follow_up_cues.txt``: what a question asks about."""

from collections.abc import Sequence

from greenroom.reading.packed import shipped


def asked(words: Sequence[str]) -> set[str]:
    """The labels of every phrase in lower-cased words."""
    return set(shipped("follow_up_cues").by_label(words, 0, len(words) - 1))
