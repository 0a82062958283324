"""Whether a source holds what its exercise asks for, as far as that can be seen without running it."""

import ast
from collections.abc import Iterator

from greenroom.errors import UnusableInput
from greenroom.problem import Problem


def needs_entry(problem: Problem, source: str, path: str) -> None:
    """Raises `UnusableInput`, with what to rename, where the entry is nowhere defined; what does not compile is the judge's."""
    try:
        names = set(_defined(ast.parse(source)))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return
    if problem.name in names:
        return
    what = "class" if problem.is_class else "function"
    from difflib import get_close_matches

    near = get_close_matches(problem.name, sorted(names), n=1)
    hint = f"rename {near[0]}" if near else f"the exercise {problem.key} asks for it"
    raise UnusableInput(f"{path} has no {what} {problem.name}: {hint}.")


def _defined(tree: ast.AST) -> Iterator[str]:
    """Every name that is bound anywhere, and every text: `globals()` takes texts."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id
        elif isinstance(node, ast.alias):
            yield node.asname or node.name
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
