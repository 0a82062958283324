"""How fast `greenroom check` is: ratios and medians, everything measured side by side in one run.

    pip install -r requirements/benchmarks.txt
    npm install --prefix benchmarks/node write-good@1.0.8
    python benchmarks/check_speed.py

Cold start is a whole process on one shipped example, against a bare `python -c pass`; all fifteen in one process, about 3,900
words, stand beside it. The price of a further answer is the slope between one and many copies of a walkthrough of about 700
words, each a file of its own. Copies have no new words and tell nothing of each other, so the slope over as many different
answers, put together from the corpus, is printed too: there every answer is also held against those before it. The prose
linters read the same files. Processor time of the child process, since other programs share the machine; rounds are
interleaved.
"""

import argparse
import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent
WRITE_GOOD = ROOT / "benchmarks" / "node" / "node_modules" / ".bin" / "write-good"
EXAMPLE = ROOT / "examples" / "stories" / "broadband-churn.md"
MANY = 41
DIFFERENT = "greenroom, all different"
ENVIRONMENT = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
COLD_TARGET, FURTHER_TARGET = 8.0, 5.0


def main() -> int:
    """Prints the table; the exit status says whether both targets were met."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=15)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as folder:
        one, many = _answers(Path(folder))
        commands = _commands(one, many, _different_answers(Path(folder)))
        times = _interleaved(commands, rounds)
    bare = times["bare python"]
    print(f"{'processor time of a whole process':46} {'median ms':>9} {'× bare python':>14}")
    for name, spent in times.items():
        print(f"{name:46} {spent:9.1f} {spent / bare:14.1f}")
    print()
    slopes = {
        tool: (times[f"{tool}, {MANY} answers"] - times[f"{tool}, 1 answer"]) / (MANY - 1)
        for tool in ("greenroom", DIFFERENT, "proselint", "write-good")
        if f"{tool}, 1 answer" in times
    }
    print(f"{'each further 700-word answer':46} {'ms':>9} {'× greenroom':>14}")
    for tool, slope in slopes.items():
        print(f"{tool:46} {slope:9.2f} {slope / slopes['greenroom']:14.1f}")
    cold = times["greenroom, one example"] / bare
    print(f"\ncold start with one example {cold:.1f} × bare python (target ≤ {COLD_TARGET:g})")
    print(f"each further answer {slopes['greenroom']:.2f} ms (target ≤ {FURTHER_TARGET:g})")
    return int(cold > COLD_TARGET or slopes["greenroom"] > FURTHER_TARGET)


def _answers(folder: Path) -> tuple[list[str], list[str]]:
    """One walkthrough of about 700 words, and many copies of it."""
    source = (ROOT / "examples" / "walkthroughs" / "leak-detection.md").read_text(encoding="utf-8")
    body = source.split("---\n", 2)[2]
    missing = max(0, 700 - len(body.split()))
    text = source + "\n" + " ".join(re.findall(r"\S+", body)[:missing]) + "\n"
    files = []
    for number in range(MANY):
        file = folder / f"walkthrough-{number}.md"
        file.write_text(text, encoding="utf-8")
        files.append(str(file))
    return files[:1], files


def _different_answers(folder: Path) -> list[str]:
    """As many answers of 700 words, each of other stories; stories of a voice are put together until they are long enough."""
    sys.path.insert(0, str(ROOT / "corpus"))
    import loader

    told: dict[str, list[str]] = {}
    for labelled in loader.load(loader.split("train")):
        told.setdefault(labelled.voice, []).extend(labelled.text.split("\n\n"))
    files = []
    for number, (voice, parts) in enumerate(list(told.items())[:MANY]):
        words = list(re.finditer(r"\S+", text := "\n\n".join(parts)))
        file = folder / f"{number:02}-{voice}.md"
        file.write_text(f"---\nkind: walkthrough\n---\n{text[: words[min(len(words), 700) - 1].end()]}\n", encoding="utf-8")
        files.append(str(file))
    return files


def _commands(one: list[str], many: list[str], different: list[str]) -> dict[str, list[str]]:
    greenroom = [str(BIN / "greenroom"), "check"]
    commands = {
        "bare python": [sys.executable, "-c", "pass"],
        "greenroom, one example": [*greenroom, str(EXAMPLE)],
        "greenroom, the 15 examples": [*greenroom, str(ROOT / "examples")],
        "greenroom, 1 answer": [*greenroom, *one],
        f"greenroom, {MANY} answers": [*greenroom, *many],
        f"{DIFFERENT}, 1 answer": [*greenroom, *different[:1]],
        f"{DIFFERENT}, {MANY} answers": [*greenroom, *different],
    }
    if (BIN / "proselint").exists():
        proselint = [str(BIN / "proselint"), "check"]
        commands |= {"proselint, 1 answer": [*proselint, *one], f"proselint, {MANY} answers": [*proselint, *many]}
    else:
        print("proselint is not installed: pip install -r requirements/benchmarks.txt\n")
    if WRITE_GOOD.exists() and shutil.which("node"):
        commands |= {
            "write-good, 1 answer": [str(WRITE_GOOD), *one],
            f"write-good, {MANY} answers": [str(WRITE_GOOD), *many],
        }
    else:
        print("write-good is not installed: npm install --prefix benchmarks/node write-good@1.0.8\n")
    return commands


def _interleaved(commands: dict[str, list[str]], rounds: int) -> dict[str, float]:
    """The median processor time of each command in milliseconds; every round runs all of them once."""
    spent: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            spent[name].append(
                _processor_time(
                    lambda command=command: subprocess.run(command, capture_output=True, check=False, env=ENVIRONMENT)
                )
            )  # type: ignore[misc]
    return {name: 1000 * statistics.median(values) for name, values in spent.items()}


def _processor_time(run: Callable[[], object]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    raise SystemExit(main())
