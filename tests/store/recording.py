"""A file system under SQLite that writes down what SQLite does to its files: the default one, with a pen in between.

It is registered with the very library that Python uses, by the name "recording": `sqlite3.connect("file:…?vfs=recording")`.
"""

import _sqlite3
import ctypes
from ctypes import POINTER, c_char_p, c_int, c_int64, c_void_p, cast, string_at
from typing import NamedTuple

CREATE, MAIN_DATABASE = 0x4, 0x100


class Operation(NamedTuple):
    """One thing done to a file: create, write (``data`` at ``offset``), truncate (to ``offset``), sync or delete."""

    kind: str
    file: str
    offset: int = 0
    data: bytes = b""


class Vfs(ctypes.Structure):
    pass


Open = ctypes.CFUNCTYPE(c_int, c_void_p, c_void_p, c_void_p, c_int, POINTER(c_int))
Delete = ctypes.CFUNCTYPE(c_int, c_void_p, c_char_p, c_int)
Write = ctypes.CFUNCTYPE(c_int, c_void_p, c_void_p, c_int, c_int64)
Truncate = ctypes.CFUNCTYPE(c_int, c_void_p, c_int64)
Sync = ctypes.CFUNCTYPE(c_int, c_void_p, c_int)
Vfs._fields_ = [
    ("iVersion", c_int), ("szOsFile", c_int), ("mxPathname", c_int), ("pNext", c_void_p), ("zName", c_char_p),
    ("pAppData", c_void_p), ("xOpen", Open), ("xDelete", Delete), ("others", c_void_p * 14),
]  # fmt: skip


class Methods(ctypes.Structure):
    _fields_ = [
        ("iVersion", c_int), ("xClose", c_void_p), ("xRead", c_void_p), ("xWrite", Write), ("xTruncate", Truncate), ("xSync", Sync),
        ("others", c_void_p * 13),
    ]  # fmt: skip


class File(ctypes.Structure):
    _fields_ = [("pMethods", POINTER(Methods))]


HELD = []
"""What SQLite keeps the addresses of for as long as the process lives."""


class Recorder:
    """The operations in the order in which SQLite did them, on files by the end of their names: "" or "-journal"."""

    def __init__(self):
        self.operations = []
        self._roles, self._originals, self._swapped = {}, {}, {}
        library = ctypes.CDLL(_sqlite3.__file__)
        library.sqlite3_vfs_find.restype = POINTER(Vfs)
        library.sqlite3_vfs_find.argtypes = [c_char_p]
        library.sqlite3_vfs_register.argtypes = [POINTER(Vfs), c_int]
        self._default = library.sqlite3_vfs_find(None).contents
        self._vfs = Vfs()
        ctypes.memmove(ctypes.byref(self._vfs), ctypes.byref(self._default), ctypes.sizeof(Vfs))
        self._vfs.zName = b"recording"
        self._vfs.xOpen, self._vfs.xDelete = Open(self._open), Delete(self._delete)
        assert library.sqlite3_vfs_register(ctypes.byref(self._vfs), 0) == 0
        HELD.append((self, library))

    def note(self, kind, file, offset=0, data=b""):
        if file in ("", "-journal"):
            self.operations.append(Operation(kind, file, offset, data))

    def _open(self, vfs, name, file, flags, out):
        status = self._default.xOpen(vfs, name, file, flags, out)
        methods = cast(file, POINTER(File)).contents
        if status == 0 and methods.pMethods:
            role = "" if flags & MAIN_DATABASE else _role(string_at(name)) if name else "temporary"
            self._roles[file] = role
            methods.pMethods = self._recording(methods.pMethods)
            if flags & CREATE:
                self.note("create", role)
        return status

    def _recording(self, original):
        address = cast(original, c_void_p).value
        if address not in self._swapped:
            ours = Methods()
            ctypes.memmove(ctypes.byref(ours), original, ctypes.sizeof(Methods) if original.contents.iVersion > 2 else 8 * 17)
            kept = original.contents
            write, truncate, sync = kept.xWrite, kept.xTruncate, kept.xSync

            def writes(file, data, size, offset):
                self.note("write", self._roles[file], offset, string_at(data, size))
                return write(file, data, size, offset)

            def truncates(file, size):
                self.note("truncate", self._roles[file], size)
                return truncate(file, size)

            def syncs(file, flags):
                self.note("sync", self._roles[file])
                return sync(file, flags)

            ours.xWrite, ours.xTruncate, ours.xSync = Write(writes), Truncate(truncates), Sync(syncs)
            self._swapped[address] = ours
        return ctypes.pointer(self._swapped[address])

    def _delete(self, vfs, name, sync_folder):
        status = self._default.xDelete(vfs, name, sync_folder)
        if status == 0:
            self.note("delete", _role(name))
        return status


def _role(name):
    return name.decode()[name.decode().rindex(".sqlite3") + len(".sqlite3") :]


def recorder():
    """The one of this process, with nothing written down yet; None where Python's SQLite does not show its functions."""
    if not HELD:
        try:
            Recorder()
        except AttributeError:
            return None
    HELD[0][0].operations = []
    return HELD[0][0]
