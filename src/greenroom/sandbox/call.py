"""What is asked of the source in a box."""

from typing import Any, NamedTuple


class Call(NamedTuple):
    """A function to call, or a class to drive.

    ``entry``            ``arguments``
    ``merge_shards``     the arguments of the function
    ``class LRUCache``   lists ``[method, *arguments]`` in turn, of which the first is the constructor's; the answer is a list
                         of what each returned, beginning with None
    ``new LRUCache``     the constructor's arguments; the answer is the number of the new object (only in `Box.serve`)
    ``0.get``            the arguments of a method of object 0 (only in `Box.serve`)
    """

    entry: str
    arguments: tuple[Any, ...] = ()
