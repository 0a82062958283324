"""Which question an answer replies to: from what was chosen, what its file says, what its folder's settings say."""

import os
from collections.abc import Mapping

from greenroom.attempt import Attempt
from greenroom.exercise import Exercise
from greenroom.library.answers import Source
from greenroom.library.settings import Settings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

FOLDERS = {
    "stories": "story", "story": "story", "walkthroughs": "walkthrough", "walkthrough": "walkthrough", "replies": "reply",
    "reply": "reply", "explanations": "explanation", "explanation": "explanation", "pitches": "pitch", "pitch": "pitch",
    "presentations": "presentation", "presentation": "presentation", "talks": "presentation",
}  # fmt: skip
LONGEST_REPLY, LONGEST_STORY = 130, 430
SHARED = ("kind", "audience", "format", "level", "words_per_minute", "secrets")


def exercise_for(source: Source, settings: Settings, chosen: Mapping[str, object]) -> Exercise:
    """The exercise of an answer: ``chosen`` beats its front matter, which beats the settings; the kind is guessed at last.

    Secrets are added up, not replaced: a name that must not be said anywhere stays one.
    """
    fields: dict[str, Any] = {key: getattr(settings, key) for key in SHARED if getattr(settings, key) is not None}
    fields |= source.said_of_exercise
    fields |= {key: value for key, value in chosen.items() if value is not None}
    written = source.said_of_exercise.get("secrets", ())
    listed = (settings.secrets, written, chosen.get("secrets", ()))
    fields["secrets"] = tuple(dict.fromkeys(name for names in listed if isinstance(names, tuple) for name in names))
    if "kind" not in fields:
        fields |= {"kind": guess_kind(source.attempt), "kind_is_guess": True}
    return Exercise()._replace(**fields)


def guess_kind(attempt: Attempt) -> str:
    """The kind by the name of a folder on the way to the file, else by length: up to 130 words a reply, up to 430 a story."""
    for part in reversed(os.path.normpath(attempt.path).split(os.sep)[:-1]):
        if part.lower() in FOLDERS:
            return FOLDERS[part.lower()]
    words = sum(len(attempt.text[passage.start : passage.end].split()) for passage in attempt.passages)
    return "reply" if words <= LONGEST_REPLY else "story" if words <= LONGEST_STORY else "walkthrough"
