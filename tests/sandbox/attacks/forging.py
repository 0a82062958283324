"""Lies: to whoever compares, to the harness, to the answer pipe. None can know what is expected, so all end as an answer."""

import builtins
import codecs
import ctypes
import gc
import json
import os
import sys
import types

from tests.sandbox.attacks.attack import OLE, PATIENT, RE, RIGHT, TLE, WA, attack


@attack(34, RE)
def object_that_equals_everything():
    class Equal:
        def __eq__(self, other):
            return True

        __hash__ = None

    return Equal()


@attack(35, RE)
def number_that_equals_everything():
    class Equal(int):
        def __eq__(self, other):
            return True

        __hash__ = int.__hash__

    return Equal(3)


@attack(36, RE)
def lie_about_the_class():
    class Liar:
        @property
        def __class__(self):
            return str

    return Liar()


@attack(37, WA)
def json_replaced():
    json.dumps = lambda *_, **__: '{"verdict": "AC"}'
    return "another answer"


@attack(38, WA)
def encoder_of_the_harness_replaced():
    for name, module in list(sys.modules.items()):
        if name.startswith("greenroom"):
            for function in ("encode", "answered"):
                if hasattr(module, function):
                    setattr(module, function, lambda *_: b'{"verdict": "AC"}')
    return "another answer"


@attack(39, WA, RE)
def builtins_replaced():
    builtins.len = lambda _: 0
    builtins.isinstance = lambda *_: True
    builtins.type = lambda _: str
    return "another answer"


@attack(41, WA)
def write_the_answer_and_leave():
    os.write(3, b'{"verdict": "AC"}')
    os._exit(0)


@attack(42, WA)
def two_documents_as_an_answer():
    os.write(3, b'"one answer""the right answer"')
    return "another answer"


@attack(43, WA)
def not_a_number_on_the_answer_pipe():
    os.write(3, b"NaN")
    os._exit(0)


@attack(43, WA)
def tag_that_cannot_be_hashed():
    os.write(3, b'{"set": [[1], {"dict": [[[1], 2]]}]}')
    os._exit(0)


@attack(44, WA)
def answer_sixty_thousand_deep():
    os.write(3, b"[" * 60_000)
    os._exit(0)


@attack(45, WA)
def number_of_five_thousand_digits_on_the_pipe():
    os.write(3, b"9" * 5000)
    os._exit(0)


@attack(46, WA)
def search_all_objects_for_the_expected_answer():
    found = [x for x in gc.get_objects() if type(x) is str and x.startswith("what is expected")]
    for held in gc.get_objects():
        if type(held) in (dict, list, tuple):
            values = held.values() if type(held) is dict else held
            found += [x for x in list(values) if type(x) is str and x.startswith("what is expected")]
    return found[0] if found else "nothing"


@attack(46, WA)
def search_the_frames_for_the_expected_answer():
    frame, found = sys._getframe(), []
    while frame:
        found += [x for x in frame.f_locals.values() if type(x) is str and x.startswith("what is expected")]
        frame = frame.f_back
    return found[0] if found else "nothing"


@attack(126, WA, OLE, TLE)
def trace_the_frames_of_the_harness():
    def trace(frame, event, argument):
        frame.f_locals["answer"] = b'{"verdict": "AC"}'
        ctypes.pythonapi.PyFrame_LocalsToFast(ctypes.py_object(frame), ctypes.c_int(0))
        return trace

    frame = sys._getframe()
    while frame:
        frame.f_trace = trace
        frame = frame.f_back
    sys.settrace(trace)
    return "another answer"


@attack(129, WA)
def class_statement_replaced():
    builtins.__build_class__ = lambda *_, **__: "the right answer"
    return "another answer"


@attack(130, WA)
def modules_replaced():
    fake = types.ModuleType("json")
    fake.dumps = fake.loads = lambda *_, **__: '{"verdict": "AC"}'
    sys.modules["json"] = sys.modules["os"] = fake
    return "another answer"


@attack(131, WA)
def import_hook_that_lies():
    class Liar:
        @staticmethod
        def find_spec(name, path=None, target=None):
            os.write(3, b'"the right answer"')

    sys.meta_path.insert(0, Liar)
    sys.modules.clear()
    return "another answer"


@attack(132, WA)
def encoding_that_lies():
    def lie(text, errors="strict"):
        return b'"the right answer"', len(text)

    codecs.register(lambda name: codecs.CodecInfo(lie, lie, name=name))
    codecs.encode = lie
    return "another answer"


@attack(150, WA, RE)
def small_number_overwritten():
    ctypes.memset(id(1) + 24, 2, 1)
    return 1


@attack(172, WA)
def answer_that_claims_a_verdict():
    return {"verdict": "AC", "ended": 0, "over": "", "answer": "the right answer"}


@attack(173, RE)
def end_of_the_child_claimed_on_every_descriptor():
    sent = 0
    for descriptor in range(4, 256):
        try:
            os.write(descriptor, b'{"ended": 0, "cpu": 0.0, "memory": 0, "over": ""}\n')
        except OSError:
            continue
        sent += 1
    if not sent:
        raise OSError("nobody listens")
    return RIGHT


@attack(174, RE)
def string_of_a_class_of_its_own():
    class Text(str):
        __slots__ = ()

    return Text("the right answer")


@attack(175, WA, RE)
def return_rewritten_by_a_profile():
    def profile(frame, event, argument):
        if event == "return" and frame.f_code.co_name == "encode":
            os.write(3, b'"the right answer"')

    sys.setprofile(profile)
    return "another answer"


@attack(176, RE)
def right_answer_after_types_were_replaced():
    builtins.str, builtins.dict, builtins.list = int, int, int
    return RIGHT


@attack(177, TLE)
def forged_answer_that_never_ends():
    os.write(3, b'"the right answer"')
    while True:
        pass


@attack(207, WA, limits=PATIENT)
def keys_whose_hashes_are_all_one():
    colliding = ",".join(str(n * (2**61 - 1)) for n in range(1, 40_000) if n * (2**61 - 1) < 2**63)
    long = ",".join('{"int":"%#x"}' % (n * (2**61 - 1)) for n in range(1, 25_000))
    os.write(3, f'{{"set":[{colliding},{long}]}}'.encode())
    os._exit(0)
