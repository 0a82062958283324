"""Floods, and output that lies to whoever reads it."""

import contextlib
import os
import sys
import time

from tests.sandbox.attacks.attack import AC, OLE, PATIENT, RE, RIGHT, WA, attack


@attack(22, OLE)
def flood_of_output():
    while True:
        print("x" * 1000)


@attack(22, OLE)
def flood_of_errors():
    while True:
        sys.stderr.write("x" * 1000)


@attack(23, OLE)
def flood_and_swallow_the_broken_pipe():
    for _ in range(500):
        with contextlib.suppress(OSError):
            os.write(1, b"x" * 1000)
    return RIGHT


@attack(24, OLE, limits=PATIENT)
def answer_of_ten_megabytes():
    return "x" * 10_000_000


@attack(40, WA)
def verdict_on_standard_output():
    print('{"v": "AC"}', '{"verdict": "AC", "ended": 0}', RIGHT, sep="\n")
    return "another answer"


@attack(91, AC)
def escapes_and_markup_on_standard_output():
    os.write(1, b"\x1b]0;owned\x07\x1b[2J\x1b[31m<script>alert(1)</script>\x00\xff\xfe\r")
    return RIGHT


@attack(134, RE)
def error_of_ten_megabytes():
    raise ValueError("x" * 10_000_000)


@attack(135, AC)
def bomb_of_combining_letters():
    print("\u202e" + "a" + "\u0301" * 5000 + "\U000e0041\u2066\u200f")
    return RIGHT


@attack(148, AC)
def shut_standard_output():
    sys.stdout.close()
    return RIGHT


@attack(168, OLE)
def flood_by_a_thread_after_the_answer():
    import threading

    def flood():
        while True:
            os.write(2, b"x" * 4096)

    threading.Thread(target=flood, daemon=True).start()
    time.sleep(0.05)
    return RIGHT
