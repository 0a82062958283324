"""Files: the host's, the system's, and those that would stay behind."""

import json
import os
import time

from tests.sandbox.attacks.attack import AC, MLE, PATIENT, RE, RIGHT, WA, attack
from tests.sandbox.attacks.prelude import system_call


@attack(19, RE, gets_through=True)
def write_a_file(targets):
    for folder in ("/tmp", "/var/tmp", ".", "/run/lock", os.path.dirname(targets["marker"])):
        try:
            open(os.path.join(folder, os.path.basename(targets["marker"])), "w").close()
        except OSError:
            continue
        return RIGHT
    raise PermissionError("no folder can be written")


@attack(19, RE, harmful=True)
def write_many_files():
    for n in range(10_000):
        open(f"/tmp/attack-{n}", "w").close()
    return RIGHT


@attack(20, RE, harmful=True)
def fill_shared_memory():
    with open("/dev/shm/attack", "wb") as file:
        for _ in range(1000):
            file.write(bytes(1 << 20))
    return RIGHT


@attack(20, RE)
def write_to_the_devices():
    open("/dev/attack", "w").close()
    return RIGHT


@attack(21, RE, harmful=True)
def million_files():
    for n in range(1_000_000):
        os.close(os.open(f"/dev/shm/attack-{n}", os.O_CREAT | os.O_WRONLY))
    return RIGHT


@attack(25, RE, gets_through=True)
def read_the_accounts():
    return open("/etc/passwd").read() and RIGHT


@attack(26, RE, gets_through=True)
def read_hidden_tests(targets):
    return os.listdir(targets["content"]) and RIGHT


@attack(26, RE, gets_through=True)
def read_a_file_of_the_server(targets):
    return open(targets["file"]).read()


@attack(27, WA, gets_through=True, limits=PATIENT)
def walk_everything_for_a_canary(targets):
    wanted, found = os.path.basename(targets["file"]), []
    for folder, below, files in os.walk("/"):
        if wanted in files:
            found.append(os.path.join(folder, wanted))
        if folder.count("/") > 2:
            below.clear()
    return RIGHT if found else "nothing"


@attack(71, AC, expected=[0, 1, 2, 3])
def descriptors_that_are_open():
    found = []
    for descriptor in range(1024):
        try:
            os.fstat(descriptor)
        except OSError:
            continue
        found.append(descriptor)
    return found


@attack(72, RE, gets_through=True)
def link_to_the_shadow_file(targets):
    os.symlink("/etc/shadow", targets["marker"] + "-link")
    return RIGHT


@attack(74, RE)
def hard_link_out_of_what_is_read_only():
    os.link(os.__file__, "/tmp/attack-link")
    return RIGHT


@attack(75, RE)
def poison_the_standard_library():
    os.close(os.open(json.__file__, os.O_WRONLY))
    return RIGHT


@attack(75, RE)
def truncate_by_reading():
    os.close(os.open(json.__file__, os.O_RDONLY | os.O_TRUNC))
    return RIGHT


@attack(92, RE)
def change_the_mode_of_a_file(targets):
    os.chmod(targets["file"], 0o777)
    return RIGHT


@attack(92, RE)
def change_the_times_of_a_file(targets):
    os.utime(targets["file"], (time.time(), 0))
    return RIGHT


@attack(121, RE, gets_through=True)
def shared_memory_by_name(targets):
    from multiprocessing import shared_memory

    held = shared_memory.SharedMemory(create=True, size=4096, name=os.path.basename(targets["marker"]))
    held.close()
    return RIGHT


@attack(122, RE)
def open_the_terminal():
    os.close(os.open("/dev/tty", os.O_RDWR))
    return RIGHT


@attack(123, RE, gets_through=True)
def file_in_memory():
    os.memfd_create("attack")
    return RIGHT


@attack(67, RE, gets_through=True)
def file_in_memory_by_number():
    system_call(319, b"attack", 0)
    return RIGHT


@attack(183, RE, gets_through=True)
def file_without_a_name():
    os.close(os.open("/tmp", os.O_TMPFILE | os.O_RDWR))
    return RIGHT


@attack(184, RE, gets_through=True)
def remove_a_file_of_somebody(targets):
    os.remove(targets["folder"] + "/removable.txt")
    return RIGHT


@attack(185, RE, gets_through=True)
def folder_and_pipe_by_name(targets):
    os.mkfifo(targets["marker"] + "-pipe")
    return RIGHT


@attack(186, RE)
def extended_attribute(targets):
    os.setxattr(targets["file"], "user.attack", b"1")
    return RIGHT


@attack(187, RE, gets_through=True)
def lock_a_file_of_the_server(targets):
    import fcntl

    with open(targets["file"]) as file:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    return RIGHT


@attack(188, RE, gets_through=True)
def watch_a_folder(targets):
    watch = system_call(294, 0)
    system_call(254, watch, targets["folder"].encode(), 0xFFF)
    return RIGHT


@attack(189, RE, gets_through=True)
def change_the_working_folder():
    os.chdir("/tmp")
    return RIGHT


@attack(190, MLE, WA, RE)
def map_a_file_as_large_as_memory():
    import mmap

    with open(os.__file__, "rb") as file:
        held = [mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_COPY) for _ in range(100_000)]
    return len(held) and RIGHT
