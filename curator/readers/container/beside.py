"""Sidecars: small text files that lie beside an image and bear its name."""

import codecs
import errno
from pathlib import Path

from curator.readers.container.blocks import Block, BlockKind

MAX_SIDECAR_BYTES = 4 * 2**20
_ENDINGS = (".json", ".txt")


def read_beside(path: Path) -> tuple[tuple[Block, ...], tuple[str, ...]]:
    """Returns the sidecars of an image as blocks, and warnings on those that cannot be read.

    For `hero.png` these are `hero.png.json`, `hero.json`, `hero.png.txt` and `hero.txt`, in this
    order: the name that can only mean this one image first.
    """
    blocks: list[Block] = []
    warnings: list[str] = []
    for ending in _ENDINGS:
        for name in (path.name + ending, path.stem + ending):
            sidecar = path.with_name(name)
            try:
                # A sidecar's name may be too long to exist where its image's is just short enough.
                if name == path.name or not sidecar.is_file():
                    continue
                with sidecar.open("rb") as file:
                    data = file.read(MAX_SIDECAR_BYTES + 1)
            except OSError as error:
                if error.errno == errno.ENAMETOOLONG:
                    continue
                warnings.append(f"The sidecar {name} cannot be read: {error.strerror}.")
                continue
            if len(data) > MAX_SIDECAR_BYTES:
                warnings.append(f"The sidecar {name} is too large and was not read.")
                continue
            text = _decode(data).rstrip("\0")
            blocks.append(Block(BlockKind.SIDECAR, name, text, f"sidecar {name}"))
    return tuple(blocks), tuple(warnings)


def _decode(data: bytes) -> str:
    """UTF-8 with or without its mark, UTF-16 with one, else Latin-1."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("latin-1")
