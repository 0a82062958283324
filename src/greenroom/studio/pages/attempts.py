"""Finds an attempt in the history, and what a page tells of it."""

from collections.abc import Iterator

from greenroom.history import CODING, Judgement, Rehearsal, Said
from greenroom.record import NamedTuple
from greenroom.rehearsal.judging import aloud, spoken
from greenroom.rehearsal.telling import tells_findings
from greenroom.store.verbs import Reader
from greenroom.studio.pages.places import written
from greenroom.studio.parts.judged import Judged, judged
from greenroom.studio.parts.timing import clock
from greenroom.studio.parts.write_up import shown_write_up, write_up_of

NO_SUCH = "There is no attempt {!r} in this workspace: the history lists all that were kept."


class Found(NamedTuple):
    """An attempt with its rehearsal and its newest judgement; ``is_kept_back`` while a real round is not debriefed."""

    rehearsal: Rehearsal
    said: Said
    judgement: Judgement | None
    is_kept_back: bool

    @property
    def prompt(self) -> str:
        """What was asked, with what the interviewer said before."""
        return f"{self.said.question.lead} {self.said.question.prompt}".strip()

    @property
    def facts(self) -> str:
        """When it was asked, and how long it took."""
        said = self.said
        told = [written(said.asked_at), said.question.kind]
        if said.state == "answered":
            told += [f"{clock(said.seconds)} spent"] if said.seconds else []
        return " · ".join(told)

    def judged(self, key: str = "") -> Judged | None:
        """Its parts for a page; None where it was not judged, or nothing may be told yet."""
        if self.judgement is None or self.is_kept_back:
            return None
        document = self.judgement.document
        if self.said.question.kind == CODING:
            text, findings = document.get("text", ""), document.get("findings", ())
            return judged(text, document, key)._replace(answer=shown_write_up(write_up_of(document), findings, key))
        return judged(spoken(self.said), document, key)

    def typed(self) -> list[str]:
        """What was said, in paragraphs, as it was given or as far as it was typed."""
        said = self.said
        words = aloud(said) if said.state == "answered" else "\n".join([*said.lines, said.line])
        return [part for part in (" ".join(part.split()) for part in words.split("\n\n")) if part]

    def between(self) -> Iterator[tuple[str, str]]:
        """What was said while this was answered: who, and the words."""
        for remark in self.rehearsal.remarks:
            if remark.facts.get("attempt") == self.said.id:
                for speaker, name in BETWEEN.get(remark.name, ()):
                    yield speaker, str(remark.facts[name])

    def asked_next(self) -> list[Said]:
        """The follow-ups that were put."""
        return [other for other in self.rehearsal.attempts if other.question.parent == self.said.id]

    def may_be_asked(self) -> list[str]:
        """What an interviewer would ask next, less what was."""
        put = {other.question.prompt for other in self.asked_next()}
        rows = self.judgement.document.get("follow_ups", ()) if self.judgement and not self.is_kept_back else ()
        return [row["question"] for row in rows if row["question"] not in put]


BETWEEN = {
    "asked-back": (("You", "words"), ("Interviewer", "reply")),
    "hinted": (("Hint", "words"),),
    "nudged": (("Interviewer", "words"),),
}


def find(reader: Reader, identifier: str) -> Found | None:
    """The attempt with this id; None where there is none."""
    rehearsal = reader.rehearsal(identifier.rpartition(".")[0])
    said = next((said for said in rehearsal.attempts if said.id == identifier), None) if rehearsal else None
    if rehearsal is None or said is None:
        return None
    return Found(rehearsal, said, rehearsal.judgement(said.id), not tells_findings(rehearsal, reader.rehearsal))
