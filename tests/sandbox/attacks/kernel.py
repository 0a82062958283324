"""Calls of the kernel that computing does not need."""

import ctypes
import mmap
import os

from tests.sandbox.attacks.attack import RE, RIGHT, attack
from tests.sandbox.attacks.prelude import system_call


@attack(66, RE, open_verdict=("MLE", "RE"))
def ring_of_io():
    system_call(425, 4, (ctypes.c_char * 256)())
    return RIGHT


@attack(66, RE, gets_through=True)
def key_of_the_kernel():
    system_call(250, 0, -3, 1)
    return RIGHT


@attack(66, RE, gets_through=True)
def shared_memory_of_system_v():
    system_call(29, 0, 4096, 0o1600)
    return RIGHT


@attack(68, RE, gets_through=True)
def user_namespace():
    system_call(272, 0x10000000)
    return RIGHT


@attack(68, RE)
def mount():
    system_call(165, b"none", b"/tmp", b"tmpfs", 0, 0)
    return RIGHT


@attack(68, RE, gets_through=True)
def clone_of_the_third_kind():
    arguments = (ctypes.c_uint64 * 11)(0x10000000, 0, 0, 0, 17)
    if not system_call(435, arguments, 88):
        os._exit(0)
    return RIGHT


@attack(69, RE)
def call_of_x32():
    system_call(0x40000000 + 39)
    return RIGHT


@attack(76, RE)
def kernel_setting():
    os.close(os.open("/proc/sys/kernel/core_pattern", os.O_WRONLY))
    return RIGHT


@attack(77, RE)
def become_root():
    os.setuid(0)
    return RIGHT


@attack(92, RE)
def type_into_the_terminal():
    import fcntl

    fcntl.ioctl(0, 0x5412, b"x")
    return RIGHT


@attack(102, RE, gets_through=True)
def splice():
    read, write = os.pipe()
    os.write(write, b"x")
    system_call(275, read, 0, 1, 0, 1, 0)
    return RIGHT


@attack(103, RE, gets_through=True)
def tee():
    read, write = os.pipe()
    os.write(write, b"x")
    system_call(276, read, 1, 1, 0)
    return RIGHT


@attack(104, RE, gets_through=True)
def splice_of_memory():
    held = ctypes.create_string_buffer(b"x")
    pieces = (ctypes.c_uint64 * 2)(ctypes.addressof(held), 1)
    system_call(278, 1, pieces, 1, 0)
    return RIGHT


@attack(106, RE, gets_through=True)
def calls_of_32_bits():
    code = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
    code.write(b"\xb8\x14\x00\x00\x00\xcd\x80\xc3")  # mov eax, getpid; int 0x80; ret
    address = ctypes.addressof(ctypes.c_char.from_buffer(code))
    found = ctypes.CFUNCTYPE(ctypes.c_int)(address)()
    if found != os.getpid():
        raise OSError("the kernel has no such calls")
    return RIGHT


@attack(114, RE, open_verdict=("AC", "RE"))
def seal_memory():
    page = mmap.mmap(-1, 4096)
    system_call(462, ctypes.c_void_p(ctypes.addressof(ctypes.c_char.from_buffer(page))), 4096, 0)
    return RIGHT


@attack(115, RE, gets_through=True)
def rules_of_landlock():
    system_call(444, (ctypes.c_uint64 * 1)(1), 8, 0)
    return RIGHT


@attack(116, RE, gets_through=True)
def filter_with_a_listener():
    allow = (ctypes.c_uint64 * 1)(0x7FFF000000000006)
    program = (ctypes.c_uint64 * 2)(1, ctypes.addressof(allow))
    system_call(317, 1, 8, program)
    return RIGHT


@attack(117, RE)
def tree_of_files():
    system_call(428, -100, b"/", 1)
    return RIGHT


@attack(117, RE)
def file_system_of_ones_own():
    system_call(430, b"tmpfs", 0)
    return RIGHT


@attack(118, RE, gets_through=True)
def io_of_the_older_kind():
    system_call(206, 8, (ctypes.c_uint64 * 1)())
    return RIGHT


@attack(119, RE)
def watch_all_files():
    system_call(300, 0, 0)
    raise PermissionError


@attack(120, RE, gets_through=True)
def timer_as_a_file():
    system_call(283, 1, 0)
    return RIGHT


@attack(142, RE, gets_through=True)
def semaphores_of_system_v():
    system_call(64, 0, 1, 0o1600)
    return RIGHT


@attack(142, RE, gets_through=True)
def messages_of_system_v():
    system_call(68, 0, 0o1600)
    return RIGHT


@attack(142, RE)
def messages_of_posix():
    system_call(240, b"attack", 0o102, 0o600, 0)
    return RIGHT


@attack(143, RE)
def program_in_the_kernel():
    system_call(321, 0, (ctypes.c_char * 128)(), 128)
    return RIGHT


@attack(143, RE)
def counters_of_the_processor():
    held = (ctypes.c_uint32 * 32)(0, 128)
    system_call(298, held, -1, 0, -1, 0)
    return RIGHT


@attack(143, RE, gets_through=True)
def page_faults_by_oneself():
    system_call(323, 1)
    return RIGHT


@attack(143, RE)
def memory_of_the_server(targets):
    held = ctypes.create_string_buffer(16)
    piece = (ctypes.c_uint64 * 2)(ctypes.addressof(held), 16)
    system_call(310, targets["server"], piece, 1, piece, 1, 0)
    return RIGHT


@attack(143, RE, gets_through=True)
def descriptor_of_a_process():
    system_call(434, os.getppid(), 0)
    return RIGHT


@attack(145, RE, gets_through=True)
def personality():
    system_call(135, 0x0040000)
    return RIGHT


@attack(146, RE)
def real_time():
    os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(1))
    return RIGHT


@attack(147, RE)
def root_of_ones_own():
    os.chroot("/tmp")
    return RIGHT


@attack(201, RE)
def name_of_the_machine():
    system_call(170, b"attack", 6)
    return RIGHT


@attack(202, RE)
def program_out_of_memory_itself():
    system_call(322, -1, b"/bin/true", None, None, 0)
    return RIGHT


@attack(203, RE)
def handle_of_a_file():
    system_call(304, -100, (ctypes.c_char * 64)(), 0)
    return RIGHT


@attack(204, RE)
def log_of_the_kernel():
    system_call(103, 3, (ctypes.c_char * 4096)(), 4096)
    return RIGHT
