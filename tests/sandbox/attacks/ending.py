"""Ways to end other than by a return."""

import atexit
import builtins
import ctypes
import os
import signal
import sys

from tests.sandbox.attacks.attack import AC, RE, RIGHT, TLE, WA, attack


@attack(29, RE)
def leave_early():
    sys.exit(0)


@attack(30, RE)
def leave_at_once():
    os._exit(0)


@attack(31, RE)
def interrupt_from_the_keyboard():
    raise KeyboardInterrupt


@attack(32, WA)
def return_nothing():
    return None


@attack(33, WA)
def rewrite_the_answer_at_exit():
    atexit.register(os.write, 3, b'"the right answer"')
    return "another answer"


@attack(54, RE)
def kill_the_process_group():
    os.killpg(0, signal.SIGKILL)
    return RIGHT


@attack(54, RE)
def be_struck_by_an_alarm():
    signal.alarm(1)
    signal.raise_signal(signal.SIGALRM)
    return RIGHT


@attack(54, RE)
def abort():
    os.abort()


@attack(59, RE)
def read_address_zero():
    return ctypes.string_at(0) and RIGHT


@attack(59, RE)
def bytecode_that_is_none():
    def empty():
        pass

    empty.__code__ = empty.__code__.replace(co_code=b"\x64\x7f\x53\x00", co_consts=())
    return empty() and RIGHT


@attack(60, RE)
def crash_report_to_the_answer():
    import faulthandler

    faulthandler.enable(3)
    ctypes.string_at(0)
    return RIGHT


@attack(87, RE)
def read_what_is_typed():
    return input() and RIGHT


@attack(88, RE)
def close_every_descriptor():
    os.closerange(0, 256)
    return RIGHT


@attack(101, RE)
def answer_pipe_closed_and_opened_again():
    os.close(3)
    _, write = os.pipe()
    os.dup2(write, 3)
    return RIGHT


@attack(127, RE, TLE)
def exit_replaced():
    os._exit = lambda status: None
    return RIGHT


@attack(128, RE)
def audit_hook_that_refuses_everything():
    def refuse(event, arguments):
        raise RuntimeError(event)

    sys.addaudithook(refuse)
    open("/dev/null")
    return RIGHT


@attack(133, RE)
def hook_for_errors_replaced():
    def lie(*_):
        os.write(3, b'"the right answer"')
        os._exit(0)

    sys.excepthook = sys.unraisablehook = lie
    raise ValueError


@attack(137, RE)
def error_that_cannot_be_worded():
    class Mute(Exception):
        def __str__(self):
            raise self

        __repr__ = __str__

    raise Mute


@attack(138, RE)
def error_that_is_no_exception():
    class Odd(BaseException):
        code = 0

        def __getattribute__(self, name):
            raise SystemExit(0)

    raise Odd


@attack(169, RE)
def leave_with_a_number_that_is_none():
    sys.exit("0")


@attack(170, RE)
def struck_by_every_signal():
    for number in range(1, 32):
        if number not in (signal.SIGSTOP, signal.SIGTSTP, signal.SIGTTIN, signal.SIGTTOU, signal.SIGCHLD):
            os.kill(os.getpid(), number)
    return RIGHT


@attack(171, AC)
def print_replaced_by_nothing():
    del builtins.print
    return RIGHT
