"""What a box shows of the machine around it."""

import os
import sys

from tests.sandbox.attacks.attack import AC, WA, attack


@attack(70, AC, expected={})
def environment():
    return dict(os.environ)


@attack(205, AC, expected=[[""], False])
def arguments_of_the_process():
    return [list(sys.argv), any("boot" in name for name in sys.argv)]


@attack(206, WA, open_verdict=("AC",))
def packages_that_are_installed():
    try:
        import yaml
    except ImportError:
        sys.path.extend(["/usr/lib/python3/dist-packages", "/usr/local/lib/python3.11/site-packages"])
        try:
            import yaml
        except ImportError:
            return "nothing"
    return yaml.__name__ and "the right answer"
