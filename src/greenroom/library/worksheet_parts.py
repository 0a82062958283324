"""A worksheet as somebody edits it: what stands under each heading, put back without touching the rest of the file."""

import json
import re
from collections.abc import Sequence

from greenroom.errors import UnusableInput
from greenroom.library import front_matter
from greenroom.library.worksheets import HEADING, NOTE, read_worksheet
from greenroom.record import NamedTuple

PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9 .,;?!'’()/-]*")
TITLE = re.compile(r"^title:.*\n", re.MULTILINE)


class Part(NamedTuple):
    """A heading, the note below it that is for the person alone, and the words as they were written."""

    heading: str
    note: str
    words: str


def title_of(text: str) -> str:
    """The title that a worksheet's head gives it; empty where it gives none. Raises `UnusableInput` as `read_worksheet`."""
    return str(front_matter.read(front_matter.split(text)[0]).get("title") or "")


def parts_of(text: str) -> list[Part]:
    """Its headings in order. Raises `UnusableInput`, a sentence without its subject, where it is no worksheet."""
    read_worksheet(text)
    return [_part(block) for block in _blocks(text)[1:]]


def rewritten(text: str, title: str, words: Sequence[str]) -> str:
    """The worksheet with this title and these words below its headings; a part whose words are the same keeps every byte.

    Raises `UnusableInput` where there are not as many words as headings.
    """
    before, *blocks = _blocks(text)
    if len(blocks) != len(words):
        raise UnusableInput(f"has {len(blocks)} headings, and words came for {len(words)}: load the page again.")
    return _titled(before, title) + "".join(_block(block, own) for block, own in zip(blocks, words, strict=True))


def _blocks(text: str) -> list[str]:
    """What stands before the first heading, then each heading with what stands below it."""
    starts = [match.start() for match in HEADING.finditer(text, front_matter.split(text)[1])]
    return [text[start:end] for start, end in zip([0, *starts], [*starts, len(text)], strict=True)]


def _part(block: str) -> Part:
    line, _, below = block.partition("\n")
    notes = " ".join(" ".join(note.split()) for note in NOTE.findall(below))
    heading = HEADING.match(line)
    return Part(heading[1] if heading else "", notes, NOTE.sub("", below).strip())


def _block(block: str, words: str) -> str:
    own = words.strip()
    if own == _part(block).words:
        return block
    line, _, below = block.partition("\n")
    notes = "".join(f"<!--{note}-->\n" for note in NOTE.findall(below))
    return f"{line}\n{notes}{own}\n\n" if own else f"{line}\n{notes}\n"


def _titled(before: str, title: str) -> str:
    """What stands before the first heading, with this title in its head."""
    wanted = " ".join("".join(sign if sign.isprintable() else " " for sign in title).split())
    head, start = front_matter.split(before)
    if not wanted or front_matter.read(head).get("title") == wanted:
        return before
    line = f"title: {wanted if _is_plain(wanted) else json.dumps(wanted, ensure_ascii=False)}\n"
    changed = TITLE.sub(lambda _: line, head, count=1) if TITLE.search(head) else head + line
    return before[:start].replace(head, changed, 1) + before[start:] if head else before


def _is_plain(title: str) -> bool:
    return bool(PLAIN.fullmatch(title)) and title.lower() not in front_matter.TYPED | {"true", "false"}
