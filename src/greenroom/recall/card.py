"""A card: a question that an interviewer may ask, and what one should be able to say within twenty seconds."""

from greenroom.record import NamedTuple

KINDS = ("definition", "trade-off", "formula", "number", "procedure")
"""What is remembered. Exercises, designs and stories are no cards: they are rehearsed."""


class Card(NamedTuple):
    """One card. ``key`` is the deck's name, a stroke and a name of its own; ``why`` says why interviewers ask it, ``source``
    where the fact stands; ``check`` is Python that computes what the answer says, for cards that come with greenroom.
    """

    key: str
    asks: str
    answer: str
    kind: str = ""
    why: str = ""
    skills: tuple[str, ...] = ()
    source: str = ""
    check: str = ""

    @property
    def deck(self) -> str:
        """The name of its deck."""
        return self.key.partition("/")[0]
