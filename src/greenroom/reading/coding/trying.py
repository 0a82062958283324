"""What a candidate's tests call the entry with, and whether that is only what the statement shows."""

import ast
from collections.abc import Iterator, Sequence

from greenroom.problem import Problem
from greenroom.reading.coding.source import Source

UNKNOWN = object()
HELPED = " helped"
"""No name of Python: where the calls of helpers are kept among the values."""
Values = dict[str, object]


class Tried:
    """The inputs of a candidate's tests: those that can be read off the text, and how many others there are."""

    def __init__(self, source: Source, problem: Problem) -> None:
        self.inputs = list(_inputs(source, problem))
        self.known = [given for given in self.inputs if given is not UNKNOWN]
        samples = [_plain(sample.arguments) for sample in problem.samples]
        self._samples, self._is_class = samples, problem.is_class
        self.own = [given for given in self.known if not _is_sample(given, samples, is_class=problem.is_class)]

    @property
    def unknown(self) -> int:
        """How many calls have arguments that are made when the test runs."""
        return len(self.inputs) - len(self.known)

    @property
    def repeats_samples(self) -> bool:
        """Whether every call is one of the statement's examples."""
        return bool(self.inputs) and not self.unknown and not self.own

    @property
    def edges(self) -> Iterator[object]:
        """The own inputs that are at an edge: something empty, of length one, all alike, zero or below, or None, where no example
        of the statement has the same in that place.
        """
        usual = [_leaves(_plain(sample), self._is_class) for sample in self._samples]
        for given in self.own:
            leaves = _leaves(_plain(given), self._is_class)
            if any(_is_edge(leaf, self._is_class) and not _is_usual(at, leaf, usual) for at, leaf in enumerate(leaves)):
                yield given


def _inputs(source: Source, problem: Problem) -> Iterator[object]:
    if source.tree is None:
        return
    outer = _assigned(source.tree.body, {})
    functions = [node for node in source.tree.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)]
    if problem.is_class:
        for scope in (*functions, source.tree):
            yield from _operations(scope, problem, outer)
        return
    yield from _calls(source.tree.body, problem.name, outer | {HELPED: _helped(source.tree, outer)})


def _calls(body: Sequence[ast.stmt], name: str, known: Values) -> Iterator[object]:
    """The arguments of each call of ``name``, loops over tables unrolled."""
    values = dict(known)
    for statement in body:
        values |= _assigned([statement], values)
        if isinstance(statement, ast.For):
            for row in _rows(statement, values):
                yield from _calls(statement.body, name, {**values, **row})
            continue
        below = [part for field in ("body", "orelse", "finalbody") for part in getattr(statement, field, [])]
        if below:
            inside = values | _defaults(statement)
            yield from _of_expressions(_heads(statement), name, values)
            for row in _helped_rows(statement, values) or _parametrized(statement, values):
                yield from _calls(below, name, inside | row)
        else:
            yield from _of_expressions([statement], name, values)


def _helped(tree: ast.Module, values: Values) -> dict[str, list[list[object]]]:
    """With what each function of the tests is called by others, where that can be read off the text."""
    names = {node.name for node in tree.body if isinstance(node, ast.FunctionDef) and node.args.args}
    calls = [call for call in ast.walk(tree) if isinstance(call, ast.Call) and isinstance(call.func, ast.Name)]
    rows: dict[str, list[list[object]]] = {}
    for call in calls:
        if _called(call) in names:
            rows.setdefault(_called(call), []).append([_value(each, values) for each in call.args])
    return rows


def _helped_rows(statement: ast.stmt, values: Values) -> list[Values]:
    """What the arguments of a helper stand for, call by call."""
    helped = values.get(HELPED)
    if not isinstance(statement, ast.FunctionDef) or not isinstance(helped, dict):
        return []
    names = [one.arg for one in statement.args.args]
    return [dict(zip(names, row, strict=False)) for row in helped.get(statement.name, [])]


def _heads(statement: ast.stmt) -> list[ast.AST]:
    return [node for node in ast.iter_child_nodes(statement) if isinstance(node, ast.expr | ast.withitem)]


def _of_expressions(nodes: Sequence[ast.AST], name: str, values: Values) -> Iterator[object]:
    for node in nodes:
        for call in ast.walk(node) if not _only_prints(node) else ():
            if isinstance(call, ast.Call) and _called(call) == name:
                given = [each for part in call.args for each in _handed(part, values)]
                given += [_value(keyword.value, values) for keyword in call.keywords]
                yield UNKNOWN if any(each is UNKNOWN for each in given) else tuple(given)


def _handed(part: ast.expr, values: Values) -> list[object]:
    """The arguments that stand in one place of a call: several behind a star."""
    if not isinstance(part, ast.Starred):
        return [_value(part, values)]
    several = _value(part.value, values)
    return list(several) if isinstance(several, list | tuple) else [UNKNOWN]


def checks(source: Source) -> bool:
    """Whether anything is compared or asserted."""
    told = (ast.Assert, ast.Raise, ast.Compare)
    return any(
        isinstance(node, told) or (isinstance(node, ast.Call) and _called(node).lower().startswith("assert"))
        for node in source.nodes()
    )


def _only_prints(node: ast.AST) -> bool:
    """Whether a statement prints something and compares nothing."""
    call = node.value if isinstance(node, ast.Expr) else None
    is_print = isinstance(call, ast.Call) and _called(call) in ("print", "pprint")
    return is_print and not any(isinstance(part, ast.Compare) for part in ast.walk(node))


def _called(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else call.func.attr if isinstance(call.func, ast.Attribute) else ""


def _rows(loop: ast.For, values: Values) -> list[Values]:
    table = _value(loop.iter, values)
    if table is UNKNOWN or not isinstance(table, list | tuple):
        unknown = {name.id: UNKNOWN for name in ast.walk(loop.target) if isinstance(name, ast.Name)}
        return [unknown]
    return [_bound(loop.target, row) for row in table] or [{}]


def _bound(target: ast.expr, row: object) -> Values:
    if isinstance(target, ast.Name):
        return {target.id: row}
    names = target.elts if isinstance(target, ast.Tuple | ast.List) else []
    if isinstance(row, list | tuple) and len(row) == len(names):
        return {key: value for name, part in zip(names, row, strict=True) for key, value in _bound(name, part).items()}
    return {name.id: UNKNOWN for name in ast.walk(target) if isinstance(name, ast.Name)}


def _defaults(statement: ast.stmt) -> Values:
    """Arguments of a function, which are not known."""
    arguments = getattr(statement, "args", None)
    return {one.arg: UNKNOWN for one in arguments.args} if isinstance(arguments, ast.arguments) else {}


def _parametrized(statement: ast.stmt, values: Values) -> list[Values]:
    """The rows of ``pytest.mark.parametrize``."""
    for mark in getattr(statement, "decorator_list", []):
        if isinstance(mark, ast.Call) and _called(mark) == "parametrize" and len(mark.args) > 1:
            names, table = _value(mark.args[0], values), _value(mark.args[1], values)
            keys = (
                names.replace(",", " ").split()
                if isinstance(names, str)
                else list(names)
                if isinstance(names, list | tuple)
                else []
            )
            if isinstance(table, list | tuple) and keys:
                rows = [row if len(keys) > 1 else (row,) for row in table]
                return [dict(zip(keys, row, strict=False)) for row in rows if isinstance(row, list | tuple)] or [{}]
    return [{}]


def _assigned(body: Sequence[ast.stmt], known: Values) -> Values:
    values: Values = {}
    for statement in body:
        if isinstance(statement, ast.Assign | ast.AnnAssign) and statement.value is not None:
            targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
            value = _value(statement.value, {**known, **values})
            values |= {target.id: value for target in targets if isinstance(target, ast.Name)}
    return values


def _value(node: ast.AST, values: Values) -> object:
    """What a literal says, with names that stand for literals; else `UNKNOWN`."""
    if isinstance(node, ast.Name):
        return values.get(node.id, UNKNOWN)
    if isinstance(node, ast.List | ast.Tuple):
        parts = [_value(part, values) for part in node.elts]
        return UNKNOWN if any(part is UNKNOWN for part in parts) else parts if isinstance(node, ast.List) else tuple(parts)
    if isinstance(node, ast.Starred):
        return UNKNOWN
    try:
        return ast.literal_eval(node)
    except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
        return UNKNOWN


def _operations(scope: ast.AST, problem: Problem, outer: Values) -> Iterator[object]:
    """The operations on each object that is made in a scope, as a list like a sample's; those in loops are unknown."""
    body = list(getattr(scope, "body", []))
    if isinstance(scope, ast.ClassDef):
        for method in body:
            yield from _operations(method, problem, outer)
        return
    statements = [
        part for part in body if not (isinstance(scope, ast.Module) and isinstance(part, ast.FunctionDef | ast.ClassDef))
    ]
    values = outer | _assigned(statements, outer)
    calls = sorted(
        (call for part in statements for call in ast.walk(part) if isinstance(call, ast.Call)),
        key=lambda call: (call.lineno, call.col_offset, call.end_col_offset or 0),
    )
    made = [call for call in calls if _called(call) == problem.name]
    if not made:
        return
    in_loops = any(isinstance(node, ast.For | ast.While | ast.comprehension) for part in statements for node in ast.walk(part))
    if in_loops or len(made) > 1:
        yield UNKNOWN
        return
    kept = [call for call in calls if call is made[0] or isinstance(call.func, ast.Attribute)]
    rows = [[_called(call), *(_value(each, values) for each in call.args)] for call in kept]
    yield UNKNOWN if any(each is UNKNOWN for row in rows for each in row) else rows


def _plain(given: object) -> object:
    """Lists and tuples alike."""
    return [_plain(part) for part in given] if isinstance(given, list | tuple) else given


def _is_sample(given: object, samples: Sequence[object], *, is_class: bool) -> bool:
    plain = _plain(given)
    if is_class:
        return any(isinstance(sample, list) and isinstance(plain, list) and _within(plain, sample) for sample in samples)
    return any(_same(plain, sample) for sample in samples)


def _within(operations: list[object], sample: list[object]) -> bool:
    """Whether the operations are the first ones of the sample."""
    return len(operations) <= len(sample) and _same(operations, sample[: len(operations)])


def _same(one: object, other: object) -> bool:
    return repr(one) == repr(other) or one == other


def _leaves(given: object, is_class: bool) -> list[object]:
    """The arguments of a call; of operations those of the constructor."""
    rows = list(given) if isinstance(given, list | tuple) else [given]
    if not is_class:
        return rows
    first = rows[0] if rows else []
    return list(first[1:]) if isinstance(first, list) else []


def _is_usual(at: int, leaf: object, usual: Sequence[Sequence[object]]) -> bool:
    return any(at < len(row) and _same(row[at], leaf) for row in usual)


def _is_edge(value: object, is_class: bool) -> bool:
    if value is None:
        return True
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value <= (1 if is_class else 0)
    if isinstance(value, list):
        parts = [repr(part) for part in value]
        is_one = len(value) == 1 and not isinstance(value[0], list)
        return not value or is_one or len(set(parts)) == 1 < len(parts) or any(part in ("''", "[]", "None") for part in parts)
    return isinstance(value, str | dict | set) and len(value) <= 1
