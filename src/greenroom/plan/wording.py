"""What a block on a skill leaves behind, and how one knows that it is done: several wordings by kind of work and family."""

from collections.abc import Mapping, Sequence

Words = Sequence[tuple[str, str]]
"""Deliverable and acceptance check; ``{label}`` is the skill."""

TOOL, CONCEPT, LANGUAGE, DATA, PRACTICE = "tool", "concept", "language", "data", "practice"
GROUPS: Mapping[str, str] = {
    "fields": CONCEPT,
    "computer-science": CONCEPT,
    "statistics": CONCEPT,
    "language-models": CONCEPT,
    "trust": CONCEPT,
    "languages": LANGUAGE,
    "data": DATA,
    "databases": DATA,
}
"""Families of skills by what one does with them; all others are tools."""
PRACTICES = frozenset("MLOps DevOps SRE CI/CD GitOps TDD ETL HPC SDLC LLMOps AIOps DataOps".split())
"""What is no tool though it is written with capitals; in families of tools, whatever is written without them is a practice."""

LEARN: Mapping[str, Words] = {
    TOOL: (
        (
            "Half a page on {label} in your own words: what it takes off your hands, what it costs, when you would not use it.",
            "With the page turned over you can say for whom {label} is the wrong choice, and what you would take instead.",
        ),
        (
            "The smallest thing that runs with {label} on this machine, and the three commands or calls that it needed.",
            "It runs a second time from an empty folder, and you can say what each of the three calls does.",
        ),
        (
            "A sketch of where {label} stands between data and user in a system that you know, each arrow with a word on it.",
            "You can point at the arrow that breaks first when load grows tenfold, and say what you would see.",
        ),
    ),
    CONCEPT: (
        (
            "From a blank page: {label} in five sentences, a worked example with small numbers, and one case where it fails.",
            "Someone who knows no machine learning could follow the first two sentences; the numbers add up by hand.",
        ),
        (
            "Three questions that an interviewer would ask about {label}, with your answers of four sentences each.",
            "Each answer says when the opposite is true; looked up afterwards, no answer needed to be turned round.",
        ),
        (
            "A table of two rows: {label} and what you would use in its place; columns for assumption, cost and failure.",
            "Every cell holds something that can be checked; none says only better or worse.",
        ),
    ),
    LANGUAGE: (
        (
            "Twenty lines of {label} that read a file, count something and survive an empty line, written without looking up.",
            "They run at the third try at most, and you can name the two things that you had to guess.",
        ),
        (
            "A page of what surprises people in {label}: how it copies, how it fails, how it runs two things at once.",
            "For each surprise there is a line of code that shows it, and you said beforehand what it prints.",
        ),
    ),
    DATA: (
        (
            "One small data set put through {label}, and a note of the two places where rows could be lost or counted twice.",
            "The counts before and after agree, or you can say why not to the row.",
        ),
        (
            "Half a page on {label}: what it answers quickly, what slowly, and what you would look at to find out.",
            "You can name the figure at which you would choose something else, and where that figure comes from.",
        ),
    ),
    PRACTICE: (
        (
            "Half a page on how {label} is done well: what one looks at first, what it costs, the mistake of beginners.",
            "Each of the three has an example from your own work, or says honestly that you have none yet.",
        ),
        (
            "Three decisions in {label} that people argue about, two sentences for each side.",
            "You could defend either side of each for a minute, and you know which one is yours.",
        ),
        (
            "A checklist of seven lines for {label} that you would hand to a colleague on the first day.",
            "Each line can be answered by yes or no, and what anyone would do anyway is not on it.",
        ),
    ),
}

BUILD: Mapping[str, Words] = {
    TOOL: (
        (
            "A small thing of your own with {label} in it, with a README of five lines and one number that it reached.",
            "It runs from a fresh clone by one command, and the number stands in your ledger (`greenroom evidence add`).",
        ),
        (
            "Something that you already have, moved onto {label}: the change alone, and before and after of one figure.",
            "Both figures come from the same command on the same machine, and you can say what the change cost.",
        ),
        (
            "A piece with {label} that you break on purpose, once; and the note of how you saw it and mended it.",
            "Whoever reads the note could find the fault without you; the mended piece runs.",
        ),
    ),
    LANGUAGE: (
        (
            "A command of 60 lines in {label} that does something you needed this month, with three tests.",
            "The tests fail when you break the line that matters, and you can read every line aloud and say why it is there.",
        ),
        (
            "A function that you wrote elsewhere, written anew in {label}, as someone at home in it would write it.",
            "It gives the same results on the same ten inputs, and a formatter or linter of {label} has nothing to say.",
        ),
    ),
    DATA: (
        (
            "A pipeline of three steps with {label} on data of your own, with a check that stops it when the data is wrong.",
            "A row that you spoiled on purpose stops it with a sentence that says which row and why.",
        ),
        (
            "One question about data of your own, answered with {label} in two ways, with the time that each takes.",
            "Both ways give the same answer, and the quicker one is explained in two sentences.",
        ),
    ),
    PRACTICE: (
        (
            "One change to a project of yours that shows {label}, small enough for this block; with before and after.",
            "Before and after differ in a figure, or in a failure that cannot happen any more.",
        ),
        (
            "A page from your own work on {label}: the decision, who took part, what it cost, what you would do otherwise.",
            "A stranger could name the decision after one reading, and there is a number on the page.",
        ),
    ),
}

STORY: Words = (
    (
        "The story that shows {label}: situation, what you decided, what it cost, one measured result; in `stories/`.",
        "`greenroom check` finds no error in it, and each number has its entry in the ledger.",
    ),
    (
        "One page on where you used {label} under pressure: what you tried first, why that was wrong, what held in the end.",
        "It says “I” where you did it, has a number that you could defend, and takes under three minutes read aloud.",
    ),
)

REHEARSE: Mapping[str, Words] = {
    TOOL: (
        (
            "Told aloud in two minutes: where you used {label}, what you chose it over, and what you would do otherwise now.",
            "`greenroom rehearse` finds the choice and its price; the second telling is shorter than the first.",
        ),
        (
            "Answers aloud to “Why {label}?”, “What broke?” and “What did it cost?”, a minute each, without notes.",
            "None of the three begins with what {label} is; each holds one thing that you did yourself.",
        ),
    ),
    CONCEPT: (
        (
            "An explanation of {label} aloud, twice: in one minute to a manager, in three to an engineer of the field.",
            "The first has no term that needs explaining; the second names an assumption and how you would test it.",
        ),
        (
            "Ninety seconds on {label} for an interviewer who nods, then three follow-ups that begin with “What if”.",
            "You said “it depends” only with what it depends on behind it, and you drew or computed something once.",
        ),
        (
            "“When would {label} have been the wrong choice in your project?” answered aloud, with the figure that decides.",
            "The answer has a case, a figure and what you would have done; it does not defend what you did.",
        ),
    ),
    LANGUAGE: (
        (
            "An exercise solved in {label} while you talk: assumption, plan, code, a test that could fail.",
            "You spoke before each stretch of code, and the first run failed on nothing that a test of yours had not foreseen.",
        ),
        (
            "Thirty lines of {label} of your own, reviewed aloud as if a colleague had written them.",
            "You found two things worth changing, and said what each of them costs if it stays.",
        ),
    ),
    DATA: (
        (
            "A walk aloud through a pipeline or a query of yours with {label}: what flows, how much, where it can go wrong.",
            "Rows, sizes or times are told as numbers, and one failure with how it was noticed.",
        ),
        (
            "Two minutes on a decision about {label} that you took or would take: what was wanted, the two ways, why this one.",
            "The way that you left has a fair sentence, and the price of yours is told before anyone asks.",
        ),
    ),
    PRACTICE: (
        (
            "Two minutes aloud on {label} in a project of yours: what was at stake, what you did, what it changed.",
            "It is about one occasion and not about habits, and what changed can be counted.",
        ),
        (
            "“How do you go about {label}?” answered aloud in ninety seconds; then “And when there is no time for that?”",
            "The first answer has an order of steps; the second says what you drop first, and why that.",
        ),
    ),
}

AGAIN: Words = (
    (
        "A new telling of {label} that begins with its end: result, then how, the last scorecard's finding put right.",
        "The category that fell short last time is at the bar in `greenroom rehearse`.",
    ),
    (
        "The weakest answer on {label} from `greenroom history`, told anew without reading it.",
        "What was missing last time is said within the first minute, and nothing else got longer.",
    ),
)

REVIEW: Words = (
    (
        "One card on {label}: the sentence to open with, the number to defend, the trade-off to offer.",
        "Said aloud from the card turned over, all three come within thirty seconds.",
    ),
    (
        "Your note of the last time with {label}, and one telling that does what it says to try next.",
        "You can say in a sentence what is better than last time; if nothing is, write down what stands in the way.",
    ),
    (
        "Two questions on {label} that you could not answer well, answered now; and today's cards on it (`greenroom drill`).",
        "Both answers stand without a look at the notes, and the cards on it are known or come again tomorrow.",
    ),
)


def _group(label: str, family: str) -> str:
    group = GROUPS.get(family, TOOL)
    is_practice = label in PRACTICES or label == label.lower() and family != "databases"
    return PRACTICE if is_practice and group in (TOOL, DATA) else group


def words_for(
    kind: str, label: str, family: str, turn: int, *, is_story: bool = False, is_again: bool = False
) -> tuple[str, str]:
    """Deliverable and check of a block on a skill; each ``turn`` takes the next wording."""
    group = _group(label, family)
    if kind == "review":
        words = REVIEW
    elif kind == "rehearse":
        words = AGAIN if is_again else REHEARSE[group]
    elif is_story:
        words = STORY
    else:
        words = LEARN[group] if kind == "learn" else BUILD.get(group, BUILD[TOOL])
    deliverable, check = words[turn % len(words)]
    return deliverable.format(label=label), check.format(label=label)
