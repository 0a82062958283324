"""The tour: three minutes on the shipped example, a page a step, which anybody may leave at any moment."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from greenroom.record import NamedTuple
from greenroom.studio.pages.compare import compared
from greenroom.studio.pages.tour_example import QUESTION, example
from greenroom.studio.rendering import rendered


class Step(NamedTuple):
    """A step: the name of its part of the template, its heading, and what the button to the next says."""

    name: str
    heading: str
    onward: str


STEPS = (
    Step("welcome", "A room to rehearse in", "Show me an answer"),
    Step("heard", "What the room hears", "What is there to mend?"),
    Step("mend", "What to mend", "How is it scored?"),
    Step("scores", "Every score has its sentence", "And told better?"),
    Step("again", "The same story, told again", "What about my numbers?"),
    Step("numbers", "Numbers that hold", "I am ready"),
    Step("yours", "Your turn", ""),
)


async def page(request: Request) -> Response:
    """``/tour?step=``, from 1; any other step is the first."""
    number = request.query_params.get("step", "")
    at = int(number) if number in {str(one) for one in range(1, len(STEPS) + 1)} else 1
    found = await run_in_threadpool(example)
    return rendered(
        request, "tour.html", step=STEPS[at - 1], at=at, steps=len(STEPS), question=QUESTION, example=found,
        changes=compared(found.first, found.second),
    )  # fmt: skip
