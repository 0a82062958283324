"""Tells a WebM file how long it is. A browser that records does not know yet; a player that does can go to any second.

The name of the program that wrote the file gives way to the duration, so that nothing behind it moves. Elements of Matroska:
https://www.matroska.org/technical/elements.html
"""

import struct
from contextlib import suppress

HEAD = 512
"""Bytes in which browsers have said it all."""
WRITER, DURATION, VOID, SOUND = b"\x57\x41", b"\x44\x89\x84", 0xEC, b"\x1f\x43\xb6\x75"
TOLD = len(DURATION) + 4


def with_duration(head: bytes, seconds: float) -> bytes:
    """The beginning of a file with its duration, as long as it was; unchanged where there is no place for it."""
    told = DURATION + struct.pack(">f", seconds * 1000)
    if 0 <= (at := head.find(DURATION)) <= len(head) - TOLD:
        return head[:at] + told + head[at + TOLD :]
    at = head.find(WRITER)
    end = at + len(WRITER) + 1 + (head[at + len(WRITER)] & 0x7F) if 0 <= at < len(head) - len(WRITER) else 0
    left = end - at - TOLD
    if not 2 <= left <= 0x7F or end > len(head):
        return head
    return head[:at] + told + bytes([VOID, 0x80 | (left - 2)]) + bytes(left - 2) + head[end:]


def tell_duration(path: str, seconds: float) -> None:
    """Writes the duration into a file; one that cannot be written stays as it is."""
    with suppress(OSError), open(path, "r+b") as file:
        head = file.read(HEAD).partition(SOUND)[0]
        told = with_duration(head, seconds)
        if told != head:
            file.seek(0)
            file.write(told)
