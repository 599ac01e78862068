"""Import: find images, read what they say of themselves, remember them. Originals are only read.

This is the first of two phases: identity, metadata and rows, so that the grid fills at once.
Thumbnails and measurements follow in `curator.workflow.analysing`.
"""

import os
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import Any  # Any: the report's JSON form

from curator.core.errors import CuratorError, UnreadableImage
from curator.core.import_rule import ImportRule
from curator.core.variant import Variant, VariantId
from curator.library.library import Library
from curator.library.values import NewVariant
from curator.readers.base import read_variant, reader_version
from curator.readers.copies import original_of
from curator.workflow.clock import Clock, utc_now
from curator.workflow.finding import COPIED, WORKED_ON, Found, absolute, find_images, resolve_rows
from curator.workflow.jobs import JobIndex
from curator.workflow.manifest import ManifestRow, read_manifest
from curator.workflow.models import load_models
from curator.workflow.origin import Origin, SaidPlace
from curator.workflow.parents import link_parents
from curator.workflow.placing import Known, PlacingRule, Reading, place_variant
from curator.workflow.progress import Progress, Run, Skipped
from curator.workflow.settling import settle_briefs

CHUNK = 128
"""Variants in one transaction: long enough to be fast, short enough that a reviewer never waits."""

FIRST_CHUNK = 48
"""The first files of a run are remembered sooner: a batch of them can be judged at once."""

READING = "Reading images"

_NOT_SHOWN = {"heic": "this is a HEIC image, which cannot be shown; export it as PNG or JPEG"}
"""Formats whose texts can be read and whose pixels cannot: nobody could review them."""

_NOT_A_FILE = "the manifest names it, but it is a folder"


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What a person says about one import.

    Attributes:
        rule: what is said of every file: campaign, tier, model, patterns of names.
        manifest: a table of what was asked for.
        allow_missing: rows whose file is not there are remembered as missing instead of skipped.
    """

    rule: PlacingRule = field(default_factory=PlacingRule)
    manifest: Path | None = None
    allow_missing: bool = False


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What one import came to; found = added + known + skipped.

    Attributes:
        missing: variants without a file: rows of the manifest and files that have gone from the
            imported folders.
    """

    found: int
    added: int
    known: int
    missing: int
    skipped: tuple[Skipped, ...]
    seconds: float

    def as_dict(self) -> dict[str, Any]:
        """Returns the JSON form that `curator import --json` prints."""
        return {
            "found": self.found,
            "added": self.added,
            "known": self.known,
            "missing": self.missing,
            "skipped": [{"path": str(item.path), "reason": item.reason} for item in self.skipped],
            "seconds": round(self.seconds, 3),
        }


def reading_threads() -> Executor:
    """Returns the default pool: hashing and reading release the lock that Python code holds."""
    return ThreadPoolExecutor(min(4, os.cpu_count() or 1), thread_name_prefix="read")


@dataclass(frozen=True, slots=True)
class _ToRead:
    """One file to read, or a row without its file."""

    path: Path
    origin: Origin
    modified_ns: int | None = None


@dataclass
class _Tally:
    """What has happened so far in one run."""

    found: int = 0
    added: int = 0
    known: int = 0
    missing: int = 0
    skipped: list[Skipped] = field(default_factory=list)
    fresh: list[VariantId] = field(default_factory=list)

    def skip(self, path: Path, reason: str) -> Skipped:
        item = Skipped(path, reason)
        self.skipped.append(item)
        return item


def import_paths(
    library: Library,
    paths: Sequence[Path],
    options: ImportOptions | None = None,
    *,
    clock: Clock = utc_now,
    make_executor: Callable[[], Executor] = reading_threads,
) -> Run[ImportReport]:
    """Imports files and folders, and the files that the manifest names.

    Yields a `Progress` a chunk and a `Skipped` for every file that the run goes on without. Closing
    the
    generator cancels: everything read until then is kept.

    Raises:
        CuratorError: there is nothing at any of the paths.
        InvalidManifest: the manifest as a whole cannot be read.
    """
    return _Import(library, options or ImportOptions(), clock).run(paths, make_executor)


def check_there(paths: Sequence[Path], manifest: Path | None = None) -> None:
    """Makes sure that there is something to import, before a library is made for it.

    Raises:
        CuratorError: there is nothing at any of the paths.
        InvalidManifest: the manifest as a whole cannot be read.
    """
    roots = [absolute(path) for path in paths]
    if roots and not any(root.exists() for root in roots):
        raise CuratorError(
            f"There is no such file or folder: {', '.join(str(root) for root in roots)}.",
            "Check the name; relative paths start at the current folder.",
        )
    if manifest is not None:
        read_manifest(manifest)


def what_is_known(library: Library) -> Known:
    """Returns what placing needs beside the files: the models there are, and the jobs."""
    return Known(load_models().registry, JobIndex(library.provenance.jobs()))


IMPORT_RULES = "import_rules"
"""The library's setting that holds its import rules, in the order in which they are asked."""


def import_rules(library: Library) -> tuple[ImportRule, ...]:
    """Returns the rules that hold for every import into this library, first one first."""
    stored = library.setting(IMPORT_RULES)
    return tuple(ImportRule.from_dict(form) for form in stored) if isinstance(stored, list) else ()


def store_import_rules(library: Library, rules: Sequence[ImportRule]) -> None:
    """Makes these the rules of every import into this library from now on."""
    library.set_setting(IMPORT_RULES, [rule.as_dict() for rule in rules])


class _Import:
    """One run of an import: gather what is there, read it, remember it chunk by chunk."""

    def __init__(self, library: Library, options: ImportOptions, clock: Clock) -> None:
        self._library = library
        self._options = options
        self._clock = clock
        self._tally = _Tally()
        self._known = what_is_known(library)
        self._rule = replace(
            self._options.rule, rules=(*self._options.rule.rules, *import_rules(library))
        )
        self._rows: dict[Path, ManifestRow] = {}
        self._started = time.monotonic()

    def run(
        self, paths: Sequence[Path], make_executor: Callable[[], Executor]
    ) -> Run[ImportReport]:
        check_there(paths)
        roots = [absolute(path) for path in paths]
        yield from self._read_manifest(roots)
        yield self._progress(None, "Looking for images")
        files, refused = self._gather(roots)
        yield from refused
        refused = [self._tally.skip(path, _NOT_A_FILE) for path in self._rows if path.is_dir()]
        self._tally.found += len(refused)
        yield from refused
        absent = [path for path in self._rows if not path.exists()]
        total = len(files) + len(absent)
        self._tally.found += total
        with make_executor() as executor:
            try:
                for chunk in _chunked(files):
                    yield from self._remember(chunk, executor)
                    yield self._progress(total, READING)
            except GeneratorExit:
                executor.shutdown(wait=False, cancel_futures=True)
                raise
        yield from self._remember_absent(absent)
        for root in roots:
            if root.is_dir():
                seen = {item.path for item in files}
                self._tally.missing += self._library.mark_absent(root, seen)
        link_parents(self._library, self._tally.fresh)
        yield from settle_briefs(self._library)
        yield self._progress(total, READING)
        return self._report()

    def _report(self) -> ImportReport:
        tally = self._tally
        return ImportReport(
            found=tally.found,
            added=tally.added,
            known=tally.known,
            missing=tally.missing,
            skipped=tuple(tally.skipped),
            seconds=time.monotonic() - self._started,
        )

    def _progress(self, total: int | None, label: str) -> Progress:
        done = self._tally.added + self._tally.known + len(self._tally.skipped)
        return Progress(done, total, label, time.monotonic() - self._started)

    def _read_manifest(self, roots: Sequence[Path]) -> Iterator[Skipped]:
        manifest = self._options.manifest
        if manifest is None:
            return
        rows, bad = read_manifest(manifest)
        self._rows, again = resolve_rows(rows, manifest, roots)
        self._tally.skipped += again
        self._tally.found += len(bad) + len(again)
        yield from again
        for row in bad:
            named = f" ({row.file})" if row.file else ""
            yield self._tally.skip(absolute(manifest), f"line {row.line}{named}: {row.reason}")

    def _gather(self, roots: Sequence[Path]) -> tuple[list[Found], list[Skipped]]:
        """Lists the files to read, once each, and what cannot be looked into."""
        manifest = absolute(self._options.manifest) if self._options.manifest else None
        files: dict[Path, Found] = {}
        refused: list[Skipped] = []
        for item in find_images(roots):
            if isinstance(item, Skipped):
                self._tally.found += 1
                refused.append(self._tally.skip(item.path, item.reason))
            elif item.path != manifest:
                files[item.path] = item
        for path in self._rows:
            if path not in files and path.is_file():
                files[path] = Found(path, path.parent)
        return list(files.values()), refused

    def _remember(self, chunk: Sequence[Found], executor: Executor) -> Iterator[Skipped]:
        """Reads one chunk and stores it in one transaction."""
        unchanged, to_read, refused = self._sort_out(chunk)
        yield from refused
        self._tally.known += len(unchanged)
        if unchanged:
            self._library.mark_present(unchanged)
        waiting: deque[tuple[_ToRead, Future[Variant]]] = deque(
            (item, executor.submit(read_variant, item.path, root=item.origin.root))
            for item in to_read
        )
        new: list[NewVariant] = []
        while waiting:
            item, future = waiting.popleft()
            try:
                variant = future.result()
            except UnreadableImage as error:
                yield self._tally.skip(item.path, error.reason)
                continue
            except OSError as error:
                reason = error.strerror or str(error)
                yield self._tally.skip(item.path, f"it cannot be read: {reason}")
                continue
            if variant.format in _NOT_SHOWN:
                yield self._tally.skip(item.path, _NOT_SHOWN[variant.format])
                continue
            new.append(self._placed(item, variant))
        own = self._own_work(new)
        for one in new:
            if reason := own.get(one.path):
                yield self._tally.skip(one.path, reason)
        self._store([one for one in new if one.path not in own])

    def _own_work(self, new: Sequence[NewVariant]) -> dict[Path, str]:
        """Which of the files come from Curator itself, and why they are no new images."""
        read = [(one.path, one.variant) for one in new if one.variant is not None]
        versions = self._library.retouch.are_versions([variant.sha256 for _, variant in read])
        originals = {path: original_of(variant.raw) for path, variant in read}
        known = self._library.provenance.known_contents(
            [original for original in originals.values() if original]
        )
        found: dict[Path, str] = {}
        for path, variant in read:
            original = originals[path]
            if variant.sha256 in versions:
                found[path] = WORKED_ON
            elif original in known and original != variant.sha256:
                found[path] = COPIED
        return found

    def _sort_out(self, chunk: Sequence[Found]) -> tuple[list[Path], list[_ToRead], list[Skipped]]:
        """Parts a chunk into files that are as they were, files to read, and hopeless ones.

        A file of the same size and modification time at the same path is not read again, unless
        this import was told something else of it than the one before.
        """
        unchanged: list[Path] = []
        to_read: list[_ToRead] = []
        refused: list[Skipped] = []
        readable: list[Found] = []
        for item in chunk:
            try:
                str(item.path).encode("utf-8")
            except UnicodeEncodeError:
                reason = "its name is not valid Unicode; rename it"
                refused.append(self._tally.skip(item.path, reason))
            else:
                readable.append(item)
        known = self._library.known_files([item.path for item in readable])
        for item in readable:
            try:
                status = item.path.stat()
            except OSError as error:
                reason = f"it cannot be read: {error.strerror}"
                refused.append(self._tally.skip(item.path, reason))
                continue
            before = known.get(item.path)
            origin = self._origin(item)
            same = (
                before is not None
                and before.has_identity
                and before.size_bytes == status.st_size
                and before.modified_ns == status.st_mtime_ns
                and (not origin.is_given or before.origin == origin.as_text())
            )
            if same:
                unchanged.append(item.path)
            else:
                to_read.append(_ToRead(item.path, origin, status.st_mtime_ns))
        return unchanged, to_read, refused

    def _origin(self, item: Found) -> Origin:
        """What this import is told of one file."""
        return Origin(
            root=item.root,
            brief_from=self._rule.brief_from,
            said=self._rule.said_of(item.path, item.root),
            row=self._rows.get(item.path),
            manifest=self._manifest_name if item.path in self._rows else "",
        )

    def _origin_of_row(self, path: Path) -> Origin:
        said = SaidPlace(self._rule.campaign, self._rule.brief, self._rule.model, self._rule.tier)
        return Origin(None, self._rule.brief_from, said, self._rows[path], self._manifest_name)

    @property
    def _manifest_name(self) -> str:
        return self._options.manifest.name if self._options.manifest else ""

    def _placed(self, item: _ToRead, variant: Variant | None = None) -> NewVariant:
        reading = Reading()
        if variant is not None:
            reading = Reading(variant.generation, variant.evidence, variant.modified_at)
        placed = place_variant(item.path, reading, item.origin, self._known)
        return replace(
            placed,
            variant=variant,
            modified_ns=item.modified_ns,
            reader_version=reader_version(),
        )

    def _store(self, new: Sequence[NewVariant]) -> None:
        if new:
            result = self._library.add_variants(new, self._clock())
            self._tally.added += len(result.added)
            self._tally.fresh += result.added
            self._tally.known += result.known

    def _remember_absent(self, absent: Sequence[Path]) -> Iterator[Skipped]:
        """Deals with the manifest's rows whose file is not there."""
        if not self._options.allow_missing:
            for path in absent:
                line = self._rows[path].line
                yield self._tally.skip(
                    path, f"line {line} of the manifest names it, but there is no such file"
                )
            return
        for start in range(0, len(absent), CHUNK):
            some = absent[start : start + CHUNK]
            self._store([self._placed(_ToRead(path, self._origin_of_row(path))) for path in some])
        self._tally.missing += len(absent)


def _chunked(files: Sequence[Found]) -> Iterator[list[Found]]:
    remaining = iter(files)
    size = FIRST_CHUNK
    while chunk := list(islice(remaining, size)):
        yield chunk
        size = CHUNK
