"""The exception tree.

GreenroomError                 every error that greenroom raises on purpose
├── UsersFault                 something the person can mend; the message is one plain sentence that says how
│   ├── UnusableInput          a file that cannot be read as an answer
│   └── UnusableOption         an option, a setting or a name that does not exist or does not fit
└── BrokenContent              a rule, a vocabulary or another part of greenroom (or of a plugin) is faulty

Doors print a UsersFault as its sentence and end with status 2; everything else keeps its traceback.
"""


class GreenroomError(Exception):
    """Every error that greenroom raises on purpose."""


class UsersFault(GreenroomError):
    """Something the person can mend; ``str(error)`` is one plain sentence that says how."""


class UnusableInput(UsersFault):
    """A file that cannot be read as an answer."""


class UnusableOption(UsersFault):
    """An option, a setting or a name that does not exist or does not fit."""


class BrokenContent(GreenroomError):
    """A rule, a vocabulary or another part of greenroom, or of a plugin, is faulty."""
