"""What is asked of a child, as bytes."""

import json

from greenroom.sandbox import plain
from greenroom.sandbox.call import Call


def payload(source: str, call: Call) -> bytes:
    """A source and a call; a lone surrogate in the source arrives as it is."""
    return json.dumps({"source": source, **_asked(call)}).encode()


def question(call: Call) -> bytes:
    """A call for a child that has its source."""
    return json.dumps(_asked(call)).encode()


def _asked(call: Call) -> dict[str, object]:
    arguments = plain.encode(list(call.arguments))
    return {"entry": call.entry, "arguments": arguments.decode(), "most": len(arguments)}
