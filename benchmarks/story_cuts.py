"""Writes cuts for a reader to judge, blind: python benchmarks/story_cuts.py FOLDER [--seed N]

Each case is a story of the corpus's validation voices, a listener and a length; beside it stand two cuts in random order:
what `greenroom adapt` keeps, and the first so many seconds of the story, ended at a sentence. FOLDER gets ``cases.md`` for the
reader and ``key.txt``, which says which is which.
"""

import argparse
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from corpus.loader import Labelled, load, split
from greenroom.attempt import Attempt, Passage
from greenroom.exercise import AUDIENCES, Exercise
from greenroom.reading.answer import Answer
from greenroom.stories.adapting import cut, words_of

CASES = 24
SHORTEST = 260
LENGTHS = (30, 60, 120)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=8)
    options = parser.parse_args()
    randomly = random.Random(options.seed)
    stories = [story for story in load(split("validation")) if is_long_enough(story)]
    options.folder.mkdir(parents=True, exist_ok=True)
    cases, key = [], []
    for number, story in enumerate(randomly.sample(stories, CASES), 1):
        listener, seconds = AUDIENCES[number % len(AUDIENCES)], LENGTHS[number % len(LENGTHS)]
        answer = read(story)
        pair = [cut(answer, listener, seconds).text(answer), beginning(answer, seconds)]
        order = randomly.sample((0, 1), 2)
        key.append(f"{number}: {'A' if order[0] == 0 else 'B'}")
        shown = "\n\n".join(f"### {name}\n\n{pair[place]}" for name, place in zip("AB", order, strict=True))
        head = f"# Case {number}: for a {listener}, in {seconds} seconds"
        cases.append(f"{head}\n\n## The whole story\n\n{story.text}\n\n{shown}\n")
    (options.folder / "cases.md").write_text("\n".join(cases), encoding="utf-8")
    (options.folder / "key.txt").write_text("\n".join(key) + "\n", encoding="utf-8")


def is_long_enough(story: Labelled) -> bool:
    is_told = story.head["kind"] in ("story", "walkthrough") and story.head["quality"] != "bad"
    return is_told and len(story.text.split()) >= SHORTEST


def read(story: Labelled) -> Answer:
    return Answer(Exercise(kind=story.head["kind"]), Attempt(story.text, (Passage(0, len(story.text)),)))


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
