"""Which pages have a picture in docs/pictures, and under which name; in the order in which docs/studio.md shows them."""

from pathlib import Path

PICTURES = Path(__file__).parents[3] / "docs" / "pictures"
SIZES = {"wide": (1280, 860, "light"), "phone": (390, 844, "dark")}
"""Of each size its width, its height and its scheme."""
FIRST = "first"
"""Today as it is on a first visit, in a workspace in which nothing was said yet."""
BEGUN = "begun"
"""What is left out for the pictures: its words are made to be too wide."""
SHOWN = {
    "tour: mend": "tour",
    "room: coached": "room",
    "room: ended": "over",
    "attempt: answered": "scorecard",
    "attempt: spoken": "voice",
    "compare": "compare",
    "today": "today",
    "choose": "rehearse",
    "room: twelve follow-ups": "twelve",
    "room: twelve follow-ups, over": "twelve-over",
    "room: real": "real",
    "room: to rate": "rating",
    "room: debriefed": "debrief",
    "code": "code",
    "code: ran": "workbench",
    "code: submitted": "submitted",
    "code: over": "coded",
    "history": "history",
    "mock: under way": "mock",
    "mock: debriefed": "mock-debrief",
    "drill": "drill",
    "drill: over": "drill-over",
    "plan": "plan",
    "job": "job",
    "job: a reading": "posting",
    "job: checklist": "checklist",
    "job: gap map": "gaps",
    "job: thread": "thread",
    "job: what a story answers": "thread-back",
    "stories": "stories",
    "adapt": "adapt",
    "worksheet": "worksheet",
    "progress": "progress",
    "labs": "labs",
    "lab": "lab",
    "lab: a run": "lab-run",
    "lab: two runs": "lab-compare",
    "evidence": "evidence",
    "evidence: story": "story",
    "rules": "rules",
    "rule": "rule",
    "rubrics": "rubrics",
    "card": "card",
}
BEGINS = {"voice": "#voice", "submitted": "#results"}
"""Pictures that begin further below than at the top of the page, and with what."""
NAMES = (FIRST, *SHOWN.values())


def picture(name: str, size: str) -> Path:
    """Where a picture lies."""
    return PICTURES / f"{name}-{size}.png"
