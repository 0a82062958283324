"""Writes cuts for a reader to judge, blind: python benchmarks/story_cuts.py FOLDER [--cases fourth] [--seed N]

The cases stand in ``corpus/cuts``: stories, each for a listener and a length; cutting was mended by what readers said of the
``first``, ``second`` and ``third`` 24, the ``fourth`` 24 were written afterwards. Beside each story stand two cuts in random
order: what `greenroom adapt` keeps, and the first so many seconds of the story, ended at a sentence. FOLDER gets ``cases.md``
for the reader and ``key.txt``, which says which is which.
"""

import argparse
import random
from pathlib import Path

from greenroom.attempt import Attempt, Passage
from greenroom.exercise import Exercise
from greenroom.reading.answer import Answer
from greenroom.stories.adapting import cut, words_of

CUTS = Path(__file__).parents[1] / "corpus" / "cuts"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--cases", choices=("first", "second", "third", "fourth"), default="fourth")
    parser.add_argument("--seed", type=int, default=8)
    options = parser.parse_args()
    randomly = random.Random(options.seed)
    options.folder.mkdir(parents=True, exist_ok=True)
    cases, key = [], []
    for line in (CUTS / options.cases / "cases.tsv").read_text(encoding="utf-8").splitlines():
        number, listener, seconds = line.split("\t")
        text = (CUTS / options.cases / f"{number}.md").read_text(encoding="utf-8")
        answer = Answer(Exercise(kind="story"), Attempt(text, (Passage(0, len(text)),)))
        pair = [cut(answer, listener, float(seconds)).text(answer), beginning(answer, float(seconds))]
        order = randomly.sample((0, 1), 2)
        key.append(f"{number}: {'A' if order[0] == 0 else 'B'}")
        shown = "\n\n".join(f"### {name}\n\n{pair[place]}" for name, place in zip("AB", order, strict=True))
        cases.append(f"# Case {number}: for a {listener}, in {seconds} seconds\n\n## The whole story\n\n{text}\n\n{shown}\n")
    (options.folder / "cases.md").write_text("\n".join(cases), encoding="utf-8")
    (options.folder / "key.txt").write_text("\n".join(key) + "\n", encoding="utf-8")


def beginning(answer: Answer, seconds: float) -> str:
    """The first so many seconds, a twentieth over allowed, ended at a sentence; at least one."""
    kept, spent = [], 0.0
    for sentence in answer.sentences:
        spent += sentence.said * 60 / answer.exercise.words_per_minute
        if kept and spent > seconds * 1.05:
            break
        kept.append(words_of(answer, sentence))
    return " ".join(kept)


if __name__ == "__main__":
    main()
