"""no-role: whose part was it?"""

from collections.abc import Iterator

from greenroom.finding import Severity
from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.ownership import bare_acts, ownership
from greenroom.rules.definition import OF_TALKS, Fault, rule

ENOUGH_WORDS = 20
SPEAKER = frozenset(("i", "my", "me"))
HEADINGS = (["mission"], ["task"], ["goal"], ["charge"], ["brief"], ["ask"], ["t"])
MOST_BARE = 1
SURE = 0.4


@rule(
    "STR103",
    "no-role",
    help="Say in one sentence what was yours: what you were asked to reach, or which part you owned.",
    kinds=OF_TALKS,
    suspicion="Nothing says what your own charge was.",
    missed_at="start",
    weak=[
        "The support queue of a telephone company had grown to nine thousand tickets. The project was a classifier that routes "
        "them. Data came from two years of tickets. A small transformer was trained and compared with keyword rules, and it was "
        "rolled out to three teams in May. Waiting time fell from 31 hours to 12, and agents stopped forwarding tickets by hand.",
        "We had too many false alarms at the plant. We collected the vibration data and we trained an isolation forest. We added "
        "a rule for the warm-up phase because the machine shakes then. We rolled it out on four lines, and alarms fell from "
        "sixty a day to nine. We learned that the operators must be able to switch an alarm off.",
        "Our search was slow, and sellers complained. We moved it to a new index, we rewrote the query parser, and we cached "
        "the most usual queries. We tested it on a tenth of the traffic. The p95 latency went from 900 to 220 milliseconds, "
        "and complaints stopped. We would start with the cache the next time.",
        "Parcels were late in one depot of four, and shops complained every week. The team was asked to fix it. We built "
        "a forecast of the volume per route, compared a linear model with boosted trees, and took the trees since "
        "weekends are special. We rolled it out to eleven depots. Late parcels fell from nine to four percent. Next time "
        "we would ask the drivers first.",
    ],
    strong=[
        "The support queue had grown to nine thousand tickets. I was asked to bring the wait under a day. I trained a small "
        "transformer on two years of tickets and compared it with keyword rules. After the roll-out in May the wait fell from 31 "
        "hours to 12. I would involve the agents sooner, because their shorthand was half of the errors that I had to mend.",
        "We had too many false alarms at the plant. Three of us worked on it; the model was my part, the wiring was not. I "
        "trained an isolation forest and added a rule for the warm-up phase. Alarms fell from sixty a day to nine. I learned "
        "that operators must be able to switch an alarm off, so the next version had a button for that from the first day.",
        "As tech lead of four I owned the search service. Sellers complained that it was slow. I moved it to a new index and "
        "asked Mina to rewrite the parser. We tested it on a tenth of the traffic. The p95 latency went from 900 to 220 "
        "milliseconds. I would start with the cache the next time, since it gave half of the gain for a day of work.",
        "Parcels were late in one depot of four, and shops complained every week. The forecasting piece was mine. We "
        "built a forecast of the volume per route, compared a linear model with boosted trees, and took the trees since "
        "weekends are special. We rolled it out to eleven depots. Late parcels fell from nine to four percent. Next time "
        "we would ask the drivers first.",
        "Parcels were late in one depot of four, and shops complained every week. I handled the data side and Priya the "
        "model. We built a forecast of the volume per route, compared a linear model with boosted trees, and took the "
        "trees since weekends are special. We rolled it out to eleven depots. Late parcels fell from nine to four "
        "percent. Next time we would ask the drivers first.",
        "late parcels in 1 depot of 4. Pulled 2 years of scans, built a forecast per route, took trees. Wrote the rollout"
        " plan. Trained 11 planners. Late parcels 9 % -> 4 %. Would ask drivers first next time, they knew the bad "
        "routes.",
    ],
)
def no_role(answer: Answer) -> Iterator[Fault]:
    """The speaker's own charge or part is never said.

    An interviewer hires one person, not the team that the story is about. A story in which nobody was asked, owned or led
    leaves open whether the speaker did the work, watched it, or joined the week after.
    """
    if answer.spoken < ENOUGH_WORDS or _says_part(answer):
        return
    yield Fault(
        answer.beginning,
        "The answer never says what your own charge or part was.",
        severity=Severity.HINT if _acts(answer) else None,
    )


def _says_part(answer: Answer) -> bool:
    words = answer.words.lower
    if answer.having("own-charge") or any(words[hit.first] in ("i", "my", "as") for _, hit in answer.all_hits("task")):
        return True
    return any(_is_charge(answer, sentence) for sentence in answer.in_role("task"))


def _is_charge(answer: Answer, sentence: Sentence) -> bool:
    """Whether a sentence of task is the speaker's: it says so, or stands under such a heading."""
    said = answer.lower(sentence)
    speaks = sentence.confidence >= SURE and not SPEAKER.isdisjoint(said)
    return speaks or sentence.label == "task" or said[:1] in HEADINGS


def _acts(answer: Answer) -> bool:
    """Whether the speaker's part can be gathered from what they did: "I wrote …", or notes that leave the "I" out."""
    return bool(ownership(answer).mine) or len(bare_acts(answer)) > MOST_BARE or _did(answer)


def _did(answer: Answer) -> bool:
    words = answer.words.lower
    return any(words[hit.first - 1] == "i" for _, hit in answer.all_hits("done") if hit.first)
