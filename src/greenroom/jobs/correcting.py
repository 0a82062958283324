"""Lays what a person set right over what was read: it wins."""

from collections.abc import Mapping

from greenroom.finding import Span
from greenroom.jobs.lexicon import label_of
from greenroom.jobs.posting import CORRECTED, Archetype, Posting, Skill

NOWHERE = Span(0, 0)
"""The place of what a person added and the posting does not name."""


def corrected(posting: Posting, needs: Mapping[str, str], fields: Mapping[str, str]) -> Posting:
    """The posting as its reader says it is: ``needs`` by skill (empty takes it out), ``fields`` as in `notes.FIELDS`."""
    skills = [_skill(skill, needs) for skill in posting.skills if needs.get(skill.name, skill.need)]
    known = {skill.name for skill in posting.skills}
    added = [
        Skill(name, label_of(name), need, CORRECTED, None, NOWHERE, NOWHERE)
        for name, need in needs.items()
        if need and name not in known
    ]
    return posting._replace(
        skills=(*skills, *added),
        archetypes=_first(posting.archetypes, fields.get("archetype", "")),
        serving=fields.get("serving", posting.serving),
        title=fields.get("title", posting.title),
        company=fields.get("company", posting.company),
    )


def _skill(skill: Skill, needs: Mapping[str, str]) -> Skill:
    return skill._replace(need=needs[skill.name], sure=CORRECTED) if skill.name in needs else skill


def _first(mix: tuple[Archetype, ...], name: str) -> tuple[Archetype, ...]:
    """The mix with this archetype first: it and the one that was first exchange their shares."""
    if not name or not mix or mix[0].name == name:
        return mix
    shares = [each.share for each in mix]
    ordered = [*(each for each in mix if each.name == name), *(each for each in mix if each.name != name)]
    return tuple(each._replace(share=share) for each, share in zip(ordered, shares, strict=True))
