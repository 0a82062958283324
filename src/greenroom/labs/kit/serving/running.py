"""A service as a process: uvicorn with its fast loop, several workers whose metrics add up, and our own log lines."""

import os
import tempfile
from collections.abc import Callable
from typing import Any

import uvicorn

from greenroom.labs.kit.serving.living import ALONE
from greenroom.labs.kit.serving.logs import write_logs
from greenroom.labs.kit.serving.metrics import SHARED


def run(make: str | Callable[[], Any], host: str = "127.0.0.1", port: int = 8000, workers: int = 1) -> None:
    """Serve until stopped. ``make`` makes the application: ``package.module:function`` or, for one worker, the function.

    It is called in each worker; let it end with `logged(app)` to see a line for each request.
    """
    os.environ[ALONE] = "yes"
    with tempfile.TemporaryDirectory(prefix="metrics-") as folder:
        if workers > 1:
            os.environ[SHARED] = folder
        uvicorn.run(make, host=host, port=port, workers=workers, factory=True, access_log=False, log_level="warning")


def logged(app: Any) -> Any:
    """The same application, whose process writes a line for each request to standard output."""
    write_logs()
    return app
