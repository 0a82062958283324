"""Prints rounds with simulated candidates as transcripts, as the readers of docs/interviewer.md had them.

python scripts/transcripts.py [--to FOLDER] [NUMBER ...]
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from train_roles import ROOT

sys.path.insert(0, str(ROOT))

from tests.interviewer.simulating import CHARACTERS, PROJECTS, Round, simulated

HOW_MANY = 30


def transcript(number: int) -> tuple[Round, str]:
    """The transcript of this number, from 1 on; candidates, projects, formats, styles and pressures come up in turn."""
    place = number - 1
    character = CHARACTERS[place % len(CHARACTERS)]
    project = PROJECTS[(place + place // len(CHARACTERS)) % len(PROJECTS)]
    played = simulated(character, project, 3 * place + 1)
    return played, "\n".join(_lines(played))


def _lines(played: Round) -> Iterator[str]:
    setup, rehearsal = played.setup, played.rehearsal
    yield f"{setup.round}, {setup.style}, pressure {setup.pressure}, {setup.manner}\n"
    for said in rehearsal.attempts:
        yield f"**Interviewer:** {said.question.lead} {said.question.prompt}\n".replace(":**  ", ":** ")
        yield f"**Candidate:** {said.words.strip() or '(passes)'}\n"
        yield from (
            f"**Interviewer:** {remark.facts['words']}\n"
            for remark in rehearsal.remarked("nudged", said.id)
            if remark.facts["words"]
        )


def main() -> None:
    """Prints, or writes a file each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("numbers", nargs="*", type=int)
    parser.add_argument("--to", type=Path)
    options = parser.parse_args()
    for number in options.numbers or range(1, HOW_MANY + 1):
        text = transcript(number)[1]
        if options.to:
            options.to.mkdir(parents=True, exist_ok=True)
            (options.to / f"t{number:02}.md").write_text(text, encoding="utf-8")
        else:
            print(f"# {number}\n\n{text}")


if __name__ == "__main__":
    main()
