"""Unfolds the shipped phrases into ``content/models/*.tsv``, so that a start need not.

python scripts/pack_vocabulary.py            write them
python scripts/pack_vocabulary.py --check    fail if one does not belong to its sources
"""

import sys
from pathlib import Path

from greenroom.reading.packed import PACKS, packed_file, packed_text


def main() -> int:
    """Writes the files, or says which are out of date."""
    stale = 0
    for name in PACKS:
        file, text = Path(packed_file(name)), packed_text(name)
        if "--check" in sys.argv:
            fresh = file.exists() and file.read_text(encoding="utf-8") == text
            stale += not fresh
            print(f"{file.name} is {'up to date' if fresh else 'out of date: run scripts/pack_vocabulary.py'}.")
        else:
            file.write_text(text, encoding="utf-8")
            print(f"{file.name}: {len(text.splitlines()) - 1} openings, {len(text) / 1024:.0f} KiB")
    return int(stale > 0)


if __name__ == "__main__":
    raise SystemExit(main())
