"""``python -m greenroom``."""

from greenroom.cli.main import run

if __name__ == "__main__":
    raise SystemExit(run())
