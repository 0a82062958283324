"""Runs a candidate's tests and asks the server for every call of the solution, which is in another box.

The tests run in a thread of their own, so that the server can step them: each `step` takes a reply and returns what comes next,
``["tests", names]``, ``["ask", entry, arguments]``, ``["end", name, outcome, why]``, ``["done"]`` or ``["unusable", why]``.
Whoever patches any of this changes what is said of his own tests, and knows no more of the solution than its answers.
"""

import builtins
import sys
from _queue import SimpleQueue
from _thread import start_new_thread
from collections.abc import Callable
from types import ModuleType
from typing import Any

_said: SimpleQueue[list[Any]] = SimpleQueue()
_replies: SimpleQueue[Any] = SimpleQueue()
_calls = [0]
_LONGEST_WHY = 200


def begin(tests: str, entry: str, parameters: list[str]) -> list[Any]:
    """Starts the thread; returns the names of the tests, or why there are none."""
    start_new_thread(_work, (tests, entry, parameters))
    return _said.get()


def step(reply: Any) -> list[Any]:
    """Hands the reply to what was asked, or the order of the tests; returns what comes next."""
    _replies.put(reply)
    return _said.get()


def _work(tests: str, entry: str, parameters: list[str]) -> None:
    try:
        names = _loaded(tests, entry, parameters)
    except SyntaxError as error:
        return _said.put(["unusable", f"line {error.lineno} is no Python: {error.msg}"])
    except BaseException as error:
        return _said.put(["unusable", f"reading the tests raised {type(error).__name__}"])
    _said.put(["tests", [name for name, made in names.items() if name.startswith("test") and callable(made)]])
    for name in _replies.get():
        _said.put(["end", name, *_outcome(names[name])])
        _replies.get()
    return _said.put(["done"])


def _loaded(tests: str, entry: str, parameters: list[str]) -> dict[str, Any]:
    solution, module = ModuleType("solution"), ModuleType("tests")
    name = entry.removeprefix("class ")
    stand_in = _class(name) if entry.startswith("class ") else _function(name, parameters)
    setattr(solution, name, stand_in)
    setattr(module, name, stand_in)
    sys.modules["solution"], sys.modules["tests"] = solution, module
    exec(compile(tests, "tests.py", "exec", dont_inherit=True), module.__dict__)
    return module.__dict__


def _outcome(test: Callable[[], object]) -> tuple[str, str]:
    """How a test ended, and for its writer the line at which it failed."""
    before = _calls[0]
    try:
        test()
    except BaseException as error:
        return ("failed" if _calls[0] > before else "failed without a call"), _why(error)
    return ("passed" if _calls[0] > before else "passed without a call"), ""


def _why(error: BaseException) -> str:
    line, trace = 0, error.__traceback__
    while trace is not None:
        line = trace.tb_lineno if trace.tb_frame.f_code.co_filename == "tests.py" else line
        trace = trace.tb_next
    try:
        said = f": {error}" if str(error) else ""
    except Exception:
        said = ""
    return f"line {line}, {type(error).__name__}{said}"[:_LONGEST_WHY]


def _function(name: str, parameters: list[str]) -> Callable[..., Any]:
    def function(*arguments: Any, **named: Any) -> Any:
        rest = parameters[len(arguments) :]
        if set(named) != set(rest):
            raise TypeError(f"{name}() takes {', '.join(parameters)}")
        return _asked(name, [*arguments, *(named[one] for one in rest)])

    function.__name__ = function.__qualname__ = name
    return function


def _class(name: str) -> type:
    class Made:
        def __init__(self, *arguments: Any, **named: Any) -> None:
            self._number = _asked(f"new {name}", [*arguments, *named.values()])

        def __getattr__(self, method: str) -> Callable[..., Any]:
            if method.startswith("_"):
                raise AttributeError(method)
            return lambda *arguments, **named: _asked(f"{self._number}.{method}", [*arguments, *named.values()])

    Made.__name__ = Made.__qualname__ = name
    return Made


def _asked(entry: str, arguments: list[Any]) -> Any:
    _said.put(["ask", entry, arguments])
    kind, value = _replies.get()
    _calls[0] += 1
    if kind == "answer":
        return value
    raised = getattr(builtins, value, None)
    raise (raised if isinstance(raised, type) and issubclass(raised, Exception) else RuntimeError)("the solution raised")
