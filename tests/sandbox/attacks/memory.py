"""Code that takes what a machine has: memory, files, threads, frames."""

import ctypes
import mmap
import os
import resource
import sys
import threading

from tests.sandbox.attacks.attack import AC, MLE, PATIENT, RE, RIGHT, TLE, attack
from tests.sandbox.attacks.prelude import system_call


@attack(14, MLE, limits=PATIENT)
def list_of_megabytes():
    blocks = []
    while True:
        blocks.append(bytearray(1 << 20))


@attack(15, MLE)
def eight_gibibytes_at_once():
    return len(bytearray(8 << 30)) and RIGHT


@attack(16, MLE, RE, limits=PATIENT)
def anonymous_pages_touched():
    held = []
    while True:
        pages = mmap.mmap(-1, 16 << 20)
        pages[:: mmap.PAGESIZE] = b"x" * (len(pages) // mmap.PAGESIZE)
        held.append(pages)


@attack(17, RE, harmful=True)
def memory_over_twenty_forks():
    for _ in range(20):
        if not os.fork():
            bytearray(100 << 20)
            os._exit(0)
    return RIGHT


@attack(18, MLE, limits=PATIENT)
def compressed_bomb():
    import zlib

    squeezing = zlib.compressobj(1)
    bomb = b"".join(squeezing.compress(bytes(1 << 20)) for _ in range(200)) + squeezing.flush()
    return len(zlib.decompress(bomb)) and RIGHT


@attack(18, MLE, limits=PATIENT)
def archive_with_a_bomb():
    import io
    import zipfile

    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive, archive.open("bomb", "w") as member:
        for _ in range(200):
            member.write(bytes(1 << 20))
    return len(zipfile.ZipFile(file).read("bomb")) and RIGHT


@attack(55, RE)
def recursion_without_end():
    def deeper(n):
        return deeper(n + 1)

    return deeper(0)


@attack(56, TLE, MLE, RE)
def recursion_without_a_limit():
    def deeper(n):
        return deeper(n + 1)

    sys.setrecursionlimit(10**9)
    return deeper(0)


@attack(57, RE, MLE, limits=PATIENT)
def bomb_of_threads():
    stay = threading.Event()
    for _ in range(5000):
        threading.Thread(target=stay.wait, daemon=True).start()
    return RIGHT


@attack(89, RE)
def raise_the_limits():
    for limit in (resource.RLIMIT_CPU, resource.RLIMIT_AS, resource.RLIMIT_NPROC):
        resource.setrlimit(limit, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    return RIGHT


@attack(89, RE)
def ten_thousand_descriptors():
    for _ in range(10_000):
        os.dup(1)
    return RIGHT


@attack(90, AC)
def pipes_of_a_mebibyte():
    import contextlib
    import fcntl

    for _ in range(25):
        _, write = os.pipe()
        with contextlib.suppress(OSError):
            fcntl.fcntl(write, 1031, 1 << 20)
    return RIGHT


@attack(108, RE)
def raise_the_limits_in_a_thread():
    told = []

    def attempt():
        try:
            resource.setrlimit(resource.RLIMIT_AS, (1 << 40, 1 << 40))
        except ValueError as error:
            told.append(error)

    thread = threading.Thread(target=attempt)
    thread.start()
    thread.join()
    if told:
        raise told[0]
    return RIGHT


@attack(112, RE)
def lock_pages_in_memory():
    import gc

    gc.freeze()
    mmap.mmap(-1, 64 << 20, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | 0x2000)
    return RIGHT


@attack(165, RE, MLE, limits=PATIENT)
def threads_of_tiny_stacks():
    threading.stack_size(32 * 1024)
    stay = threading.Event()
    for _ in range(20_000):
        threading.Thread(target=stay.wait, daemon=True).start()
    return RIGHT


@attack(166, RE, MLE, limits=PATIENT)
def stack_without_end_in_c():
    comparing = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
    sort = ctypes.CDLL(None).qsort

    @comparing
    def again(*_):
        sort((ctypes.c_int * 2)(), 2, 4, again)
        return 0

    sys.setrecursionlimit(10**9)
    sort((ctypes.c_int * 2)(), 2, 4, again)
    return RIGHT


@attack(167, MLE)
def a_mapping_that_reserves_terabytes():
    address = system_call(9, 0, 1 << 40, 3, 0x4022, -1, 0)
    return RIGHT if address else None
