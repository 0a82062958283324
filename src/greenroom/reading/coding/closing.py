"""What was said at the end: trade-offs, what one would do with more time, what remains open."""

import re
from collections.abc import Mapping

from greenroom.finding import Span
from greenroom.reading.coding.statements import statements

KINDS: Mapping[str, re.Pattern[str]] = {
    "trade-off": re.compile(
        r"\b(?:trade[- ]?(?:d|s|offs?|ing)|tradeof\w*|at the (?:cost|price|expense)|advantages?|benefits?|in practice|at work|(?:space|memory) for (?:time|speed)|time for (?:space|memory)|(?:for|picked|chose|favou?red) (?:clarity|simplicity|readability|speed)|stay(?:ed|ing)? with|since\b|(?:fine|ok|okay) (?:at|up to|until|below|under|here)|gets? (?:to|down to|it to|this to) O|radix|stdlib|library|numpy|(?:fast|quick|simple|cheap|small|short|clear) enough(?: and|,| so| for| here| since| as| at| given)|worth|nobody cares|no one cares|no matter in practice|does(?:n't|n’t|nt| not) matter|(?:is|are) fine (?:for|with|as long)|for (?:small|short|large|long|huge|few|many)\b|(?:computed|calculated|walked|read|done|sorted|scanned|copied|stored|hashed|counted) (?:twice|again|two times|several times|more than once|every time|each time)|wast(?:es?|ed|eful)|redundan\w*|speed[- ]?ups?|shortcuts?|optimi[sz]\w*|vs\.?|versus|compared (?:to|with)|costs? (?:me |us |more |extra |some |an? (?!O\())|pays? (?:for|with|off)|paid|price|instead of|rather than|"
        r"alternativ\w*|downsides?|drawbacks?|disadvantages?|cons\b|pros\b|weak(?:ness|nesses| point| spot)|limit(?:ations?|ed to)|sacrific\w*|gave up|give up|"
        r"simpler|more memory|less memory|keeps? (?:a copy|everything|all)|compromise|(?:chose|choice|decided|prefer\w*|picked|went (?:for|with))\b[^.;\n]{0,60}\b(?:over|because|since|than|not|but|though|so that|even)|"
        r"good enough|could be (?:faster|better|smaller|simpler|improved)|not (?:optimal|the fastest|ideal)|slower|faster|bottleneck|overkill|brute[- ]?force|acceptable|ugly|in exchange|on purpose|deliberate\w*|but\b|however\b|although\b|though\b|"
        r"(?:one|other|another) (?:option|way|approach)|would (?:be|have been) (?:faster|slower|shorter|longer|simpler|cleaner|nicer|better|cheaper|possible))\b",
        re.I,
    ),
    "more time": re.compile(
        r"\b(?:(?:with|had|given|if|have) (?:i (?:had )?|we (?:had )?)?(?:a (?:bit|little) )?(?:some )?more time|more time|next (?:step|i|thing|time)|would (?:also |then |still |probably |maybe |like to |next |rather |have )*"
        r"(?:add|try|use|write|replace|make|do|test|refactor|profile|measure|split|switch|change|consider|stream|handle|look|improve|swap|move|want|check|benchmark|parallel\w*|extract|need|go|cache|shard|store|keep|generali[sz]e|pull|rename|clean|tidy|run|ask|like|extend|property|fuzz)|"
        r"(?:i|we)(?:'d|’d) (?:also |then |still |probably |maybe |like to |next |rather )*(?!say|think|guess|call|be|argue)\w+|in production|for production|in real life|to improve|improvements?|could (?:be improved|improve|also|add|use|still)|"
        r"at scale|if\b[^.;\n]{0,90}\b(?:would|could|can|should|need|must|'d|’d|ll|switch|use|external|stream)|(?:would|could|might)\b(?! (?:say|think|guess|call|argue|not find|solve|like to (?:thank|say)))|left (?:to do|out)|follow[- ]?ups?|"
        r"should (?:also |still |really |probably )?(?:add|test|use|refactor|write|have|clean|handle)|later (?:i|on)|wish i|todo)\b",
        re.I,
    ),
    "open": re.compile(
        r"\b(?:worst[- ]case|in the worst|didn(?:'|’)?t|out of time|ran out|no time|time(?:'|’)?s? (?:is |was |ran )?(?:up|over|out)|(?:is|are|was|were|looks?|seems?) (?:wrong|broken|off|fragile|hacky|slow|naive|memory|heavy|buggy|flaky)|mistakes?|typos?|forgot\w*|forgets?|should (?:be|have)|bothered|bother|lazy|skipped|maybe|perhaps|probably|doubts?|wonder\w*|no idea|ignor\w+|quadratic for|only for|as long as|unless|except|edge cases? (?:i|that)|bugs?\b|leaks?\b|grows? (?:with|without|for)|adversarial\w*|pathological|scales? (?:with|as|badly|poorly)|accumulat\w+|drifts?\b|blows? up|overflow\w*|locks?\b|concurren\w*|next ?:|open ?:|un-?tested|not (?:yet )?(?:tested|covered|handled|checked|tried|measured|verified|supported|sure|thread|safe|proved|validated)|(?:did|have|was|do|does|is|could|has)(?:n't|n’t| not|nt) (?:really |yet |been |actually |quite )?"
        r"(?:test|tested|check|checked|handle|handled|measure|measured|cover|covered|try|tried|verif\w+|time|validate\w*|profile\w*|get to|finish\w*|prove\w*|think|thought|care|support|deal|look|run|know|done|do)\w*|"
        r"untried|unsure|unclear|remains? (?:open|to|un)|missing|(?:still|left) open|known (?:issue|bug|gap|limitation)s?|assum\w+|relies on|rely on|depends on|would break|breaks? (?:if|when|for|on)|fails? (?:if|when|for|on)|"
        r"only works|does not work|doesn't work|risk\w*|worr\w+|what (?:i|is) (?:did not|didn't|left|still|missing)|no tests? for|caveat\w*|concern\w*|wrong (?:for|if|when|answer)|too slow|"
        r"(?:will|does|do|can|is|are)(?:n't|n’t|nt|not| not)\b(?! (?:any|need))|won't|breaks?\b|hurts?\b|(?:things?|work|part|piece|bits?) left|dis-?like|only matters|"
        r"less (?:sure|confident|happy)|not (?:happy|proud|confident|satisfied|great)|unhappy|gaps?\b)",
        re.I,
    ),
}  # fmt: skip


PRAISE = re.compile(
    r"\b(?:(?:i )?would (?:happily |gladly )?(?:ship|merge|submit|hand in|commit|keep|leave) (?:this|it)(?: as (?:it )?is| like (?:this|that))?(?! (?:but|if|after|with|for|until))|"
    r"(?:nothing|not (?:much|anything)) (?:else|more|further)?[^.;\n]{0,12}(?:is |to )(?:needed|add|say|do|change|improve)|no (?:need|problem)s?\b|"
    r"(?:input|list|argument|original|caller'?s \w+)s? (?:is|are|stays?)(?: not|n't)? (?:changed|modified|mutated|touched|unchanged|untouched)|(?:does|do|is|are)(?: not|n't) (?:change|modify|mutate|touch)\w* (?:the |my )?(?:input|argument|list|original|caller)\w*|"
    r"invariant\b[^.\n]*|(?:does|do|will|did)(?: not|n't) (?:fail|crash|break)|no (?:bugs?|errors?|problems?|special cases?))",
    re.I,
)
"""Praise, and what the code does right: they sound like an open end and are none."""
VOID = re.compile(
    r"\b(?:done|finished|ready|complete|pass\w*|green|handles?|correctly|works?|working|correct|right|good|great|nice|clean|readable|short|easy|simple|happy|satisfied|confident|solution|thanks?|thank you|hope|sorry|yay|"
    r"that(?:'|’)?s (?:it|all)|that is (?:it|all)|the end|nothing (?:else|more|to)|no (?:special|problem|need)|expected|output|examples?|samples?|tests?|as (?:said|planned|above|stated)|invariant|"
    r"because|so (?:it|the|no|that|this)|(?:is|are|gets?) (?:handled|covered|needed|kept|sorted|returned|checked|not changed)|(?:i|it|the code) (?:used?|uses|returns?|does|goes|walks|sorts|loops|counts|keeps)|"
    r"time|space|memory|complexity|linear|quadratic|plus)\b|(?:invariant|n ?log ?\w)|[OΘΩ]\s?\(",
    re.I,
)
FEW = 3
"""As many words say nothing that a pattern would have to know."""


def is_told(text: str) -> bool:
    """Whether a text holds a statement that is none of those that say nothing: done, passed, praise, a cost, how the code works."""
    said = (text[span.start : span.end] for span in statements(text))
    return any(len(each.split()) > FEW and not VOID.search(each) for each in said)


def closing(text: str) -> Mapping[str, Span]:
    """The kinds of closing words in a text, each with the first statement that has them: ``trade-off``, ``more time``, ``open``."""
    found: dict[str, Span] = {}
    text = PRAISE.sub(lambda praise: " " * len(praise[0]), text)
    for span in statements(text):
        for kind, pattern in KINDS.items():
            if kind not in found and pattern.search(text, span.start, span.end):
                found[kind] = span
    return found
