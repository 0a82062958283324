"""From the registry to the alias file that services watch: to be called after every promotion and every rollback."""

from pathlib import Path
from typing import TYPE_CHECKING

from greenroom.labs.kit.serving.aliases import Pointer, point

if TYPE_CHECKING:
    from greenroom.labs.kit.registry import Registry


def publish(registry: "Registry", name: str, path: Path, alias: str = "champion") -> Pointer:
    """Point the alias of the file to the version that holds it in the registry; services take it within a quarter of a second.

    Raises UnusableOption where no version holds the alias, and UnusableWorkspace where its files were changed.
    """
    model = registry.load(name, alias)
    holder = registry.holder(name, alias)
    assert holder is not None
    return point(path, alias, str(holder.number), model)
