"""Postings in a furnished workspace: one of which everything was read, one with a planted sentence, one in another language."""

from urllib.parse import quote

from greenroom.studio.desk import Desk
from tests.conftest import ROOT

OWN = ROOT / "corpus" / "postings" / "own"
READ, PLANTED = "harbourline-senior-applied-scientist.md", "beaconhill-llm-platform.md"
GERMAN = (
    "# Entwickler für maschinelles Lernen\n\n## Was wir suchen\n- Drei Jahre Erfahrung mit Python und der Auswertung von Daten\n"
    "- Freude an der Arbeit in einem kleinen Team, das viel miteinander spricht\n\n## Was wir bieten\n- Ein Büro am Fluss, und"
    " zwei Tage in der Woche von zu Hause\n\nBewerben Sie sich bis zum Ende des Monats mit einem Lebenslauf.\n"
)
JOBS = (
    "job", "job: a reading", "job: marked", "job: planted", "job: in another language", "job: to remove", "job: checklist",
    "job: gap map", "job: thread", "job: what a story answers",
)  # fmt: skip


def postings_in(desk: Desk) -> dict[str, str]:
    """Keeps them, corrects one, says how sure one is of a skill; the address of every page about jobs, by what it shows."""
    read, planted = (desk.postings.add((OWN / file).read_text(encoding="utf-8"), file)[0] for file in (READ, PLANTED))
    german = desk.postings.add(GERMAN, "flussbüro")[0]
    first, second, third = (skill.name for skill in read.posting.skills[:3])
    desk.postings.set_need(read.name, first, "")
    desk.postings.set_need(read.name, second, "can-learn")
    desk.postings.set_need(read.name, "COBOL", "must")
    desk.postings.say_confidence(third, 4)
    answered = max(desk.postings.gaps(), key=lambda gap: len(gap.proofs))
    here = {each.name: f"/job/posting/{each.name}" for each in (read, planted, german)}
    return {
        "job": "/job",
        "job: a reading": here[read.name],
        "job: marked": f"{here[read.name]}?show={read.posting.primary}",
        "job: planted": here[planted.name],
        "job: in another language": here[german.name],
        "job: to remove": f"{here[planted.name]}/remove",
        "job: checklist": f"{here[read.name]}/checklist",
        "job: gap map": "/job/gaps?kept=1",
        "job: thread": f"/job/skill/{answered.skill}",
        "job: what a story answers": f"/job/thread?of={quote(answered.proofs[0].place)}",
    }
