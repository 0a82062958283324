"""As whom, with which Python and out of which pool boxes start."""

import os
import sys
import threading
import time

import pytest

from greenroom.errors import UsersFault
from greenroom.sandbox import TIERS, Box, Call, choose, identity, interpreter, plain, readable
from greenroom.sandbox.interpreter import Interpreter
from greenroom.sandbox.pool import Pool
from tests.sandbox.conftest import new_box, why_not


def test_the_best_tier_that_this_machine_can_run_is_chosen():
    best = next(tier for tier in TIERS if not why_not(tier))

    assert choose(ask=lambda question: True).tier == best


def test_root_runs_every_box_as_another_user_who_is_nobody(monkeypatch):
    monkeypatch.setattr(identity, "is_root", lambda: True)
    users = [identity.unprivileged().options() for _ in range(3)]

    assert len({options["user"] for options in users}) == 3
    assert all(options["user"] == options["group"] > 60_000 and options["extra_groups"] == [] for options in users)


def test_somebody_else_runs_boxes_as_himself(monkeypatch):
    monkeypatch.setattr(identity, "is_root", lambda: False)

    assert identity.unprivileged().options() == {}


def test_who_was_root_and_could_be_again_is_root(monkeypatch):
    monkeypatch.setattr(os, "getuid", lambda: 0)
    monkeypatch.setattr(os, "geteuid", lambda: 1000)

    assert identity.is_root()


def test_our_own_python_runs_in_boxes_where_it_can():
    python = interpreter.interpreter(False)

    assert python.version == sys.version.split()[0]
    assert os.path.basename(python.program).startswith("python")


def test_the_systems_python_runs_where_only_root_can_read_ours(monkeypatch):
    own = interpreter._own()
    monkeypatch.setattr(interpreter, "_is_open_to_all", lambda path: path not in (own.program, own.library))
    found = interpreter.interpreter.__wrapped__(True) if interpreter._of_the_system() else None

    if found is None:
        pytest.skip("there is no other Python here")
    assert found.program != own.program
    assert tuple(map(int, found.version.split(".")[:2])) >= (3, 11)


def test_where_no_python_can_be_reached_root_is_told_what_to_do(monkeypatch):
    monkeypatch.setattr(interpreter, "_is_open_to_all", lambda path: False)

    with pytest.raises(UsersFault, match="run greenroom as yourself"):
        interpreter.interpreter.__wrapped__(True)


def test_a_box_runs_a_python_of_another_version_too(monkeypatch):
    """Its modules are then sent as source, since bytecode is of one version."""
    if reason := why_not("landlock"):
        pytest.skip(reason)
    python = interpreter.interpreter(identity.is_root())._replace(magic=b"none")
    with Box(TIERS["landlock"], python, identity.unprivileged()) as box:
        ran = box.run("def f():\n    return 1\n", Call("f"))

    assert ran.answer == b"1"


def test_nothing_that_is_installed_can_be_read(tmp_path):
    library = tmp_path / "lib" / "python3.11"
    for name in ("site-packages", "json"):
        (library / name).mkdir(parents=True)
    (library / "os.py").write_text("")
    found = readable.readable(Interpreter("/nowhere", "3.11.0", str(library), b""))

    assert {path for path in found if path.startswith(str(tmp_path))} == {str(library / "json"), str(library / "os.py")}
    assert not any("-packages" in path for path in found)


@pytest.mark.parametrize("tier", ["bubblewrap", "landlock"])
def test_a_submission_finds_nothing_of_the_one_before(tier, targets):
    """Case 78 of the survey."""
    leave = """
import builtins, contextlib, os
def f(targets):
    builtins.left = 1
    os.environ["left"] = "1"
    for folder in ("/tmp", "/var/tmp", "/dev/shm", ".", "/run/lock", "/dev"):
        with contextlib.suppress(OSError):
            open(os.path.join(folder, os.path.basename(targets["marker"])), "w").close()
"""
    look = """
import builtins, os
def f(targets):
    folders = ("/tmp", "/var/tmp", "/dev/shm", ".", "/run/lock", "/dev")
    files = [os.path.exists(os.path.join(folder, os.path.basename(targets["marker"]))) for folder in folders]
    return [hasattr(builtins, "left"), "left" in os.environ, any(files)]
"""
    with new_box(tier) as first:
        assert first.run(leave, Call("f", (targets.plain(),))).answer == b"null"
        with new_box(tier) as beside:
            assert plain.decode(beside.run(look, Call("f", (targets.plain(),))).answer) == [False, False, False]
    with new_box(tier) as second:
        assert plain.decode(second.run(look, Call("f", (targets.plain(),))).answer) == [False, False, False]


class Started:
    def __init__(self) -> None:
        self.is_closed = False

    def close(self) -> None:
        self.is_closed = True


def test_a_pool_hands_out_each_box_once_and_keeps_one_ready():
    started: list[Started] = []
    pool = Pool(lambda: started.append(Started()) or started[-1], idle=1)
    taken = [pool.take() for _ in range(3)]

    assert len({id(box) for box in taken}) == 3
    assert len(started) == 4
    pool.close()
    assert [box.is_closed for box in started if box not in taken] == [True]
    assert not any(box.is_closed for box in taken)


def test_a_closed_pool_starts_no_more_than_is_asked_for():
    started: list[Started] = []
    pool = Pool(lambda: started.append(Started()) or started[-1], idle=2)
    pool.close()
    pool.take()

    assert len(started) == 1


def test_a_box_outlives_the_thread_that_started_it():
    if why_not("bubblewrap") and why_not("landlock"):
        pytest.skip("no tier here shuts code in")
    boxes = []
    thread = threading.Thread(target=lambda: boxes.append(choose().box()))
    thread.start()
    thread.join()
    time.sleep(0)
    with boxes[0] as box:
        assert box.run("def f():\n    return 1\n", Call("f")).answer == b"1"


def test_a_box_ends_when_the_server_is_killed():
    if reason := why_not("landlock"):
        pytest.skip(reason)
    box = new_box("landlock")
    box.control.close()

    assert box._process.wait(10) is not None


def test_whoever_has_many_programs_open_may_still_start_threads_in_a_box():
    assert identity.Identity(65534).tasks_besides() == 0
    assert identity.Identity().tasks_besides() >= 2 * threading.active_count()
