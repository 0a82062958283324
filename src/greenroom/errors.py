"""The exception tree.

GreenroomError                 every error that greenroom raises on purpose
├── UsersFault                 something the person can mend; the message is one plain sentence that says how
│   ├── UnusableInput          a file that cannot be read as an answer
│   ├── UnusableOption         an option, a setting or a name that does not exist or does not fit
│   └── UnusableWorkspace      a folder, a disk or a history that cannot be used as it is
│       ├── LockedHistory      another program is writing the history
│       ├── DamagedHistory     the history is no database any more
│       └── NewerHistory       a newer greenroom wrote the history
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


class UnusableWorkspace(UsersFault):
    """A folder, a disk or a history that cannot be used as it is."""


class LockedHistory(UnusableWorkspace):
    """Another program is writing the history."""


class DamagedHistory(UnusableWorkspace):
    """The history is no database any more."""


class NewerHistory(UnusableWorkspace):
    """A newer greenroom wrote the history."""


class BrokenContent(GreenroomError):
    """A rule, a vocabulary or another part of greenroom, or of a plugin, is faulty."""
