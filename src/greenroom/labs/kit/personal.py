"""Personal fields: declared, then hashed with a key or dropped, and their values kept out of logs."""

import hashlib
import hmac
import logging
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import pandas as pd

from greenroom.errors import UnusableOption

TREATMENTS = ("drop", "hash")
HIDDEN = "[hidden]"

_SHORTEST_KEY = 16
_SHORTEST_VALUE = 4
_CONVERSION = re.compile(r"%(?P<name>(?:\(\w+\))?)[-#0 +]*\d*(?:\.\d+)?[diouxXeEfFgGc]")
_WORD = re.compile(r"[^\W_]+")
_PLAIN_ATTRIBUTES = frozenset(logging.makeLogRecord({}).__dict__) | {"message", "asctime", "taskName"}


class Personal(NamedTuple):
    """A personal column and its ``treatment``: one of TREATMENTS.

    Hashes are equal for equal values of one ``domain`` (the column's name where it is empty), so that tables still join.
    """

    column: str
    treatment: str = "hash"
    domain: str = ""


def protect(frame: pd.DataFrame, declared: Iterable[Personal], salt: str) -> pd.DataFrame:
    """A copy without the dropped columns, and with HMAC-SHA256 (64 hexadecimal digits) in place of the hashed ones' values.

    ``salt`` is the secret key: whoever has it can try values against the hashes. Missing values stay missing; declared columns
    that the frame does not have are passed over. Raises UnusableOption for a key below 16 characters or an unknown treatment.
    """
    if len(salt) < _SHORTEST_KEY:
        raise UnusableOption(f"The key for personal fields needs at least {_SHORTEST_KEY} characters, and has {len(salt)}.")
    safe = frame.copy()
    for field in declared:
        if field.treatment not in TREATMENTS:
            raise UnusableOption(f"'{field.treatment}' is no treatment of {field.column}; use {' or '.join(TREATMENTS)}.")
        if field.column in safe and field.treatment == "drop":
            safe = safe.drop(columns=field.column)
        elif field.column in safe:
            safe[field.column] = _hashed(safe[field.column], f"{salt}\n{field.domain or field.column}".encode())
    return safe


class Guard(logging.Filter):
    """A filter for handlers that keeps personal fields out of all they write: messages, arguments, extras and tracebacks.

    It hides what stands after a declared name (``email=…``, ``"email": …``, ``extra={"email": …}``), and every value that it
    has learned, wherever it stands and however it is punctuated. It keeps hashes of the values, never the values. It cannot
    tell values below four letters or digits, nor a value within a longer word, by themselves.
    """

    def __init__(self, declared: Iterable[Personal], salt: str) -> None:
        super().__init__()
        self._names = frozenset(field.column.casefold() for field in declared)
        self._key = salt.encode()
        self._known: set[bytes] = set()
        self._first: set[int] = set()
        self._lengths: set[int] = set()
        self._named = _after_a_name(self._names)

    def learn(self, frame: pd.DataFrame) -> "Guard":
        """The values of the declared columns of a frame are hidden from now on. Gives the guard itself."""
        for column in frame.columns:
            if str(column).casefold() in self._names:
                self._learn(frame[column].dropna().unique())
        return self

    def scrubbed(self, text: str) -> str:
        """A text with [hidden] in place of what is personal."""
        return self._without_values(self._named.sub(rf"\g<before>{HIDDEN}", text))

    def filter(self, record: logging.LogRecord) -> bool:
        """Cleans the record in its place; always lets it through."""
        record.msg, record.args = self._clean(record.msg), self._arguments(record.args)
        said = _put_together(record)
        if (clean := self.scrubbed(said)) != said:
            record.msg, record.args = clean, ()
        if record.exc_info:
            record.exc_text = self.scrubbed(record.exc_text or logging.Formatter().formatException(record.exc_info))
            record.exc_info = None
        if record.stack_info:
            record.stack_info = self.scrubbed(record.stack_info)
        for name in set(record.__dict__) - _PLAIN_ATTRIBUTES:
            record.__dict__[name] = self._field(name, record.__dict__[name])
        return True

    def _learn(self, values: Iterable[object]) -> None:
        for value in values:
            words = _words(_written(value))
            if sum(map(len, words)) >= _SHORTEST_VALUE:
                self._known.add(self._hash(words))
                self._first.add(hash(words[0]))
                self._lengths.add(len(words))

    def _without_values(self, text: str) -> str:
        found = list(_WORD.finditer(text))
        words = [match.group().casefold() for match in found]
        kept, position, index = [], 0, 0
        while index < len(words):
            length = self._length_at(words, index)
            if length:
                kept += [text[position : found[index].start()], HIDDEN]
                position = found[index + length - 1].end()
            index += length or 1
        return "".join([*kept, text[position:]])

    def _length_at(self, words: Sequence[str], index: int) -> int:
        """How many words from here on are a known value, the longest first; 0 for none."""
        if hash(words[index]) not in self._first:
            return 0
        fitting = (length for length in sorted(self._lengths, reverse=True) if index + length <= len(words))
        return next((length for length in fitting if self._hash(words[index : index + length]) in self._known), 0)

    def _hash(self, words: Sequence[str]) -> bytes:
        return hmac.digest(self._key, "\n".join(words).encode(), "sha256")

    def _arguments(self, arguments: Any) -> Any:
        if isinstance(arguments, Mapping):
            return {name: self._field(str(name), value) for name, value in arguments.items()}
        return tuple(map(self._clean, arguments)) if isinstance(arguments, tuple) else arguments

    def _field(self, name: str, value: Any) -> Any:
        return HIDDEN if name.casefold() in self._names else self._clean(value)

    def _clean(self, value: Any) -> Any:
        """The value itself where nothing in it is personal, so that %d and a formatter of arguments still work."""
        if isinstance(value, Mapping):
            return {name: self._field(str(name), held) for name, held in value.items()}
        if type(value) in (list, tuple):
            return type(value)(map(self._clean, value))
        try:
            written = str(value)
        except Exception:  # whatever the value's own code raises
            return HIDDEN
        clean = self.scrubbed(written)
        return value if clean == written else clean


def guarded(handler: logging.Handler, declared: Collection[Personal], salt: str, *frames: pd.DataFrame) -> Guard:
    """Puts a guard on a handler: there, and not on a logger, since a logger's filters do not see its children's records."""
    guard = Guard(declared, salt)
    for frame in frames:
        guard.learn(frame)
    handler.addFilter(guard)
    return guard


def _hashed(column: pd.Series, key: bytes) -> pd.Series:
    digests = {value: hmac.new(key, _written(value).encode(), hashlib.sha256).hexdigest() for value in column.dropna().unique()}
    return column.astype(object).map(digests)


def _written(value: object) -> str:
    """A whole number is written alike, however pandas holds it."""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _put_together(record: logging.LogRecord) -> str:
    """The message, in any case: what raises here would stop the program, and what raises later prints the arguments."""
    try:
        return record.getMessage()
    except Exception:  # whatever an argument's own code raises
        record.msg = _CONVERSION.sub(r"%\g<name>s", str(record.msg))
    try:
        return record.getMessage()
    except Exception:
        record.msg, record.args = f"{record.msg} (with arguments that do not fit)", ()
        return record.getMessage()


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _after_a_name(names: Collection[str]) -> re.Pattern[str]:
    either = "|".join(map(re.escape, sorted(names, key=len, reverse=True))) or r"(?!)"
    quoted = r"\"[^\"]*\"|'[^']*'|[^\s,;&)}\]]+"
    return re.compile(rf"(?P<before>\b(?:{either})\b['\"]?\s*[=:]\s*)(?:{quoted})", re.IGNORECASE)
