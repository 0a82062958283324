"""The life cycle that all labs share, made of the field's own parts.

Some of these parts tell their makers that they were used. Nothing leaves this machine: they are told so before they are loaded.
"""

import os

for name in ("DO_NOT_TRACK", "MLFLOW_DISABLE_TELEMETRY"):
    os.environ.setdefault(name, "true")
