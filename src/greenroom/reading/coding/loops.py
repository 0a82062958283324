"""Work over the whole input that code shows to be done again for each item of it; told only where nothing can cut it short."""

import ast
from collections.abc import Iterator

from greenroom.problem import Problem
from greenroom.reading.coding.source import Source, entry_of

WALKS = frozenset("count index".split())


def repeated_walk(source: Source, problem: Problem) -> ast.AST | None:
    """The first walk over a list of the entry's arguments, or over one that grows with it, that stands in a loop over it; None where
    there is none.
    """
    entry = entry_of(source, problem.name)
    if not isinstance(entry, ast.FunctionDef | ast.AsyncFunctionDef):
        return None
    lists = {parameter.name for parameter in problem.parameters if parameter.type.startswith(("list", "str"))}
    names = lists & {one.arg for one in entry.args.args}
    for loop, walked in _loops(entry, names | _lengths(entry, names)):
        if not any(isinstance(part, ast.Return) for part in ast.walk(loop)):
            found = next(_walks(loop, {walked} | _same(entry, walked, names)), None) or next(
                _searches(loop, _grown(entry, loop)), None
            )
            if found is not None:
                return found
    return None


def _walks(loop: ast.AST, names: set[str]) -> Iterator[ast.AST]:
    for part in _inside(loop):
        if isinstance(part, ast.For | ast.comprehension) and _walked(part.iter, names):
            yield part if isinstance(part, ast.For) else part.iter
        elif isinstance(part, ast.Call) and _asks_all(part, names):
            yield part


def _searches(loop: ast.AST, grown: set[str]) -> Iterator[ast.AST]:
    """Searches through a list that the loop itself makes longer."""
    for part in _inside(loop):
        if isinstance(part, ast.Compare) and any(isinstance(op, ast.In | ast.NotIn) for op in part.ops):
            if isinstance(part.comparators[-1], ast.Name) and part.comparators[-1].id in grown:
                yield part
        elif isinstance(part, ast.Call) and _asks_all(part, grown):
            yield part


def _inside(loop: ast.AST) -> Iterator[ast.AST]:
    body = loop.body if isinstance(loop, ast.For) else [getattr(loop, "elt", loop), *_conditions(loop)]
    return (node for statement in body for node in ast.walk(statement))


def _grown(entry: ast.AST, loop: ast.AST) -> set[str]:
    """Local lists that begin empty before the loop, and to which the loop appends."""
    begun_anew = set(_inside(loop))
    empty = {
        target.id
        for node in ast.walk(entry)
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.List) and not node.value.elts and node not in begun_anew
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    return {
        part.func.value.id
        for part in _inside(loop)
        if isinstance(part, ast.Call)
        and isinstance(part.func, ast.Attribute)
        and part.func.attr == "append"
        and isinstance(part.func.value, ast.Name)
        and part.func.value.id in empty
    }


def _lengths(entry: ast.AST, names: set[str]) -> set[str]:
    """Names that stand for the length of an argument."""
    return {target for name in names for target in _same(entry, name, names) if target not in names}


def _same(entry: ast.AST, name: str, names: set[str]) -> set[str]:
    """The argument, and the names of its length: ``n = len(values)``."""
    pairs = {
        node.targets[0].id: node.value.args[0].id
        for node in ast.walk(entry)
        if isinstance(node, ast.Assign)
        and isinstance(node.targets[0], ast.Name)
        and isinstance(node.value, ast.Call)
        and isinstance(node.value.func, ast.Name)
        and node.value.func.id == "len"
        and node.value.args
        and isinstance(node.value.args[0], ast.Name)
        and node.value.args[0].id in names
    }
    argument = pairs.get(name, name)
    return {argument} | {length for length, of in pairs.items() if of == argument}


def _conditions(node: ast.AST) -> list[ast.AST]:
    return [test for each in getattr(node, "generators", []) for test in each.ifs]


def _asks_all(call: ast.Call, names: set[str]) -> bool:
    """Whether a call looks at every item: ``values.count(x)``, ``sum(values)``."""
    if isinstance(call.func, ast.Attribute):
        return call.func.attr in WALKS and isinstance(call.func.value, ast.Name) and call.func.value.id in names
    called = call.func.id if isinstance(call.func, ast.Name) else ""
    return (
        called in ("sum", "max", "min", "sorted")
        and bool(call.args)
        and isinstance(call.args[0], ast.Name)
        and call.args[0].id in names
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
