"""Pieces of recordings as browsers send them."""

from greenroom.speech.heard import FRAME, Piece, Silence

ATTEMPT = "20261121-120001-ab12.1"
TAKE = "5d1e2f3a-0b1c-4d2e-8f3a-112233445566"
OTHER = "6d1e2f3a-0b1c-4d2e-8f3a-112233445566"
NOW = "2026-11-21T12:00:01.000000Z"


def piece(number: int, take: str = TAKE, pauses: tuple[Silence, ...] = (), level: int = -24) -> Piece:
    """The next second of somebody who spoke from the first half second on."""
    levels = (level,) * round(1 / FRAME)
    return Piece(take, number, "audio/webm", number + 1.0, levels, pauses, 0.5, number + 1.0)
