"""greenroom: the rehearsal room for machine-learning and AI-engineering interviews.

    from greenroom import Exercise, check

    examination = check("We launched and it went really well.", Exercise(kind="reply", prompt="Did it work?"))

The names of ``__all__`` are the public ones; they are imported when first used.
"""

from importlib import import_module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from greenroom.attempt import Attempt as Attempt
    from greenroom.attempt import Passage as Passage
    from greenroom.errors import GreenroomError as GreenroomError
    from greenroom.errors import UsersFault as UsersFault
    from greenroom.examine import Examination as Examination
    from greenroom.examine import check as check
    from greenroom.exercise import Exercise as Exercise
    from greenroom.finding import Finding as Finding
    from greenroom.finding import Severity as Severity
    from greenroom.finding import Span as Span
    from greenroom.scorecard import Score as Score

__version__ = "0.1.0"

_HOMES = {
    "Attempt": "attempt",
    "Examination": "examine",
    "Exercise": "exercise",
    "Finding": "finding",
    "GreenroomError": "errors",
    "Passage": "attempt",
    "Score": "scorecard",
    "Severity": "finding",
    "Span": "finding",
    "UsersFault": "errors",
    "check": "examine",
}
__all__ = [
    "Attempt",
    "Examination",
    "Exercise",
    "Finding",
    "GreenroomError",
    "Passage",
    "Score",
    "Severity",
    "Span",
    "UsersFault",
    "check",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'greenroom' has no attribute {name!r}")
    return getattr(import_module(f"greenroom.{_HOMES[name]}"), name)
