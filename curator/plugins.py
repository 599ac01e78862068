"""How plug-ins are found: the modules of a room's folder first, then installed entry points.

Readers, detectors and exporters share this one mechanism. A plug-in that fails to load is reported
and left out; it never stops the program.
"""

import importlib
import logging
import pkgutil
import threading
from collections.abc import Callable, Iterator
from importlib import metadata
from typing import Generic, TypeVar

log = logging.getLogger(__name__)

T = TypeVar("T")


class Registry(Generic[T]):
    """Named plug-ins of one room.

    Args:
        package: the room's package; every module in it but `base` and private ones is imported on
            first use, and registers what it offers.
        group: the entry-point group in which other distributions offer theirs.
    """

    def __init__(self, package: str, group: str) -> None:
        self._package = package
        self._group = group
        self._plugins: dict[str, T] = {}
        self._broken: dict[str, str] = {}
        self._lock = threading.RLock()
        self._loading = False
        self._loaded = False

    def register(self, name: str, plugin: T) -> None:
        """Adds a plug-in; a name that is taken raises ValueError."""
        if name in self._plugins:
            raise ValueError(f"two plug-ins of {self._package} are called {name!r}")
        self._plugins[name] = plugin

    def load(self) -> None:
        """Imports every plug-in once; later calls do nothing.

        Whoever asks while another thread is still loading waits: half a registry reads half a file.
        """
        if self._loaded:
            return
        with self._lock:
            if not self._loading and not self._loaded:
                self._loading = True  # a plug-in may look into its own registry while it loads
                self._load_all()
                self._loaded = True

    def _load_all(self) -> None:
        package = importlib.import_module(self._package)
        for found in sorted(pkgutil.iter_modules(package.__path__), key=lambda item: item.name):
            if found.name != "base" and not found.name.startswith("_"):
                full_name = f"{self._package}.{found.name}"
                self._try(full_name, lambda name=full_name: importlib.import_module(name))
        for entry_point in metadata.entry_points(group=self._group):
            self._try(f"{self._group}:{entry_point.name}", entry_point.load)

    def _try(self, name: str, load: Callable[[], object]) -> None:
        try:
            load()
        except Exception as error:  # a stranger's plug-in may raise anything at all
            log.exception("The plug-in %s does not load and is left out", name)
            self._broken[name] = f"{type(error).__name__}: {error}"

    def registered(self, name: str) -> T | None:
        """Returns a plug-in that is there already, and loads nothing to find it."""
        return self._plugins.get(name)

    def __getitem__(self, name: str) -> T:
        self.load()
        return self._plugins[name]

    def __contains__(self, name: str) -> bool:
        self.load()
        return name in self._plugins

    def items(self) -> Iterator[tuple[str, T]]:
        """Yields (name, plug-in), sorted by name."""
        self.load()
        yield from sorted(self._plugins.items())

    @property
    def broken(self) -> dict[str, str]:
        """Plug-ins that did not load, with the reason."""
        self.load()
        return dict(self._broken)
