"""Whether notes state an approach: a structure or a method that is named, or steps that are told."""

import re
from collections.abc import Iterator

from greenroom.finding import Span
from greenroom.reading.coding.statements import statements

METHODS = re.compile(
    r"\b(?:dict(?:s|ionar(?:y|ies))?|hash(?:ed|es|ing|map|table|set)?s?|hash[- ](?:map|table|set)s?|sets?\b(?! of tests)|maps?\b|counters?\b|heaps?\b|heapq|priority queue|"
    r"stacks?\b|queues?\b|deques?\b|linked[- ]lists?|trees?\b|tries\b|trie\b|graphs?\b|dfs|bfs|dijkstra|topolog\w*|kahn\w*|binary[- ]search|bisect\w*|"
    r"sort(?:s|ed|ing)?\b|two[- ]pointers?|pointers?\b|sliding|windows?\b|prefix[- ]sums?|cumulative|running (?:sum|total|max|mean|minimum|maximum)|dynamic[- ]programming|dp\b|memo\w*|"
    r"recurs\w*|greedy|greedily|backtrack\w*|divide and conquer|union[- ]find|buckets?\b|merge[sd]?\b|brute[- ]force|double loop|nested (?:for )?loops?|"
    r"canonical|keys?\b|tuples?\b|groups?\b|ranks?\b|reservoir|sentinel|bitmask|table of|matrix|array of|regex|in-?degrees?|adjacency|subtract (?:the )?max|one pass|two passes|"
    r"comprehension|slic(?:e|es|ing)|hash[- ]?keyed|(?:for|while|one|two|single|double|inner|outer) loops?|sweep|accumulat\w*|log-?sum-?exp|simulat\w*|ring buffer|ordered ?dict|defaultdict|peek|frontier|visited|relax\w*|generator)\b",
    re.I,
)
STEPS = re.compile(
    r"\b(?:loop|iterate|walk|scan|go (?:through|over|along)|going (?:through|over)|run through|for each|for every|compare|keep|track|store|count|add|subtract|remove|drop|"
    r"check|collect|split|build|compute|calculate|update|append|pop|push|look up|replace|join|extend|move|pick|take|put|filter|normali[sz]e|lower-?case|divide|"
    r"sum|multiply|mask|skip|maximum|minimum|exp|sum up|take off|carry|remember|emit|walk back|map each|scan)\b",
    re.I,
)
NO_PLAN = re.compile(
    r"\b(?:figure (?:it |this |that |things )?out|as i go|see what happens|see (?:if|how|where) (?:it|that|this)|just (?:start|code|write|begin|type|try)|start (?:coding|typing|writing)|"
    r"straight (?:to|into) (?:the )?cod\w+|jump (?:right |straight )?in(?:to)?|no (?:real )?plan|skip(?:ping)? (?:the |this )?plan\w*|dive in|obvious|wing it|let me (?:just )?(?:code|try|write|start)|"
    r"(?:i(?:'|’)?ll|i will|will|let(?:'|’)?s) (?:just )?(?:code|try|write|start|implement) (?:it|this|that|something)|trial and error|play (?:around|with it)|"
    r"not sure (?:yet|how)|don(?:'|’)?t know(?: yet)?|no idea|see below|see (?:the )?code|tbd|todo|think(?:ing)? while|after (?:i )?cod\w+)\b",
    re.I,
)
OWN = re.compile(
    r"\b(?:i(?:'ll|’ll|'d|’d| will| would| can| could|'m going| am going| use| put| sort| keep)\b|my (?:idea|plan|approach)|idea|approach|plan\b|us(?:e|ing) a|let(?:'|’)?s)",
    re.I,
)
ENOUGH_STEPS = 2


def approach(text: str, *, is_aside: bool = False) -> list[Span]:
    """The statements of a text that tell how it will be done; empty where none names a method and the steps told are too few.
    A text that ``is_aside`` is not meant as a plan; there only statements about one's own way count.
    """
    spans = [span for span in statements(text) if not text[span.start : span.end].rstrip(" )*_`").endswith("?")]
    if is_aside:
        spans = [span for span in spans if OWN.search(text, span.start, span.end)]
    named = [span for span in spans if _names_method(text[span.start : span.end])]
    steps = [span for span in spans if STEPS.search(text[span.start : span.end])]
    if named:
        return sorted({*named, *steps})
    told = {found[0].lower() for span in steps for found in STEPS.finditer(text[span.start : span.end])}
    puts_off = any(NO_PLAN.search(text[span.start : span.end]) for span in spans)
    return steps if len(told) >= ENOUGH_STEPS + puts_off else []


def weighs(text: str) -> Iterator[Span]:
    """The statements that hold one way against another."""
    return (span for span in statements(text) if WEIGHS.search(text[span.start : span.end]))


WEIGHS = re.compile(
    r"\b(?:brute[- ]?force|na[iï]ve|instead of|rather than|alternativ\w*|other (?:option|way|approach|idea)|compared (?:to|with)|trade[- ]?offs?|better than|"
    r"worse than|faster than|slower than|simpler than|over (?:a|the) \w+ because|could (?:also|instead)|would also|versus|vs\.?|or else|because|since|so that)(?!\w)",
    re.I,
)


def _names_method(said: str) -> bool:
    puts_off = NO_PLAN.search(said)
    found = {each[0].lower() for each in METHODS.finditer(said)}
    return len(found) > (2 if puts_off else 0)
