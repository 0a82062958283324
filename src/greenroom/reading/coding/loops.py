"""Work over the whole input that code shows to be done again for each item of it; told only where nothing can cut it short."""

import ast
from collections.abc import Iterator

from greenroom.problem import Problem
from greenroom.reading.coding.source import Source, entry_of

WALKS = frozenset("count index".split())
CUTS = (ast.Break, ast.Return)


def repeated_walk(source: Source, problem: Problem) -> ast.AST | None:
    """The first walk over a list of the entry's arguments that stands in a loop over it; None where there is none."""
    entry = entry_of(source, problem.name)
    if not isinstance(entry, ast.FunctionDef | ast.AsyncFunctionDef):
        return None
    lists = {parameter.name for parameter in problem.parameters if parameter.type.startswith(("list", "str"))}
    names = lists & {one.arg for one in entry.args.args}
    for loop, walked in _loops(entry, names):
        if not any(isinstance(part, CUTS) for part in ast.walk(loop)):
            found = next(_walks(loop, walked), None)
            if found is not None:
                return found
    return None


def _walks(loop: ast.AST, name: str) -> Iterator[ast.AST]:
    body = loop.body if isinstance(loop, ast.For) else [getattr(loop, "elt", loop), *_conditions(loop)]
    for part in (node for statement in body for node in ast.walk(statement)):
        if isinstance(part, ast.For | ast.comprehension) and _walked(part.iter, {name}):
            yield part if isinstance(part, ast.For) else part.iter
        elif isinstance(part, ast.Call) and _asks_all(part, name):
            yield part


def _conditions(node: ast.AST) -> list[ast.AST]:
    return [test for each in getattr(node, "generators", []) for test in each.ifs]


def _asks_all(call: ast.Call, name: str) -> bool:
    """Whether a call looks at every item: ``values.count(x)``, ``sum(values)``."""
    if isinstance(call.func, ast.Attribute):
        return call.func.attr in WALKS and isinstance(call.func.value, ast.Name) and call.func.value.id == name
    called = call.func.id if isinstance(call.func, ast.Name) else ""
    return (
        called in ("sum", "max", "min", "sorted")
        and bool(call.args)
        and isinstance(call.args[0], ast.Name)
        and call.args[0].id == name
    )


def _loops(scope: ast.AST, names: set[str]) -> Iterator[tuple[ast.AST, str]]:
    for node in ast.walk(scope):
        if (
            isinstance(node, ast.For)
            and (name := _walked(node.iter, names))
            or isinstance(node, ast.ListComp | ast.SetComp | ast.GeneratorExp)
            and (name := _walked(node.generators[0].iter, names))
        ):
            yield node, name


def _walked(node: ast.expr, names: set[str]) -> str:
    """The name of the input that a loop walks over, whole: itself, by ``enumerate`` or by ``range(len(...))``."""
    if isinstance(node, ast.Name):
        return node.id if node.id in names else ""
    if (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in ("enumerate", "range", "len")
        and node.args
    ):
        return _walked(node.args[-1] if node.func.id == "range" else node.args[0], names)
    return ""
