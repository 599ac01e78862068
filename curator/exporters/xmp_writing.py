"""Statements written: into copies of pictures, or into sidecars beside them; one result a file.

Originals are never written. A file that need not change is not touched, so that its time stays and
no program looks at it anew. What cannot be written is refused with its reason and left as it is.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from pathlib import Path

from curator.core.errors import CuratorError
from curator.exporters.base import replacing
from curator.exporters.xmp_embedding import check_embedding, packet_of, with_packet
from curator.exporters.xmp_packet import MAX_PACKET_BYTES, MalformedXmp, XmpRefused, merge
from curator.exporters.xmp_profiles import (
    DEFAULT_MAPPING,
    Mapping,
    Naming,
    Plan,
    Profile,
    Statement,
    plan,
)

MAX_PICTURE_BYTES = 2**30
"""A larger picture is not read into memory only to be written again."""

SIDECAR = ".xmp"
_DAMAGED = ".damaged"


class Outcome(Enum):
    """What became of one file; the text is what a person reads."""

    WRITTEN = "written"
    UNCHANGED = "unchanged"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Written:
    """What became of one file.

    Attributes:
        path: the file.
        outcome: written, unchanged or refused.
        reason: why it was refused, a sentence without the path; "" else.
        hint: what a person can do about it; may be empty.
        kept: the copy of a damaged sidecar, None where none was made.
    """

    path: Path
    outcome: Outcome
    reason: str = ""
    hint: str = ""
    kept: Path | None = None


@dataclass(frozen=True, slots=True)
class SidecarName:
    """Where a sidecar goes, and why not where its programs would put it ("" where it does)."""

    path: Path
    reason: str = ""


def sidecar_path(
    picture: Path, profile: Profile, *, taken: Collection[Path], naming: Naming | None = None
) -> SidecarName:
    """Returns where the sidecar of a picture goes.

    Args:
        picture: the picture.
        profile: for whom it is; its programs' own naming is used.
        taken: the other pictures in that folder, exported or not; the picture may be among them.
        naming: another naming than the profile's.
    """
    full = picture.with_name(picture.name + SIDECAR)
    if (naming or profile.naming) is Naming.FULL:
        return SidecarName(full)
    stem = picture.stem.casefold()
    # Names that differ in case only are one name on Windows and macOS.
    twin = next(
        (
            other
            for other in sorted(taken)
            if other.parent == picture.parent
            and other.stem.casefold() == stem
            and other.suffix.casefold() != SIDECAR
            and other.name != picture.name
        ),
        None,
    )
    if twin is None:
        return SidecarName(picture.with_name(picture.stem + SIDECAR))
    shared = picture.stem + SIDECAR
    return SidecarName(
        full, f"{picture.name} and {twin.name} would share {shared}, so it is called {full.name}"
    )


def write_statement(
    target: Path,
    statement: Statement,
    profile: Profile,
    *,
    source: Path,
    now: datetime,
    mapping: Mapping = DEFAULT_MAPPING,
) -> Written:
    """Brings one file to say what a statement says, and returns what became of it.

    Args:
        target: a sidecar (its ending is .xmp; made where it is missing), or a copy of a picture.
        statement: what is to be said.
        profile: for whom.
        source: the original picture, which must be another file.
        now: aware; for the date of the metadata.
        mapping: the team's names for verdicts and labels.
    """
    is_sidecar = target.suffix.lower() == SIDECAR
    try:
        if _is_same(target, source):
            return Written(
                target,
                Outcome.REFUSED,
                "it is the original, which is never written",
                "Export a copy.",
            )
        wanted = plan(statement, profile, mapping)
        if is_sidecar:
            return _write_sidecar(target, wanted, now)
        return _write_picture(target, wanted, now)
    except XmpRefused as refusal:
        hint = refusal.hint or ("" if is_sidecar else "Write a sidecar instead.")
        return Written(target, Outcome.REFUSED, refusal.message, hint)
    except OSError as error:
        reason = f"it cannot be read: {(error.strerror or str(error)).lower()}"
        return Written(target, Outcome.REFUSED, reason)
    except CuratorError as error:  # `replacing` says what stands in its way
        return Written(target, Outcome.REFUSED, error.message.rstrip("."), error.hint)


def _is_same(target: Path, source: Path) -> bool:
    """Whether two paths are one file; a link to the original is the original."""
    if target == source:
        return True
    try:
        return target.samefile(source)
    except FileNotFoundError:
        return False


def _read(path: Path, most: int) -> bytes | None:
    """The file's bytes; None where there is no file."""
    try:
        with path.open("rb") as file:
            data = file.read(most + 1)
    except FileNotFoundError:
        return None
    if len(data) > most:
        raise XmpRefused(f"it is larger than {most // 2**20:,} MB")
    return data


def _write_sidecar(target: Path, wanted: Plan, now: datetime) -> Written:
    before = _state(target)
    data = _read(target, MAX_PACKET_BYTES)
    try:
        merged = merge(data, wanted, now)
    except MalformedXmp as refusal:
        kept = _keep_copy(target, data or b"")
        hint = f"It is left as it is, with a copy in {kept.name}: mend it, or move it away."
        return Written(target, Outcome.REFUSED, refusal.message, hint, kept)
    if not merged.changed or merged.data is None:
        return Written(target, Outcome.UNCHANGED)
    if _state(target) != before:
        raise XmpRefused("another program is writing it just now", "Try again in a moment.")
    _replace(target, merged.data)
    return Written(target, Outcome.WRITTEN)


def _state(path: Path) -> tuple[int, int, int] | None:
    """What changes when a file is written or another takes its place; None where there is none."""
    try:
        state = path.stat()
    except FileNotFoundError:
        return None
    return state.st_ino, state.st_size, state.st_mtime_ns


def _keep_copy(target: Path, data: bytes) -> Path:
    """Keeps a damaged sidecar's bytes beside it, once, before another program overwrites them."""
    number = 1
    while True:
        ending = _DAMAGED if number == 1 else f"{_DAMAGED}-{number}"
        kept = target.with_name(target.name + ending)
        there = _read(kept, MAX_PACKET_BYTES)
        if there is None:
            _replace(kept, data)
            return kept
        if there == data:
            return kept
        number += 1


def _write_picture(target: Path, wanted: Plan, now: datetime) -> Written:
    data = _read(target, MAX_PICTURE_BYTES)
    if data is None:
        raise XmpRefused("it is not there", "Copy the picture first.")
    merged = merge(packet_of(data), wanted, now)
    if not merged.changed:
        return Written(target, Outcome.UNCHANGED)
    check_embedding(data, frozenset({*wanted.put, *wanted.lists}))
    _replace(target, with_packet(data, None if merged.is_void else merged.data))
    return Written(target, Outcome.WRITTEN)


def _replace(target: Path, data: bytes) -> None:
    """Writes the file beside itself and renames; who may read it stays."""
    mode = target.stat().st_mode & 0o7777 if target.exists() else None
    with replacing(target) as file:
        file.write(data)
        if mode is not None:
            Path(file.name).chmod(mode)
