"""Other processes: new ones, the zygote, the server, and what they can be asked."""

import ctypes
import os
import resource
import signal
import socket
import time

from tests.sandbox.attacks.attack import AC, PATIENT, RE, RIGHT, TLE, WA, WAITING, attack
from tests.sandbox.attacks.prelude import system_call


@attack(11, RE, harmful=True)
def bomb_of_forks():
    while True:
        os.fork()


@attack(11, TLE, harmful=True, limits=WAITING)
def bomb_of_forks_that_tries_again():
    while True:
        try:
            os.fork()
        except OSError:
            time.sleep(0.001)


@attack(12, RE, gets_through=True)
def daemon_left_behind():
    if not os.fork():
        os.setsid()
        time.sleep(3)
        os._exit(0)
    return RIGHT


@attack(13, RE, gets_through=True)
def grandchild_that_holds_the_answer_pipe():
    if not os.fork():
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        time.sleep(3)
        os._exit(0)
    return RIGHT


@attack(28, WA, RE, limits=PATIENT)
def environments_of_other_processes():
    found = []
    for process in os.listdir("/proc") if os.path.exists("/proc") else []:
        try:
            found.append(open(f"/proc/{process}/environ").read() + open(f"/proc/{process}/cmdline").read())
        except OSError:
            continue
    return RIGHT if any("what is expected" in text for text in found) else "nothing"


@attack(47, RE)
def search_ones_own_memory_by_proc():
    maps = open("/proc/self/maps").read()
    with open("/proc/self/mem", "rb", 0) as memory:
        memory.seek(int(maps.split("-")[0], 16))
        return RIGHT if b"what is expected" in memory.read(1 << 16) else None


@attack(48, RE)
def memory_of_the_zygote():
    for process in (1, os.getppid()):
        try:
            open(f"/proc/{process}/mem", "r+b", 0).close()
        except OSError:
            continue
        return RIGHT
    raise PermissionError


@attack(49, RE)
def control_socket_of_the_zygote():
    for descriptor in range(3, 20):
        try:
            os.close(os.open(f"/proc/{os.getppid()}/fd/{descriptor}", os.O_RDWR))
        except OSError:
            continue
        return RIGHT
    raise PermissionError


@attack(50, RE)
def trace_the_zygote():
    system_call(101, 16, os.getppid(), 0, 0)
    return RIGHT


@attack(50, RE, gets_through=True)
def be_traced():
    system_call(101, 0, 0, 0, 0)
    return RIGHT


@attack(51, RE, open_verdict=("RE",))
def kill_the_zygote():
    os.kill(os.getppid(), signal.SIGKILL)
    time.sleep(0.05)
    return RIGHT


@attack(51, RE, open_verdict=("RE", "TLE"), limits=WAITING)
def stop_the_zygote():
    os.kill(os.getppid(), signal.SIGSTOP)
    return RIGHT


@attack(52, RE, harmful=True)
def kill_everybody():
    os.kill(-1, signal.SIGKILL)
    return RIGHT


@attack(73, RE)
def files_through_another_process():
    return os.listdir("/proc/1/root/etc") and RIGHT


@attack(92, RE, gets_through=True)
def start_a_shell():
    if os.system("exit 7") >> 8 != 7:
        raise PermissionError
    return RIGHT


@attack(92, RE)
def limits_of_the_server(targets):
    resource.prlimit(targets["server"], resource.RLIMIT_NOFILE, (10, 10))
    return RIGHT


@attack(92, RE)
def processor_of_the_server(targets):
    os.sched_setaffinity(targets["server"], {0})
    return RIGHT


@attack(92, RE)
def priority_of_oneself():
    os.nice(-5)
    return RIGHT


@attack(105, RE, gets_through=True)
def start_a_program():
    os.waitpid(os.posix_spawn("/bin/sh", ["sh", "-c", ":"], {}), 0)
    return RIGHT


@attack(109, AC)
def list_of_locks_that_leads_nowhere():
    system_call(273, ctypes.c_void_p(8), 24)
    return RIGHT


@attack(110, RE, gets_through=True)
def signal_when_the_zygote_dies():
    system_call(157, 1, 9, 0, 0, 0)
    return RIGHT


@attack(113, RE)
def orders_to_the_zygote():
    sent = 0
    for descriptor in range(4, 1024):
        try:
            sent += os.write(descriptor, b'{"do": "stop", "number": 1}\n')
        except OSError:
            continue
    if not sent:
        raise PermissionError
    return RIGHT


@attack(139, RE, open_verdict=("AC", "RE"))
def signal_through_the_owner_of_a_pipe(targets):
    import fcntl

    read, _ = os.pipe()
    fcntl.fcntl(read, 10, int(signal.SIGUSR1))
    fcntl.fcntl(read, fcntl.F_SETOWN, targets["victim"])
    return RIGHT


@attack(141, RE, gets_through=True)
def descriptors_through_a_socket():
    here, _ = socket.socketpair()
    socket.send_fds(here, [b"x"], [1])
    return RIGHT


@attack(144, RE, gets_through=True)
def group_of_ones_own():
    system_call(157, 36, 1, 0, 0, 0)
    return RIGHT


@attack(154, RE, open_verdict=("AC",))
def flood_the_zygote_with_signals():
    for _ in range(1000):
        os.kill(os.getppid(), signal.SIGCHLD)
    return RIGHT


@attack(191, RE, open_verdict=("AC", "RE"))
def kill_a_process_of_the_user(targets):
    os.kill(targets["victim"], signal.SIGKILL)
    return RIGHT


@attack(192, RE, open_verdict=("AC", "RE"))
def signal_in_a_queue(targets):
    held = (ctypes.c_char * 128)()
    system_call(129, targets["victim"], 9, held)
    return RIGHT


@attack(193, RE)
def thread_of_another_process(targets):
    system_call(234, targets["victim"], targets["victim"], 0)
    system_call(200, os.getppid(), 0)
    raise PermissionError


@attack(194, RE, gets_through=True)
def clone_by_number():
    child = system_call(56, 17, 0, 0, 0, 0)
    if not child:
        os._exit(0)
    return RIGHT


@attack(195, RE, gets_through=True)
def fork_by_pty():
    child, _ = os.forkpty()
    if not child:
        os._exit(0)
    return RIGHT
