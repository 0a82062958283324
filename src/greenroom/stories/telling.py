"""How surely one sentence tells the outcome, a deed, a choice, and what the story is about."""

from greenroom.stories.pieces import Piece

HALF_WAY = 0.4
"""How much an outcome or a choice at the very beginning of a story counts beside one at its end, which is the last word."""
DONE = 0.7
"""How surely something was done, by the words alone."""
STANDS_BY = 0.4
"""How much of an opening's time counts where it tells of something else."""


def tells_outcome(piece: Piece) -> float:
    """How surely a piece tells the outcome, 0 to 1; what it changed counts like what was reached."""
    shown = piece.shown
    told = 0.3 * shown["outcome"] + 0.35 * shown["effect"] + 0.15 * shown["number"] + 0.2 * shown["against"]
    return shown["role:result"] * told * (HALF_WAY + (1 - HALF_WAY) * piece.place)


def tells_deed(piece: Piece) -> float:
    """How surely a piece tells what somebody did about it, 0 to 1."""
    shown = piece.shown
    deed = max(shown["choice"], 0.8 * shown["own"], shown["handled"], shown["specific"], shown["shipped"])
    return max(DONE * piece.does, deed * max(shown["role:approach"], shown["role:decision"], 0.8 * shown["role:detail"]))


def tells_choice(piece: Piece) -> float:
    """How surely a piece tells what somebody chose, 0 to 1; the first choices are often taken back."""
    shown = piece.shown
    told = shown["choice"] * max(shown["role:decision"], shown["role:approach"], 0.5 * shown["role:detail"])
    return told * (HALF_WAY + (1 - HALF_WAY) * piece.place)


def orients(piece: Piece) -> float:
    """How well somebody who knows nothing is told what it is about and whose it was, 0 to 1."""
    shown = piece.shown
    told = max(shown["role:context"], shown["role:task"], shown["problem"], shown["charge"], shown["stake"])
    return (STANDS_BY + (1 - STANDS_BY) * told) * (not piece.cost)
