"""The readers' contract and their one door, `read_variant`.

A reader is a function from `Clues` to `Findings`, registered under a name and a version. It looks
at the text that a file carries and says what it recognises, with source and confidence; it never
decides between itself and another reader, and it never claims what the text does not say.
"""

import hashlib
import io
import logging
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from curator.core.errors import UnreadableImage
from curator.core.variant import Evidence, Variant
from curator.plugins import Registry
from curator.readers.candidates import Candidate, Findings, Origin
from curator.readers.container.beside import read_beside
from curator.readers.container.blocks import Block, BlockKind, ContainerError
from curator.readers.container.packing import pack_blocks, unpack_blocks
from curator.readers.container.stealth import stealth_blocks
from curator.readers.container.walk import CONTAINER_VERSION, walk
from curator.readers.documents import Document, find_documents
from curator.readers.folder_guess import folder_candidates
from curator.readers.merging import Interpretation, merge
from curator.readers.packets import Packet, documents_in, find_packets

__all__ = [
    "READERS",
    "Candidate",
    "Clues",
    "Findings",
    "Origin",
    "Reader",
    "best_evidence",
    "interpret",
    "read_variant",
    "reader",
    "reader_version",
    "reinterpret",
]

log = logging.getLogger(__name__)

IN_MEMORY_BYTES = 32 * 2**20
"""Files up to this size are read in one go; larger ones are walked where they lie."""


@dataclass(frozen=True, slots=True)
class Clues:
    """All that a reader may look at.

    Attributes:
        path: the image's path, for the names in it; a reader opens nothing.
        blocks: what the file holds beside its pixels, then its sidecars.
        documents: the JSON objects in those texts.
        packets: the XMP packets among them.
        fragments: blocks of which only the beginning could be read; no value may come from them,
            for half a prompt is another prompt.
    """

    path: Path
    blocks: tuple[Block, ...]
    documents: tuple[Document, ...]
    packets: tuple[Packet, ...] = ()
    fragments: tuple[Block, ...] = ()

    def texts(self) -> tuple[Block, ...]:
        """The blocks that hold neither XML nor JSON, so plain text if anything."""
        with_json = {id(document.block) for document in self.documents}
        return tuple(
            block
            for block in self.blocks
            if block.kind not in (BlockKind.XMP, BlockKind.C2PA) and id(block) not in with_json
        )


Read = Callable[[Clues], Findings]


@dataclass(frozen=True, slots=True)
class Reader:
    """A registered reader.

    Attributes:
        name: its own, unique.
        version: raised with every change of what it finds, so that old results are read again.
        read: the function; an exception in it is reported and costs only its own findings.
    """

    name: str
    version: int
    read: Read


READERS: Registry[Reader] = Registry("curator.readers", "curator.readers")
"""All readers: the modules of this room, then entry points of the group `curator.readers`."""


def reader(name: str, version: int) -> Callable[[Read], Read]:
    """Returns a decorator that registers a function as the reader `name`."""

    def register(read: Read) -> Read:
        READERS.register(name, Reader(name, version, read))
        return read

    return register


def reader_version() -> int:
    """Returns a number that grows when a reader is added, and when one or the walk finds more.

    A variant whose stored number is another one was read by other readers and is worth re-reading.
    """
    return CONTAINER_VERSION + sum(plugin.version for _name, plugin in READERS.items())


def best_evidence(evidence: Iterable[Evidence], field: str) -> Evidence | None:
    """Returns why a field has its value, or None; what lost comes later in a variant's evidence."""
    return next((proof for proof in evidence if proof.field == field), None)


def interpret(
    path: Path,
    blocks: tuple[Block, ...],
    *,
    root: Path | None = None,
) -> Interpretation:
    """Returns what every reader together makes of a file's texts; opens nothing and never raises.

    Args:
        path: where the image lies.
        blocks: the texts in it and beside it.
        root: the folder that was imported; without it, folders say nothing.
    """
    whole = tuple(block for block in blocks if block.complete)
    documents, warnings, damaged = find_documents(whole)
    packets, unread, refused = find_packets(whole)
    inside = documents_in(packets)
    fragments = tuple(block for block in blocks if not block.complete)
    clues = Clues(path, whole, documents + inside, packets, fragments)
    candidates: list[Candidate] = []
    sentences, lost = [*warnings, *unread], [*damaged, *refused]
    for name, plugin in READERS.items():
        try:
            findings = plugin.read(clues)
        except Exception:  # a reader may be anybody's; a bug in it must not cost the file
            log.exception("The reader %s failed on %s", name, path)
            sentences.append(f"The reader {name} failed on this file; the log file says why.")
            continue
        candidates += findings.candidates
        sentences += (*findings.warnings, *findings.lost)
        lost += findings.lost
    if root is not None:
        candidates += folder_candidates(path, root)
    merged = merge(candidates)
    sentences += merged.warnings
    return Interpretation(
        merged.generation,
        merged.evidence,
        tuple(dict.fromkeys(sentences)),
        tuple(dict.fromkeys(lost)),
    )


def reinterpret(path: Path, raw: bytes, *, root: Path | None = None) -> Interpretation:
    """Returns what the readers make of texts that `read_variant` packed; opens nothing.

    Raises:
        ValueError: the packed texts are damaged.
    """
    return interpret(path, unpack_blocks(raw), root=root)


def read_variant(path: Path, *, root: Path | None = None) -> Variant:
    """Returns what an image file is and says of its making; opens it once, read-only.

    Args:
        path: the image.
        root: the folder that was imported, for what the folders between suggest.

    Raises:
        UnreadableImage: not an image that Curator reads, or it cannot be opened.
    """
    try:
        # Unbuffered: a walk jumps from head to head, and a buffer would read 8 KiB at each.
        with path.open("rb", buffering=0) as file:
            status = os.fstat(file.fileno())
            # The hash needs every byte anyway; a walk over them in memory saves a thousand seeks.
            stream = io.BytesIO(file.read()) if status.st_size <= IN_MEMORY_BYTES else file
            container = walk(stream)
            stream.seek(0)
            sha256 = hashlib.file_digest(stream, "sha256").hexdigest()
    except ContainerError as error:
        raise UnreadableImage(path, error.reason, error.hint) from error
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UnreadableImage(path, f"the file cannot be read: {reason}") from error
    blocks, hidden_lost = container.blocks, ()
    has_text = any(block.kind is BlockKind.TEXT for block in blocks)
    if container.format == "png" and not has_text and isinstance(stream, io.BytesIO):
        hidden, hidden_lost = stealth_blocks(stream.getvalue())
        blocks += hidden
    sidecars, sidecar_warnings = read_beside(path)
    blocks += sidecars
    meaning = interpret(path, blocks, root=root)
    raw, left_out = pack_blocks(blocks)
    too_large = tuple(f"{block.source} is too large to be kept." for block in left_out)
    return Variant(
        path=path,
        sha256=sha256,
        format=container.format,
        width=container.width,
        height=container.height,
        size_bytes=status.st_size,
        modified_at=datetime.fromtimestamp(status.st_mtime, UTC),
        generation=meaning.generation,
        evidence=meaning.evidence,
        warnings=(
            *container.warnings,
            *hidden_lost,
            *sidecar_warnings,
            *meaning.warnings,
            *too_large,
        ),
        lost=(*container.lost, *hidden_lost, *meaning.lost),
        raw=raw,
    )
