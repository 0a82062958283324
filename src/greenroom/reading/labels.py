"""Headings by which people label the parts of an answer: "Situation:", "## Result", "What I learned"."""

import re

LABEL_LINE = r"(?m)^[ \t]*(?P<label>[A-Za-z][A-Za-z'’&/ ]{1,40}?)[ \t]*(?::|[–—-](?=\s)|$)"

ROLES_BY_WORD = {
    "context": "context background situation problem hook setting why motivation stakes overview",
    "task": "task goal goals objective role charge mandate target ask",
    "approach": "approach plan strategy method",
    "action": "action actions steps process",
    "decision": "decision decisions choice choices tradeoff tradeoffs alternatives",
    "detail": "detail details technical implementation technology architecture build execution how",
    "result": "result results impact outcome outcomes metrics numbers",
    "reflection": "reflection reflections learned learning learnings lessons lesson takeaway takeaways differently retro",
}
SMALL_WORDS = frozenset("the my our a an and of in what i we was were did is s it key main and d do would have t".split())
ROLE_OF = {word: role for role, words in ROLES_BY_WORD.items() for word in words.split()}


def role_of_label(label: str) -> str | None:
    """The role a heading announces, or None where it is no such label.

    "action" stands for approach, decision or detail. Every word must be a label's word or a small one, so that a
    sentence that merely begins with "Result" is left alone.
    """
    words = re.findall(r"[a-z]+", label.lower().replace("trade-off", "tradeoff"))
    roles = [ROLE_OF[word] for word in words if word in ROLE_OF]
    if not roles or len(words) > 6 or any(word not in ROLE_OF and word not in SMALL_WORDS for word in words):
        return None
    return "reflection" if "reflection" in roles else roles[0]
