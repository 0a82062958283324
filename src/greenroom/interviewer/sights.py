"""What a question can take up from an answer: the thing that was chosen, the people it was for, a number, a vague word."""

from collections.abc import Sequence
from functools import cached_property

from greenroom.finding import Severity, Span
from greenroom.interviewer import nouns, quotes
from greenroom.interviewer.cues import Reading
from greenroom.interviewer.deeds import deeds
from greenroom.interviewer.nouns import Said
from greenroom.interviewer.wording import plainer_ways, seed_of
from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.choices import TAKERS
from greenroom.reading.outcomes import Outcome
from greenroom.reading.quantities import Quantity

PERIODS = frozenset("week month quarter day".split())
NOT_A_PERIOD = frozenset("ago earlier later before after old per a every each in".split())
COLUMNS = frozenset("columns features variables fields inputs signals attributes".split())
MOVING = frozenset("in within had given only have just".split())
FEW, MANY = 5, 1000
COMMON_WORDS = frozenset("map Map lift Lift dice ks sensitivity".split())
FIRST_PERSON = frozenset("i we".split())
SUBORDINATE = frozenset(
    "what that which how as if when than because where who why whom whatever since while before after".split()
)
TRIES = 6
BUILDING = ("approach", "decision", "detail", "result")


class Sights:
    """The sights of one answer, each looked for when it is first asked for; None or empty where there is none."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.answer: Answer = reading.answer

    @cached_property
    def seed(self) -> int:
        """A number that depends on the answer's words alone."""
        return seed_of(self.answer.text)

    def found(self, *names: str) -> Span | None:
        """The place of the first finding of these names that is more than a hint."""
        sure = (finding for finding in self.reading.findings if finding.severity > Severity.HINT)
        return next((finding.span for finding in sure if finding.name in names), None)

    @cached_property
    def chosen(self) -> Said | None:
        """What the speaker took, where the answer names it plainly: "LambdaMART" of "I chose LambdaMART over …"."""
        answer = self.answer
        for choice in self.reading.choices:
            inside = answer.words.between(choice.span.start, choice.span.end)
            if choice.span == choice.sentence.span or not self._takes(choice.sentence, inside.start):
                continue
            at = inside.stop
            while at < choice.sentence.last and answer.words.lower[at] in ("to", "use", "with", "on", "for", "using"):
                at += 1
            thing = nouns.forward(answer, at, choice.sentence) if at < choice.sentence.last else None
            if thing is not None:
                return nouns.definite(thing)
        return None

    def _takes(self, sentence: Sentence, at: int) -> bool:
        """Whether a verb says that the speaker took something: "I chose", "so we finally picked", "Chose"."""
        words = self.answer.words.lower
        before = words[max(sentence.first, at - 3) : at]
        return words[at] in TAKERS and (not before or not FIRST_PERSON.isdisjoint(before))

    @cached_property
    def heavy(self) -> Said | None:
        """The first model or machinery for which a plainer way is known."""
        return self._heavy[0][0] if self._heavy else None

    @cached_property
    def plainer(self) -> str:
        """A plainer way than `heavy`; empty where the answer tells of it already."""
        way = self._heavy[0][1] if self._heavy else ""
        return "" if way and way.split()[-1] in self.answer.words.lower else way

    @cached_property
    def model(self) -> Said | None:
        """The first model among the heavy things."""
        ways = plainer_ways("model")
        return next((said for said, way in self._heavy if way in ways.values()), None)

    @cached_property
    def _heavy(self) -> Sequence[tuple[Said, str]]:
        words, ways, found = self.answer.words.lower, plainer_ways(), []
        for sentence, hit in self.reading.told("heavy"):
            way = ways.get(" ".join(words[hit.first : hit.last + 1]))
            built = sentence.role in BUILDING and not self.answer.has(sentence, "alternative")
            if built and self._is_turned_down(words[hit.last], sentence):
                continue
            if way is not None and built and nouns.ends_here(self.answer, hit.last, sentence):
                found.append((nouns.definite(nouns.around(self.answer, hit.first, hit.last, sentence)), way))
        return found

    def _is_turned_down(self, word: str, sentence: Sentence) -> bool:
        """Whether a thing stands where another one is chosen: "Boosting was better on quiet days. I chose the filter …"."""
        if self.chosen is None or word in self.chosen.text.lower():
            return False
        choosing = {choice.sentence.number for choice in self.reading.choices}
        return not choosing.isdisjoint((sentence.number, sentence.number + 1))

    @cached_property
    def whom(self) -> Said | None:
        """The people whom the work was for: "the shift leads"."""
        for sentence in self.answer.sentences:
            if sentence.role == "context":
                for hit in self.answer.hits(sentence, "whom"):
                    word = self.answer.words.lower[hit.last]
                    if word.endswith("s") and not word.endswith("ss") and word != "teams":
                        return nouns.around(self.answer, hit.first, hit.last, sentence)
        return None

    @cached_property
    def senior(self) -> Said | None:
        """The people who had to be won: "the finance director"."""
        against = {sentence.number for sentence, _ in self.reading.told("opposition")}
        near = {index + step for index in against for step in (-1, 1)}
        people = [*self.reading.told("people to win"), *(self.reading.told("people against") if against else ())]
        ranked = sorted(people, key=lambda told: (told[0].number not in against, told[0].number not in near, told[1].first))
        for sentence, hit in ranked:
            if sentence.role == "task" or (against and sentence.number not in against | near):
                continue
            said = nouns.around(self.answer, hit.first, hit.last, sentence)
            if said.text.split()[0] in ("the", "your", "his", "her", "their", "both"):
                return said
        return None

    @cached_property
    def period(self) -> Said | None:
        """The time that the speaker was given: "ten weeks"."""
        answer, words = self.answer, self.answer.words.lower
        for sentence in answer.in_role("task", "context", "approach"):
            for number in answer.numbers(sentence):
                before = words[number.first - 1] if number.first else ""
                after = words[number.last + 1] if number.last + 1 < sentence.last else ""
                named = not words[number.last][0].isdigit() and words[number.last].rstrip("s") in PERIODS
                if named and after not in NOT_A_PERIOD and before in MOVING:
                    return Said(answer.said(number.span), number.span)
        return None

    @cached_property
    def crowd(self) -> Said | None:
        """The largest number of things that the work handles: "60,000 terminals"."""
        found: list[tuple[float, Said]] = []
        for sentence in self.answer.sentences:
            for number in self.answer.numbers(sentence):
                if number.kind == "count" and not number.unit and number.value >= MANY:
                    said = nouns.counted(self.answer, number, sentence)
                    found += [(number.value, said)] if said else []
        return max(found, key=lambda sized: sized[0])[1] if found else None

    @cached_property
    def columns(self) -> Said | None:
        """How many inputs there were: "640 columns"."""
        for sentence, _ in self.reading.told("features"):
            for number in self.answer.numbers(sentence):
                said = nouns.counted(self.answer, number, sentence) if number.kind == "count" else None
                if said is not None and number.value >= FEW and said.text.split()[-1].lower() in COLUMNS:
                    return said
        return None

    @cached_property
    def metric(self) -> Said | None:
        """The first quality metric that is named."""
        for _, hit in self.answer.all_hits("quality-metric") if "quality-metric" in self.reading.counts else ():
            span = self.answer.where(hit)
            text = self.answer.said(span)
            if text not in COMMON_WORDS and self.answer.words.lower[hit.first - 1] not in ("i", "to", "we", "can", "you"):
                return Said(nouns.metric(nouns.uncapped(text)), span)
        return None

    @cached_property
    def empty_regret(self) -> Span | None:
        """Where nothing, or nothing that matters, would be changed."""
        seen = self.reading.first("nothing-to-change", "trivial-change")
        return self.found("empty-regret") or (self.answer.where(seen[1]) if seen and seen[0].role == "reflection" else None)

    def outcome(self, *families: str | None, compared: bool, kinds: Sequence[str] = ()) -> Outcome | None:
        """A number among the results that is held against something, or is not; of the first of these families that has one."""
        for family in families:
            for told in self.reading.outcomes:
                fits = told.family == family and (not kinds or told.quantity.kind in kinds) and self._has_unit(told.quantity)
                if fits and told.is_compared(self.answer) == compared:
                    return self._reached(told)
        return None

    def _has_unit(self, number: Quantity) -> bool:
        """Whether a number can be quoted alone: with a word or a sign behind it, or as a score or a sum of money."""
        return number.kind in ("score", "money") or not self.answer.words.lower[number.last][-1].isdigit()

    def _reached(self, told: Outcome) -> Outcome:
        """Of "from 9 to 6.1 percent", where it ended."""
        words = self.answer.words.lower
        beside = [o for o in self.reading.outcomes if o.sentence is told.sentence and o.quantity.kind == told.quantity.kind]
        return next(
            (o for o in beside if words[o.quantity.first - 1] == "to" and o.quantity.first >= told.quantity.first), told
        )

    def telling(self, roles: Sequence[str], label: str) -> Said | None:
        """The clause, in a sentence of these roles, that holds a phrase of ``follow_up_cues.txt``."""
        told = [(sentence, hit) for sentence, hit in self.reading.told(label) if sentence.role in roles]
        return quotes.best(quotes.clause(self.answer, hit.first, sentence) for sentence, hit in told[:TRIES])

    @cached_property
    def deeds(self) -> Sequence[Said]:
        """What the speaker decided, in their own words."""
        return deeds(self.reading)

    def is_weighed(self, deed: Said) -> bool:
        """Whether the other way is told beside a deed."""
        sentence = self.answer.sentence_at(deed.span.start)
        weighed = (choice.sentence.number for choice in self.reading.choices if choice.alternative)
        return sentence is not None and any(abs(index - sentence.number) <= 1 for index in weighed)
