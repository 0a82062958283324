"""Runs what is not trusted: the last of our frames before the candidate's."""

import sys
from collections.abc import Callable
from types import ModuleType
from typing import Any

NOT_COMPILED = 101
OUT_OF_MEMORY = 102
RAISED = 1

MODULE = "solution"


def compiled(source: str) -> Any:
    """The code of a source; leaves the process with status 101 where it is no Python."""
    try:
        return compile(source, f"{MODULE}.py", "exec", dont_inherit=True)
    except (SyntaxError, ValueError, OverflowError, RecursionError, MemoryError) as error:
        sys.stderr.write(f"{type(error).__name__}: {error}\n".encode("ascii", "backslashreplace").decode())
        raise SystemExit(NOT_COMPILED) from None


def loaded(code: Any) -> dict[str, Any]:
    """The names that a code defines; its ``__name__`` is ``solution``, so that a main guard stays shut."""
    module = sys.modules[MODULE] = ModuleType(MODULE)
    exec(code, module.__dict__)
    return module.__dict__


class Subject:
    """The candidate's names, and the objects that `new` made of them."""

    def __init__(self, code: Any) -> None:
        self.names = loaded(code)
        self.objects: list[Any] = []

    def answer(self, entry: str, arguments: Any) -> Any:
        """What a `Call` returns."""
        word, _, name = entry.rpartition(" ")
        if word == "class":
            return self._driven(self.names[name], arguments)
        if word == "new":
            self.objects.append(self.names[name](*arguments))
            return len(self.objects) - 1
        return self._callable(entry)(*arguments)

    def _callable(self, entry: str) -> Callable[..., Any]:
        number, dot, method = entry.partition(".")
        found: Callable[..., Any] = getattr(self.objects[int(number)], method) if dot else self.names[entry]
        return found

    def _driven(self, maker: Callable[..., Any], operations: Any) -> list[Any]:
        (_, *first), *rest = operations
        driven = maker(*first)
        return [None, *(getattr(driven, method)(*arguments) for method, *arguments in rest)]
