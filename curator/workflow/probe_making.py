"""Making probes in the background: an image decoded, a flaw planted or none, a file of its own.

The files lie in a cache folder, never among anybody's originals, and are taken away once their
batch is long over. Each is measured as it is made, for an image without flags where all others have
some would be known.
"""

import hashlib
import logging
import os
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from curator.core.batch import ItemKind
from curator.core.errors import UnreadableImage
from curator.core.sentinel import at_most, choose_sources, next_flaw
from curator.core.variant import VariantId
from curator.library.library import Library
from curator.library.probe_values import NewProbe, SourceFile
from curator.library.values import Analysed, Depth, PendingFile
from curator.workflow.analysing import analyse_file, analysis_signature
from curator.workflow.probing import ready_probes, strengths
from curator.workflow.progress import Progress, Run
from curator.workflow.workers import on_guard, worker_processes

log = logging.getLogger(__name__)

POOL = 400
"""So many possible sources are looked at before a few are drawn."""

SPARE = 3
"""So many sources are tried for each probe that is wanted: some are transparent or damaged."""

JITTER = 0.01
"""Strengths vary by this much, so that no two files of a flaw without a place are the same."""

KEPT_FOR = timedelta(days=2)
"""A probe's file outlives its batch by this: undo may come back to it."""

LABEL = "Preparing the next batches"
"""What a person reads meanwhile: it must not say when a planted flaw is coming."""


@dataclass(frozen=True, slots=True)
class ProbeOrder:
    """What a worker is asked to make.

    Attributes:
        flaw: what to plant; None for a repeat.
        seed: of the flaw's place.
    """

    source: VariantId
    path: Path
    format: str
    folder: Path
    seed: int
    flaw: str | None = None
    strength: float | None = None


@dataclass(frozen=True, slots=True)
class MadeProbe:
    """What came of it: the file, and what detectors measured in it, quick and slow."""

    probe: NewProbe
    quick: Analysed
    slow: Analysed


def one_worker() -> Executor:
    """Returns the default pool: one process, for nobody waits for it."""
    return worker_processes(1)


def make_probes(
    library: Library,
    reviewer: str,
    folder: Path,
    now: datetime,
    *,
    seed: int,
    make_executor: Callable[[], Executor] = one_worker,
) -> Run[int]:
    """Makes as many probes for a reviewer as their next batch may hold, less those that are ready.

    Nothing is made where the library's policy leaves them out, or where nothing is fit for one:
    flaws are planted in accepted, measured, unflagged images that this reviewer has not seen for a
    week; repeated is what they judged on an earlier day.

    Args:
        library: in which one.
        reviewer: for whom.
        folder: where the files go; made where it is missing.
        now: aware UTC.
        seed: for everything that is left to chance.
        make_executor: makes the pool that decodes and encodes.

    Yields:
        One `Progress` a file.

    Returns:
        How many were made.
    """
    if not library.policy().sentinels:
        return 0
    _take_away(library, now)
    orders = {
        kind: list(of_kind) for kind, of_kind in _orders(library, reviewer, folder, now, seed)
    }
    if not any(orders.values()):
        return 0
    began = time.monotonic()
    wanted = _wanted(library, reviewer, now)
    total, made = sum(max(many, 0) for many in wanted.values()), 0
    used: set[VariantId] = set()
    executor = make_executor()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for kind, of_kind in orders.items():
            missing = wanted[kind]
            for order in of_kind:
                if missing <= 0:
                    break
                if order.source in used:
                    continue
                result = executor.submit(make_probe, order).result()
                if isinstance(result, str):
                    log.info("No probe is made of %s: %s", order.path, result)
                    continue
                if _keep(library, result, reviewer, now):
                    missing, made = missing - 1, made + 1
                    used.add(order.source)
                yield Progress(made, total, LABEL, time.monotonic() - began)
    except (BrokenProcessPool, OSError):  # the batches come without probes until the next time
        log.warning("Probes cannot be made", exc_info=True)
    finally:
        executor.shutdown(wait=False, cancel_futures=True)
    return made


def _wanted(library: Library, reviewer: str, now: datetime) -> dict[ItemKind, int]:
    """How many of each kind are missing for a batch that holds as many as may be."""
    ready = Counter(one.kind for one in ready_probes(library, reviewer, now))
    sentinels, repeats = at_most(library.policy().batch_size)
    return {
        ItemKind.SENTINEL: sentinels - ready[ItemKind.SENTINEL],
        ItemKind.REPEAT: repeats - ready[ItemKind.REPEAT],
    }


def _orders(
    library: Library, reviewer: str, folder: Path, now: datetime, seed: int
) -> Iterator[tuple[ItemKind, Iterator[ProbeOrder]]]:
    """What may be made, in the order of trying; a few more than are wanted."""
    # Each reviewer's files are their own, even those of the same source and flaw.
    rng = Random(f"{seed} {reviewer}")
    for kind, many in _wanted(library, reviewer, now).items():
        if many <= 0:
            continue
        files = {
            file.source.variant: file
            for file in library.probes.sources_for(reviewer, now, kind, POOL, seed)
        }
        chosen = choose_sources(
            (file.source for file in files.values()), kind, now, SPARE * many, seed
        )
        sources = [files[source.variant] for source in chosen]
        if kind is ItemKind.SENTINEL:
            yield kind, _with_flaws(library, reviewer, sources, folder, now, rng)
        else:
            yield kind, (_order(file, folder, rng) for file in sources)


def _with_flaws(
    library: Library,
    reviewer: str,
    sources: Sequence[SourceFile],
    folder: Path,
    now: datetime,
    rng: Random,
) -> Iterator[ProbeOrder]:
    """Flaws take turns, each about as strong as this reviewer's staircase says."""
    answers = library.probes.answers(reviewer)
    strong = strengths(answers)
    shown = Counter(one.flaw for one in answers if one.flaw is not None)
    ready = library.probes.due(reviewer, now)
    shown.update(one.flaw for one in ready if one.flaw is not None)
    for file in sources:
        order = _order(file, folder, rng)
        flaw = next_flaw(shown, order.seed)
        shown[flaw] += 1
        strength = min(1.0, strong[flaw] + rng.uniform(-JITTER, JITTER))
        yield replace(order, flaw=flaw, strength=round(strength, 4))


def _order(file: SourceFile, folder: Path, rng: Random) -> ProbeOrder:
    return ProbeOrder(file.source.variant, file.path, file.format, folder, rng.getrandbits(32))


def make_probe(order: ProbeOrder) -> MadeProbe | str:
    """Makes one probe's file and measures it; returns why that cannot be done, where it cannot.

    Runs in a worker process. A repeat has exactly the pixels of its source; a flaw is planted in
    them, and the file is of the source's format. Neither carries any text.
    """
    from curator.imaging.decode import load_pixels
    from curator.imaging.encoding import encode_plain, encode_png
    from curator.imaging.flaws import changed_region, plant_flaw

    with on_guard():
        try:
            pixels = load_pixels(order.path)
        except UnreadableImage as error:
            return error.reason
        except (OSError, MemoryError) as error:
            return f"it cannot be read: {error}"
        if pixels.alpha is not None:
            return "it is transparent"
        region, suffix = None, "png"
        if order.flaw is None:
            data = encode_png(pixels.rgb, seed=order.seed)
        else:
            flawed = plant_flaw(
                order.flaw, pixels.rgb, strength=order.strength or 0.0, seed=order.seed
            )
            region = changed_region(pixels.rgb, flawed)
            if region is None:
                return f"{order.flaw} would not show"
            data, suffix = encode_plain(flawed, order.format, seed=order.seed)
        probe = _write(order, data, suffix, (pixels.width, pixels.height))
    file = PendingFile(VariantId(0), probe.path, probe.sha256)
    return MadeProbe(
        replace(probe, flaw=order.flaw, strength=order.strength, region=region),
        replace(analyse_file(file, None), look=None),
        analyse_file(file, None, Depth.THOROUGH),
    )


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _write(order: ProbeOrder, data: bytes, suffix: str, size: tuple[int, int]) -> NewProbe:
    """The file appears at once and whole; its name is that of its content."""
    sha256 = _sha256(data)
    path = order.folder / f"{sha256}.{suffix}"
    beside = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        beside.write_bytes(data)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
    status = path.stat()
    return NewProbe(
        source=order.source,
        path=path,
        sha256=sha256,
        format={"jpg": "jpeg"}.get(suffix, suffix),
        width=size[0],
        height=size[1],
        size_bytes=status.st_size,
        modified_ns=status.st_mtime_ns,
    )


def _keep(library: Library, made: MadeProbe, reviewer: str, now: datetime) -> bool:
    """Remembers a probe and what was measured in it; False where its content is known already."""
    from curator.detectors.base import versions

    added = library.probes.add([made.probe], reviewer, now)
    if not added:
        return False
    for depth, result in ((Depth.QUICK, made.quick), (Depth.THOROUGH, made.slow)):
        artifacts = versions(slow=depth is Depth.THOROUGH)
        result = replace(result, id=added[0])
        library.store_analyses([result], analysis_signature(depth), depth, artifacts.keys())
    return True


def _take_away(library: Library, now: datetime) -> None:
    """Removes the files of probes whose batches are long over."""
    for path in library.probes.spent(now - KEPT_FOR):
        try:
            path.unlink(missing_ok=True)
        except OSError:
            log.warning("%s cannot be removed", path, exc_info=True)
