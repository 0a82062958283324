"""The attacks of the self-test, as a submission like any other. Only its text is used: it runs in boxes, never here."""

import os
import socket
from collections.abc import Callable
from typing import Any


def attacks(targets: dict[str, Any]) -> dict[str, bool]:
    """Whether each attack was held off: by an error, or by an answer that says so."""
    return {name: _held(attack, targets) for name, attack in ATTACKS.items()}


def _held(attack: Callable[[dict[str, Any]], object], targets: dict[str, Any]) -> bool:
    try:
        return not attack(targets)
    except (Exception, MemoryError):
        return True


def _read_file(targets: dict[str, Any]) -> object:
    return open(targets["file"]).read()


def _list_content(targets: dict[str, Any]) -> object:
    return os.listdir(targets["content"])


def _read_accounts(_: dict[str, Any]) -> object:
    return open("/etc/passwd").read()


def _write_file(targets: dict[str, Any]) -> object:
    for folder in (targets["folder"], "/tmp", "/dev/shm", "."):
        path = os.path.join(folder, targets["name"])
        try:
            open(path, "w").close()
        except OSError:
            continue
        os.remove(path)
        return True
    return False


def _connect(targets: dict[str, Any]) -> object:
    socket.create_connection(("127.0.0.1", targets["port"]), 0.2)
    return True


def _connect_abstract(targets: dict[str, Any]) -> object:
    if not targets["abstract"]:
        return False
    socket.socket(socket.AF_UNIX).connect("\0" + targets["abstract"])
    return True


def _signal(targets: dict[str, Any]) -> object:
    for process in (os.getppid(), targets["server"]):
        try:
            os.kill(process, 0)
        except OSError:
            continue
        return True
    return False


def _fork(_: dict[str, Any]) -> object:
    child = os.fork()
    if not child:
        os._exit(0)
    return os.waitpid(child, 0)


def _start_program(_: dict[str, Any]) -> object:
    child = os.posix_spawn("/bin/sh", ["sh", "-c", ":"], {})
    return os.waitpid(child, 0)[1] == 0


def _read_processes(_: dict[str, Any]) -> object:
    return open("/proc/self/status").read()


def _open_kernel_setting(_: dict[str, Any]) -> object:
    os.close(os.open("/proc/sys/kernel/hostname", os.O_WRONLY))
    return True


def _be_root(_: dict[str, Any]) -> object:
    return 0 in (os.getuid(), os.geteuid())


def _take_memory(_: dict[str, Any]) -> object:
    return len(bytearray(8 << 30))


def _read_environment(_: dict[str, Any]) -> object:
    return dict(os.environ)


ATTACKS: dict[str, Callable[[dict[str, Any]], object]] = {
    "read a file of yours": _read_file,
    "read greenroom's hidden tests": _list_content,
    "read /etc/passwd": _read_accounts,
    "write a file": _write_file,
    "connect to a program on this machine": _connect,
    "connect to an abstract socket": _connect_abstract,
    "signal the server": _signal,
    "start a process that stays": _fork,
    "start a program": _start_program,
    "read /proc": _read_processes,
    "open a kernel setting for writing": _open_kernel_setting,
    "be root": _be_root,
    "take 8 GiB of memory": _take_memory,
    "read the environment": _read_environment,
}
