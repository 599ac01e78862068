"""Is everything in order: the installation, a library's integrity, every file's presence."""

import importlib
import sys
from pathlib import Path
from typing import Any  # Any: the report's JSON form

import curator
from curator.core.errors import LibraryUnavailable
from curator.extras.catalogue import EXTRAS, Extra
from curator.library.library import Library

LIBRARIES = ("numpy", "cv2", "PIL", "kornia_rs", "scipy.special", "sqlalchemy", "alembic")


def check_everything(library: str | None = None, *, has_display: bool) -> dict[str, Any]:
    """Returns `{"ok", "checks": [{"name", "state", "detail"}]}`; state is ok, note or broken.

    A note is something a person may want to know; only what is broken makes `ok` false.
    """
    checks = [
        _check("curator", "ok", f"{curator.__version__} on Python {sys.version.split()[0]}"),
        *(_importable(name) for name in LIBRARIES),
        *_plugins(),
        *(_extra(extra) for extra in EXTRAS),
        _check("display", "ok", "a window can be shown")
        if has_display
        else _check("display", "note", "none here; the command line and --headless work"),
    ]
    if library is not None:
        checks += _library(library)
    return {"ok": all(check["state"] != "broken" for check in checks), "checks": checks}


def _check(name: str, state: str, detail: str) -> dict[str, str]:
    return {"name": name, "state": state, "detail": detail}


def _importable(name: str) -> dict[str, str]:
    try:
        module = importlib.import_module(name)
    except ImportError as error:
        if name == "kornia_rs":
            return _check(name, "note", f"not here, PNG decodes at half the speed ({error})")
        return _check(name, "broken", f"{error}; install Curator again")
    return _check(name, "ok", str(getattr(module, "__version__", "present")))


def _plugins() -> list[dict[str, str]]:
    from curator.detectors.base import DETECTORS
    from curator.exporters.base import EXPORTERS
    from curator.readers.base import READERS

    checks: list[dict[str, str]] = []
    for room, registry in (
        ("readers", READERS),
        ("detectors", DETECTORS),
        ("exporters", EXPORTERS),
    ):
        names = ", ".join(name for name, _ in registry.items())
        checks.append(_check(room, "ok", names))
        checks += [
            _check(room, "broken", f"{name} does not load: {reason}")
            for name, reason in registry.broken.items()
        ]
    return checks


def _extra(extra: Extra) -> dict[str, str]:
    """An optional extra: its packages, their licences and the model files in them."""
    if not extra.is_here:
        return _check(extra.name, "note", f"not installed; {extra.install_command()}")
    parts: list[str] = []
    for package in extra.used():
        models = "".join(f", {file.name}" for file in package.model_files())
        if package.models and not models:
            return _check(extra.name, "broken", f"{package.distribution} came without its models")
        parts.append(f"{package.distribution} {package.version()} ({package.licence}{models})")
    return _check(extra.name, "ok", "; ".join(parts))


def _library(name: str) -> list[dict[str, str]]:
    try:
        with Library.open(name, create=False) as library:
            problem = library.problem()
            paths = library.known_paths()
            count = library.count()
            counts = _kept_counts(library) if problem is None else []
    except LibraryUnavailable as error:
        return [_check("library", "broken", f"{error.message} {error.hint}")]
    checks = [_check("library", "ok", f"{name}: {count} variants")]
    checks.append(
        _check("integrity", "broken", problem) if problem else _check("integrity", "ok", "sound")
    )
    checks += counts
    gone = [path for path in paths if not path.is_file()]
    checks.append(_files(paths, gone))
    return checks


def _kept_counts(library: Library) -> list[dict[str, str]]:
    """Counts what statistics rest on once more; what is kept and not so is forgotten."""
    settled, wrong = library.settling.check()
    if not wrong:
        return [_check("counts", "ok", f"those kept of {settled} briefs are right")]
    found = f"those kept of {len(wrong)} of {settled} briefs were wrong"
    try:
        library.settling.forget(wrong)
    except LibraryUnavailable as error:
        return [_check("counts", "broken", f"{found}: {error.message} {error.hint}")]
    return [_check("counts", "note", f"{found}; they are dropped and will be made anew")]


def _files(paths: tuple[Path, ...], gone: list[Path]) -> dict[str, str]:
    if not gone:
        return _check("files", "ok", f"all {len(paths)} are where they were")
    return _check(
        "files",
        "note",
        f"{len(gone)} of {len(paths)} are not where they were, {gone[0]} first; "
        "their decisions are kept, importing the folder they moved to finds them again",
    )
