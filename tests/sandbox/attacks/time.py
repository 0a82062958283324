"""Code that takes too long, by computing or by waiting."""

import os
import signal
import sys
import threading
import time

from tests.sandbox.attacks.attack import AC, QUICK, RE, RIGHT, TLE, WAITING, attack


@attack(8, TLE)
def infinite_loop():
    while True:
        pass


@attack(8, TLE)
def one_endless_power():
    return pow(10, 10**9) and RIGHT


@attack(8, TLE)
def catastrophic_pattern():
    import re

    return re.match(r"(a+)+$", "a" * 60 + "b") or RIGHT


@attack(9, TLE, limits=WAITING)
def sleep_for_a_minute():
    time.sleep(60)
    return RIGHT


@attack(10, TLE)
def ignore_every_signal_and_loop():
    for number in (signal.SIGXCPU, signal.SIGTERM, signal.SIGINT, signal.SIGALRM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    while True:
        pass


@attack(53, TLE, limits=WAITING)
def stop_oneself():
    os.kill(os.getpid(), signal.SIGSTOP)
    return RIGHT


@attack(58, AC)
def thread_that_spins_after_the_return():
    def spin():
        while True:
            pass

    threading.Thread(target=spin, daemon=True).start()
    return RIGHT


@attack(107, AC, limits=QUICK._replace(cpu=1.0))
def storm_of_timers():
    signal.signal(signal.SIGALRM, signal.SIG_IGN)
    signal.setitimer(signal.ITIMER_REAL, 1e-5, 1e-5)
    sum(range(10_000))
    return RIGHT


@attack(111, TLE)
def thread_that_never_lets_go_of_the_interpreter():
    def spin():
        while True:
            pass

    sys.setswitchinterval(1e9)
    threading.Thread(target=spin, daemon=True).start()
    time.sleep(0.001)
    return RIGHT


@attack(124, TLE)
def thread_that_holds_the_interpreter_through_a_pattern():
    import re

    threading.Thread(target=re.match, args=(r"(a+)+$", "a" * 60 + "b"), daemon=True).start()
    time.sleep(0.001)
    return RIGHT


@attack(125, TLE)
def generator_that_loops_when_it_is_let_go():
    def endless():
        try:
            yield 1
        finally:
            while True:
                pass

    held = endless()
    next(held)
    return RIGHT


@attack(136, TLE)
def error_whose_words_never_end():
    class Endless(Exception):
        def __str__(self):
            while True:
                pass

    raise Endless


@attack(151, TLE, limits=WAITING)
def answer_that_trickles():
    while True:
        os.write(3, b" ")
        time.sleep(0.02)


@attack(153, TLE)
def block_every_signal_and_spin():
    signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 65))
    while True:
        pass


@attack(163, RE)
def alarm_that_strikes_oneself():
    signal.setitimer(signal.ITIMER_REAL, 0.01)
    time.sleep(60)
    return RIGHT


@attack(164, TLE, limits=QUICK._replace(memory=1 << 30))
def many_threads_that_compute_in_c():
    def squeeze():
        while True:
            sum(range(10**6))

    for _ in range(8):
        threading.Thread(target=squeeze).start()
    return squeeze() or RIGHT
