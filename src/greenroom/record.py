"""Records: tuples whose places have names. To type checkers, and to whoever uses one, each is a `typing.NamedTuple`.

The standard one writes the text of a constructor for every class and compiles it, and loading `typing` for it costs a quarter
of a bare start: for the sixty records of a first answer, a seventh of its cold start. Here all records share one constructor.
"""

import sys

TYPE_CHECKING = False

if TYPE_CHECKING or sys.version_info >= (3, 14):  # where annotations are read in another way
    from typing import NamedTuple as NamedTuple
else:
    from collections import _tuplegetter as place

    NEW = tuple.__new__

    class Making(type):
        """Turns the body of a record's class into a plain class below `tuple`."""

        def __new__(cls, name, _, body):  # noqa: D102
            fields = tuple(body.get("__annotations__", ()))
            defaults = {field: body[field] for field in fields if field in body}
            places = {field: place(number, f"Place {number}") for number, field in enumerate(fields)}
            named = {"__slots__": (), "_fields": fields, "__match_args__": fields, "_field_defaults": defaults}
            return type.__new__(type, name, (tuple,), {**SHARED, **named, **body, **places})

    def _new(cls, *values, **named):
        if named or len(values) != len(cls._fields):
            return NEW(cls, _completed(cls, values, named))
        return NEW(cls, values)

    def _completed(cls, values, named):
        fields, defaults = cls._fields, cls._field_defaults
        try:
            rest = [named.pop(field) if field in named else defaults[field] for field in fields[len(values) :]]
        except KeyError as missing:
            raise TypeError(f"{cls.__name__} has the fields {', '.join(fields)}, and {missing} is missing") from None
        if named or len(values) > len(fields):
            raise TypeError(
                f"{cls.__name__} has the fields {', '.join(fields)}; it was given {', '.join(named) or 'more'} beside"
            )
        return (*values, *rest)

    def _make(cls, values):
        return cls(*values)

    def _replace(self, /, **named):
        values = tuple(map(named.pop, self._fields, self))
        if named:
            raise ValueError(f"Got unexpected field names: {list(named)!r}")
        return NEW(self.__class__, values)

    def _asdict(self):
        return dict(zip(self._fields, self, strict=True))

    def _values(self):
        return tuple(self)

    def _repr(self):
        return f"{self.__class__.__name__}({', '.join(f'{name}={value!r}' for name, value in self._asdict().items())})"

    SHARED = {
        "__new__": _new,
        "__getnewargs__": _values,
        "__repr__": _repr,
        "_make": classmethod(_make),
        "_replace": _replace,
        "_asdict": _asdict,
    }
    NamedTuple = type.__new__(Making, "NamedTuple", (), {})
