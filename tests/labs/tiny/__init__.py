"""A plugin with a tiny lab, which needs nothing but the standard library."""

from pathlib import Path


def lab_folders() -> tuple[str, ...]:
    return (str(Path(__file__).parent),)
