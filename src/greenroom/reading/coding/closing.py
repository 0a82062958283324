"""What was said at the end: trade-offs, what one would do with more time, what remains open."""

import re
from collections.abc import Mapping

from greenroom.finding import Span
from greenroom.reading.coding.statements import statements

KINDS: Mapping[str, re.Pattern[str]] = {
    "trade-off": re.compile(
        r"\b(?:trade[- ]?(?:d|s|offs?|ing)|tradeof\w*|at the (?:cost|price|expense)|costs? (?:me |us |more |extra |some |an? )|pays? (?:for|with|off)|paid|price|instead of|rather than|"
        r"alternativ\w*|downsides?|drawbacks?|disadvantages?|cons?\b|pros\b|weak(?:ness|nesses| point| spot)|limit(?:s|ation|ations|ed)|sacrific\w*|gave up|give up|"
        r"simpler|simplicity|readab\w*|clearer|more memory|less memory|extra memory|keeps? (?:a copy|everything|all)|memory (?:is|for|use|grows)|worst[- ]case|compromise|"
        r"chose|choice|decided|prefer\w*|picked|went (?:for|with)|good enough|could be (?:faster|better|smaller|simpler|improved)|not (?:optimal|the fastest|ideal)|"
        r"slower|faster|bottleneck|overkill|brute[- ]?force|acceptable|dominat\w*|balance\w*|ugly|in exchange|cheap\w*|expensive)\b",
        re.I,
    ),
    "more time": re.compile(
        r"\b(?:(?:with|had|given|if|have) (?:i (?:had )?|we (?:had )?)?(?:a (?:bit|little) )?(?:some )?more time|more time|next (?:step|i|thing|time)|would (?:also |then |still |probably |maybe |like to |next |rather |have )*"
        r"(?:add|try|use|write|replace|make|do|test|refactor|profile|measure|split|switch|change|consider|stream|handle|look|improve|swap|move|want|check|benchmark|parallel\w*|extract|need|go|cache|shard|store|keep|generali[sz]e|pull|rename|clean|tidy|run|ask|like|extend|property|fuzz)|"
        r"(?:i|we)(?:'d|’d) (?:also |then |still |probably |maybe |like to |next |rather )*\w+|in production|for production|in real life|to improve|improvements?|could (?:be improved|improve|also|add|use|still)|"
        r"at scale|if (?:the|it|this|n|memory|input|there|data|we|you|i|they|k|someone|somebody)\b[^.;\n]{0,80}\b(?:would|could|can|should|need|must|'d|switch|use|external|stream)|left (?:to do|out)|follow[- ]?ups?|"
        r"should (?:also |still |really |probably )?(?:add|test|use|refactor|write|have|clean|handle)|later (?:i|on)|wish i|todo)\b",
        re.I,
    ),
    "open": re.compile(
        r"\b(?:un-?tested|not (?:yet )?(?:tested|covered|handled|checked|tried|measured|verified|supported|sure|thread|safe|proved|validated)|(?:did|have|was|do|does|is|could|has)(?:n't|n’t| not|nt) (?:really |yet |been |actually |quite )?"
        r"(?:test|tested|check|checked|handle|handled|measure|measured|cover|covered|try|tried|verif\w+|time|validate\w*|profile\w*|get to|finish\w*|prove\w*|think|thought|care|support|deal|look|run|know|done|do)\w*|"
        r"untried|unsure|unclear|remain\w*|missing|(?:still|left) open|known (?:issue|bug|gap|limitation)s?|assum\w+|relies on|rely on|depends on|would break|breaks? (?:if|when|for|on)|fails? (?:if|when|for|on)|"
        r"only works|does not work|doesn't work|risk\w*|worr\w+|what (?:i|is) (?:did not|didn't|left|still|missing)|no tests? for|caveat\w*|concern\w*|bug\b|wrong (?:for|if|when|answer)|too slow|"
        r"less (?:sure|confident|happy)|not (?:happy|proud|confident|satisfied|great)|unhappy|gaps?\b)",
        re.I,
    ),
}  # fmt: skip


def closing(text: str) -> Mapping[str, Span]:
    """The kinds of closing words in a text, each with the first statement that has them: ``trade-off``, ``more time``, ``open``."""
    found: dict[str, Span] = {}
    for span in statements(text):
        for kind, pattern in KINDS.items():
            if kind not in found and pattern.search(text, span.start, span.end):
                found[kind] = span
    return found
