"""Slips that code shows without being run: changed arguments, shared defaults, swallowed errors, prints, shadowed builtins, imports."""

import ast
import sys
from collections.abc import Iterator

from greenroom.problem import Problem
from greenroom.reading.coding.source import Source, entry_of, functions
from greenroom.record import NamedTuple


class Slip(NamedTuple):
    """A place in code, and the name of what is meant there."""

    node: ast.AST
    name: str


BUILTINS = frozenset(
    "abs all any ascii bin bool bytearray bytes callable chr complex dict dir divmod enumerate eval exec filter float format frozenset"
    " getattr hash hex id input int isinstance issubclass iter len list locals map max memoryview min next object oct open ord pow"
    " print property range repr reversed round set slice sorted str sum super tuple type vars zip".split()
)
CHANGES = frozenset(
    "append extend insert remove pop clear sort reverse update setdefault popitem add discard popleft appendleft".split()
)
CHANGERS = frozenset("heapify heappush heappop heappushpop heapreplace shuffle insort insort_left insort_right".split())
COPIERS = frozenset("list sorted dict set tuple deepcopy copy deque".split())


def imports(source: Source) -> Iterator[Slip]:
    """Every module and every name of a module that is imported, as ``module`` and ``module.name``."""
    for node in source.nodes():
        if isinstance(node, ast.Import):
            yield from (Slip(node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield from (Slip(node, f"{node.module}.{alias.name}") for alias in node.names)


def used_names(source: Source) -> set[str]:
    """Imported names and attributes of imported modules that code uses, as ``module.name``."""
    modules = {
        alias.asname or alias.name: alias.name
        for node in source.nodes()
        if isinstance(node, ast.Import)
        for alias in node.names
    }
    dotted = {
        f"{modules[node.value.id]}.{node.attr}"
        for node in source.nodes()
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in modules
    }
    return dotted | {slip.name for slip in imports(source)}


def is_standard(module: str) -> bool:
    """Whether a module comes with Python."""
    return module.partition(".")[0] in sys.stdlib_module_names


def mutable_defaults(source: Source) -> Iterator[Slip]:
    """Defaults of arguments that all calls share: lists, tables, sets."""
    for function in functions(source):
        arguments = function.args
        named = [*arguments.posonlyargs, *arguments.args]
        pairs = [
            *zip(named[len(named) - len(arguments.defaults) :], arguments.defaults, strict=True),
            *((one, default) for one, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True) if default),
        ]
        yield from (Slip(default, one.arg) for one, default in pairs if _is_mutable(default))


def shared_attributes(source: Source) -> Iterator[Slip]:
    """Lists, tables and sets in the body of a class that its methods change as if each object had its own."""
    for node in source.nodes():
        if isinstance(node, ast.ClassDef):
            made = {
                target.id: part
                for part in node.body
                if isinstance(part, ast.Assign)
                for target in part.targets
                if isinstance(target, ast.Name) and _is_mutable(part.value)
            }
            own = {part.attr for part in ast.walk(node) if _is_of_self(part) and isinstance(part.ctx, ast.Store)}  # type: ignore[attr-defined]
            used = {part.attr for part in ast.walk(node) if _is_of_self(part)}  # type: ignore[attr-defined]
            yield from (Slip(part, name) for name, part in made.items() if name in used - own)


def _is_of_self(node: ast.AST) -> bool:
    return isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "self"


def _is_mutable(node: ast.expr) -> bool:
    if isinstance(node, ast.Call):
        return isinstance(node.func, ast.Name) and node.func.id in (
            "list", "dict", "set", "defaultdict", "deque", "Counter", "OrderedDict", "bytearray",
        )  # fmt: skip
    return isinstance(node, ast.List | ast.Dict | ast.Set | ast.ListComp | ast.DictComp | ast.SetComp)


def swallowed(source: Source) -> Iterator[Slip]:
    """Handlers that catch everything and go on as if nothing had been, and those that catch something and do nothing at all."""
    for node in source.nodes():
        if isinstance(node, ast.ExceptHandler) and _swallows(node):
            yield Slip(node, "everything" if node.type is None else ast.unparse(node.type))
        elif isinstance(node, ast.With) and any(_suppresses_all(item.context_expr) for item in node.items):
            yield Slip(node, "Exception")


def _swallows(handler: ast.ExceptHandler) -> bool:
    if not _is_broad(handler.type):
        return False
    told = (ast.Raise, ast.Call) if handler.name else (ast.Raise,)
    uses = [part for statement in handler.body for part in ast.walk(statement)]
    return not any(isinstance(part, told) and not _is_print(part) for part in uses)


def _is_broad(kind: ast.expr | None) -> bool:
    if isinstance(kind, ast.Tuple):
        return any(map(_is_broad, kind.elts))
    return kind is None or (isinstance(kind, ast.Name) and kind.id in ("Exception", "BaseException"))


def _suppresses_all(node: ast.expr) -> bool:
    return (
        isinstance(node, ast.Call)
        and ast.unparse(node.func).endswith("suppress")
        and any(isinstance(kind, ast.expr) and _is_broad(kind) for kind in node.args)
    )


def prints(source: Source) -> Iterator[Slip]:
    """Output left in: prints and stops for a debugger, but not below ``if __name__ == "__main__"``."""
    body = source.tree.body if source.tree is not None else []
    for statement in body:
        if not (isinstance(statement, ast.If) and "__name__" in ast.unparse(statement.test)):
            yield from (Slip(node, ast.unparse(node.func)) for node in ast.walk(statement) if _is_print(node))  # type: ignore[attr-defined]


def _is_print(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and ast.unparse(node.func) in (
        "print", "pprint", "pprint.pprint", "breakpoint", "pdb.set_trace", "sys.stdout.write", "sys.stderr.write", "ic",
    )  # fmt: skip


def shadowed(source: Source, allowed: frozenset[str]) -> Iterator[Slip]:
    """Names of builtins that are given to something else; a method of that name hides nothing."""
    methods = {
        part
        for node in source.nodes()
        if isinstance(node, ast.ClassDef)
        for part in node.body
        if not isinstance(part, ast.Expr)
    }
    for node in source.nodes():
        name = _named(node)
        if name in BUILTINS and name not in allowed and node not in methods and not _in_class_body(node, methods):
            yield Slip(node, name)


def _named(node: ast.AST) -> str:
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
        return node.id
    if isinstance(node, ast.arg):
        return node.arg
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return node.name
    return (node.asname or "") if isinstance(node, ast.alias) else ""


def _in_class_body(node: ast.AST, methods: set[ast.stmt]) -> bool:
    return any(
        node in statement.targets if isinstance(statement, ast.Assign) else node is getattr(statement, "target", None)
        for statement in methods
        if isinstance(statement, ast.Assign | ast.AnnAssign)
    )


def changed_arguments(source: Source, problem: Problem) -> Iterator[Slip]:
    """Places where an argument of the entry is changed in place, or something that stands in it."""
    entry = entry_of(source, problem.name)
    if isinstance(entry, ast.FunctionDef | ast.AsyncFunctionDef):
        given = [one.arg for one in (*entry.args.posonlyargs, *entry.args.args, *entry.args.kwonlyargs)]
        kinds = [parameter.type for parameter in problem.parameters]
        names = {name for name, kind in zip(given, kinds, strict=False) if kind.startswith(("list", "dict", "set"))}
        yield from _changed(entry.body, set(names), set())


def _changed(body: list[ast.stmt], whole: set[str], below: set[str]) -> Iterator[Slip]:
    """Changes to ``whole`` arguments, or to what is ``below`` them, in the order of the lines."""
    for statement in body:
        heads = [statement] if not hasattr(statement, "body") else _heads(statement)
        for head in heads:
            yield from _changes(head, whole, below)
        _follow(statement, whole, below)
        if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            own = _own_names(statement)
            yield from _changed(statement.body, whole - own, below - own)
            continue
        for field in ("body", "orelse", "finalbody"):
            part = getattr(statement, field, [])
            if isinstance(part, list):
                yield from _changed([one for one in part if isinstance(one, ast.stmt)], whole, below)


def _heads(statement: ast.stmt) -> list[ast.AST]:
    return [node for node in ast.iter_child_nodes(statement) if isinstance(node, ast.expr | ast.withitem)]


def _is_list(node: ast.expr) -> bool:
    return isinstance(node, ast.List | ast.ListComp)


def _own_names(statement: ast.AST) -> set[str]:
    """The arguments of an inner function and what it gives a value itself."""
    kept = {name for node in ast.walk(statement) if isinstance(node, ast.Nonlocal | ast.Global) for name in node.names}
    made = {node.id for node in ast.walk(statement) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    return {node.arg for node in ast.walk(statement) if isinstance(node, ast.arg)} | (made - kept)


def _changes(node: ast.AST, whole: set[str], below: set[str]) -> Iterator[Slip]:
    """Changes in one statement; ``+=`` on what stands below an argument may be a sum, and is a change only with a list behind it."""
    hidden = {
        part.id
        for each in ast.walk(node)
        if isinstance(each, ast.comprehension)
        for part in ast.walk(each.target)
        if isinstance(part, ast.Name)
    }
    hidden |= {each.arg for each in ast.walk(node) if isinstance(each, ast.arg)}
    names = (whole | below) - hidden
    for part in ast.walk(node):
        if isinstance(part, ast.Call):
            name = _called_on(part, names) or _handed_to(part, names)
            if name:
                yield Slip(part, name)
        elif isinstance(part, ast.Subscript) and isinstance(part.ctx, ast.Store | ast.Del):
            name = _root(part.value)
            if name in names:
                yield Slip(part, name)
        elif isinstance(part, ast.AugAssign) and isinstance(part.target, ast.Name) and part.target.id in names:
            yield from [Slip(part, part.target.id)] if part.target.id in whole or _is_list(part.value) else []


def _called_on(call: ast.Call, names: set[str]) -> str:
    if isinstance(call.func, ast.Attribute) and call.func.attr in CHANGES:
        name = _root(call.func.value)
        return name if name in names else ""
    return ""


def _handed_to(call: ast.Call, names: set[str]) -> str:
    """An argument that is handed to ``heapify`` and its like."""
    called = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if called in CHANGERS and call.args:
        name = _root(call.args[0])
        return name if name in names else ""
    return ""


def _root(node: ast.AST) -> str:
    while isinstance(node, ast.Subscript):
        if isinstance(node.slice, ast.Slice):
            return ""
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


def _follow(statement: ast.stmt, whole: set[str], below: set[str]) -> None:
    """Which names stand for an argument, or for something in it, after a statement."""
    if isinstance(statement, ast.Assign) and len(statement.targets) == 1 and isinstance(statement.targets[0], ast.Name):
        _rebound(statement.targets[0].id, statement.value, whole, below)
    elif isinstance(statement, ast.Assign | ast.AnnAssign | ast.With):
        made = {node.id for node in ast.walk(statement) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
        whole -= made
        below -= made
    elif isinstance(statement, ast.For):
        names = [name.id for name in ast.walk(statement.target) if isinstance(name, ast.Name)]
        walked = _walked(statement.iter)
        for name in names:
            below.discard(name)
            whole.discard(name)
        if walked in whole and names:
            below.add(names[-1])


def _rebound(name: str, value: ast.expr, whole: set[str], below: set[str]) -> None:
    stands_for = value.id if isinstance(value, ast.Name) else ""
    is_whole, is_below = stands_for in whole, stands_for in below
    whole.discard(name)
    below.discard(name)
    if is_whole:
        whole.add(name)
    elif is_below:
        below.add(name)


def _walked(node: ast.expr) -> str:
    """The name that a loop walks over, also by ``enumerate``."""
    if (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in ("enumerate", "reversed")
        and node.args
    ):
        return _walked(node.args[0])
    return node.id if isinstance(node, ast.Name) else ""
