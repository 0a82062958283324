"""The first lines of a box, handed to Python with ``-c``: takes the other modules from the control socket.

Each module arrives as its name and its code, as compiled code where both sides are of one Python, as source where not. What
they import of ``typing`` are names without a meaning there: the module itself takes three milliseconds of every start.
"""

BOOT = """
import gc, marshal, sys, types
gc.disable()
with open(int(sys.argv[1]), "rb", 0, closefd=False) as control:
    def exactly(count):
        data = b""
        while len(data) < count:
            part = control.read(count - len(data))
            if not part:
                sys.exit(0)
            data += part
        return data
    settings, parts = marshal.loads(exactly(int.from_bytes(exactly(8), "big")))
typing = sys.modules["typing"] = types.ModuleType("typing")
typing.Any = typing.NoReturn = object
for name, code in parts:
    module = sys.modules[name] = types.ModuleType(name)
    module.__path__ = []
    exec(code, module.__dict__)
del sys.modules["typing"]
sys.modules["greenroom.sandbox.inside.zygote"].main(int(sys.argv[1]), settings)
"""
