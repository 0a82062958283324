"""The calls of Linux that computing needs, by number; everything that is not named here is refused.

The numbers are those of ``asm/unistd_64.h`` (x86-64) and ``asm-generic/unistd.h`` (aarch64).
"""

# fmt: off
X86_64 = {
    "access": 21, "alarm": 37, "brk": 12, "clock_getres": 229, "clock_gettime": 228, "clock_nanosleep": 230, "clone": 56,
    "close": 3, "close_range": 436, "dup": 32, "dup2": 33, "dup3": 292, "epoll_create": 213, "epoll_create1": 291,
    "epoll_ctl": 233, "epoll_pwait": 281, "epoll_wait": 232, "eventfd2": 290, "exit": 60, "exit_group": 231,
    "faccessat": 269, "faccessat2": 439, "fadvise64": 221, "fcntl": 72, "fork": 57, "fstat": 5, "futex": 202, "getcpu": 309,
    "getcwd": 79, "getdents64": 217, "getegid": 108, "geteuid": 107, "getgid": 104, "getgroups": 115, "getitimer": 36,
    "getpeername": 52, "getpgid": 121, "getpgrp": 111, "getpid": 39, "getppid": 110, "getrandom": 318, "getresgid": 120,
    "getresuid": 118, "getrlimit": 97, "getrusage": 98, "getsid": 124, "getsockname": 51, "getsockopt": 55, "gettid": 186,
    "gettimeofday": 96, "getuid": 102, "ioctl": 16, "kill": 62, "lseek": 8, "lstat": 6, "madvise": 28, "membarrier": 324,
    "mmap": 9, "mprotect": 10, "mremap": 25, "munmap": 11, "nanosleep": 35, "newfstatat": 262, "open": 2, "openat": 257,
    "pause": 34, "pipe": 22, "pipe2": 293, "poll": 7, "ppoll": 271, "prctl": 157, "pread64": 17, "prlimit64": 302,
    "pselect6": 270, "read": 0, "readlink": 89, "readlinkat": 267, "readv": 19, "recvfrom": 45, "recvmsg": 47,
    "restart_syscall": 219, "rseq": 334, "rt_sigaction": 13, "rt_sigpending": 127, "rt_sigprocmask": 14, "rt_sigreturn": 15,
    "rt_sigsuspend": 130, "rt_sigtimedwait": 128, "sched_getaffinity": 204, "sched_yield": 24, "select": 23, "sendmsg": 46,
    "sendto": 44, "set_robust_list": 273, "set_tid_address": 218, "setitimer": 38, "setrlimit": 160, "setsid": 112,
    "shutdown": 48, "sigaltstack": 131, "socket": 41, "socketpair": 53, "stat": 4, "statx": 332, "sysinfo": 99,
    "tgkill": 234, "time": 201, "times": 100, "tkill": 200, "uname": 63, "wait4": 61, "waitid": 247, "write": 1,
    "writev": 20,
}
AARCH64 = {
    "brk": 214, "clock_getres": 114, "clock_gettime": 113, "clock_nanosleep": 115, "clone": 220, "close": 57,
    "close_range": 436, "dup": 23, "dup3": 24, "epoll_create1": 20, "epoll_ctl": 21, "epoll_pwait": 22, "eventfd2": 19,
    "exit": 93, "exit_group": 94, "faccessat": 48, "faccessat2": 439, "fadvise64": 223, "fcntl": 25, "fstat": 80,
    "futex": 98, "getcpu": 168, "getcwd": 17, "getdents64": 61, "getegid": 177, "geteuid": 175, "getgid": 176,
    "getgroups": 158, "getitimer": 102, "getpeername": 205, "getpgid": 155, "getpid": 172, "getppid": 173, "getrandom": 278,
    "getresgid": 150, "getresuid": 148, "getrlimit": 163, "getrusage": 165, "getsid": 156, "getsockname": 204,
    "getsockopt": 209, "gettid": 178, "gettimeofday": 169, "getuid": 174, "ioctl": 29, "kill": 129, "lseek": 62,
    "madvise": 233, "membarrier": 283, "mmap": 222, "mprotect": 226, "mremap": 216, "munmap": 215, "nanosleep": 101,
    "newfstatat": 79, "openat": 56, "pipe2": 59, "ppoll": 73, "prctl": 167, "pread64": 67, "prlimit64": 261, "pselect6": 72,
    "read": 63, "readlinkat": 78, "readv": 65, "recvfrom": 207, "recvmsg": 212, "restart_syscall": 128, "rseq": 293,
    "rt_sigaction": 134, "rt_sigpending": 136, "rt_sigprocmask": 135, "rt_sigreturn": 139, "rt_sigsuspend": 133,
    "rt_sigtimedwait": 137, "sched_getaffinity": 123, "sched_yield": 124, "sendmsg": 211, "sendto": 206,
    "set_robust_list": 99, "set_tid_address": 96, "setitimer": 103, "setrlimit": 164, "setsid": 157, "shutdown": 210,
    "sigaltstack": 132, "socket": 198, "socketpair": 199, "statx": 291, "sysinfo": 179, "tgkill": 131, "times": 153,
    "tkill": 130, "uname": 160, "wait4": 260, "waitid": 95, "write": 64, "writev": 66,
}
# fmt: on

JUDGED = frozenset(
    {
        "clone",
        "fcntl",
        "fork",
        "ioctl",
        "kill",
        "open",
        "openat",
        "prctl",
        "prlimit64",
        "recvmsg",
        "sendmsg",
        "sendto",
        "setsid",
        "socket",
        "socketpair",
        "tgkill",
        "tkill",
    }
)
"""Calls that are allowed with some arguments alone, or to the zygote alone (`call_filter`)."""

NEWER = 424
"""From here on the numbers are those of every machine, and a C library expects ENOSYS where a kernel lacks one."""
