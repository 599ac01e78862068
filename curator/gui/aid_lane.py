"""Heat maps and aids to the eye, taken from the file off the GUI thread when somebody asks."""

from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal

from curator.core.aid import Aid, AidMap, HeatMap
from curator.core.errors import CuratorError
from curator.gui.jobs import Jobs
from curator.gui.language import later

Wish: TypeAlias = Aid | str
"""An aid, or the name of the artifact whose heat map is wanted."""

KEPT = 12
NOTHING_FOUND = later("Nothing found here.")
CANNOT_READ = later("The file cannot be decoded.")
COMPUTING = later("Computing…")


@dataclass(frozen=True, slots=True)
class Drawn:
    """What came of a wish: something to paint, or a sentence on why there is nothing."""

    path: Path
    wish: Wish
    value: HeatMap | AidMap | None
    problem: str = ""


class AidLane(QObject):
    """One thread beside the window; the last few answers are kept."""

    ready = Signal(object)
    """A `Drawn` that was asked for has come (GUI thread)."""

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = jobs.pool(1)
        self._kept: OrderedDict[tuple[Path, Wish], Drawn] = OrderedDict()
        self._asked: set[tuple[Path, Wish]] = set()

    def ask(self, path: Path, wish: Wish) -> Drawn | None:
        """Returns what is known already; else None, and `ready` tells later."""
        key = (path, wish)
        known = self._kept.get(key)
        if known is None and key not in self._asked:
            self._asked.add(key)
            self._pool.submit(key, lambda: _draw(path, wish), self._keep, owner=self)
        return known

    def forget_wishes(self) -> None:
        """Drops what has not begun: another image is looked at."""
        dropped = self._pool.clear()
        self._asked = {key for key in self._asked if key not in dropped}

    def _keep(self, drawn: Drawn) -> None:
        self._asked.discard((drawn.path, drawn.wish))
        self._kept[drawn.path, drawn.wish] = drawn
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        self.ready.emit(drawn)


def _draw(path: Path, wish: Wish) -> Drawn:
    """On the thread: what it needs is imported here, for most sittings never ask."""
    from curator.workflow.aiding import aid_for, heat_map_for

    try:
        found = aid_for(path, wish) if isinstance(wish, Aid) else heat_map_for(path, wish)
    except (CuratorError, OSError, MemoryError):
        return Drawn(path, wish, None, CANNOT_READ)
    if found is None or found.is_empty:
        return Drawn(path, wish, None, NOTHING_FOUND)
    return Drawn(path, wish, found)
