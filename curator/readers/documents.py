"""JSON objects in an image's text blocks, recognised by what they are and not by a block's name.

"parameters" may hold JSON, "Comment" anything, and ComfyUI's WebP files keep a graph under the
camera's maker. What tools write is not always valid JSON: NaN, trailing NULs, a key twice.
"""

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from curator.readers.container.blocks import Block, BlockKind

MAX_DIGITS = 40

JsonObject = dict[str, object]

_LABEL = re.compile(r"\s*([A-Za-z][\w -]{0,39}):\s*(?=\{)")
_OBJECT = re.compile(r'\{\s*["}]|\[[\[{]')
"""How JSON begins, and how a prompt such as "{red|blue} car" or "[cat:dog:0.5]" does not."""


@dataclass(frozen=True, slots=True)
class Document:
    """A JSON object and where it stood.

    Attributes:
        block: the text it was found in.
        label: a word before it ("prompt" in `prompt:{...}`), else the block's key.
        value: the object.
    """

    block: Block
    label: str
    value: JsonObject


def find_documents(
    blocks: Iterable[Block],
) -> tuple[tuple[Document, ...], tuple[str, ...], tuple[str, ...]]:
    """Returns the JSON objects in blocks that hold one, warnings, and what of these is lost."""
    documents: list[Document] = []
    warnings: list[str] = []
    lost: list[str] = []
    for block in blocks:
        if block.kind in (BlockKind.XMP, BlockKind.C2PA):
            continue
        text = block.text.lstrip("\ufeff\0 \t\r\n")
        label = block.key
        if (found := _LABEL.match(text)) is not None:
            label = found.group(1)
            text = text[found.end() :]
        if _OBJECT.match(text) is None:
            continue
        value, warning = parse_object(text)
        if warning:
            warnings.append(f"The JSON in {block.source} {warning}.")
            if value is None:
                lost.append(warnings[-1])
        if value:
            documents.append(Document(block, label, value))
    return tuple(documents), tuple(warnings), tuple(lost)


def object_at(value: JsonObject, key: str) -> JsonObject:
    """Returns the object under a key; an empty one where there is something else or nothing."""
    inner = value.get(key)
    return inner if isinstance(inner, dict) else {}


def folded(value: JsonObject) -> JsonObject:
    """Returns the object with keys in lower case and underscores for spaces and dashes."""
    return {re.sub(r"[ -]+", "_", key.strip().lower()): item for key, item in value.items()}


def parse_object(text: str) -> tuple[JsonObject | None, str]:
    """Returns the JSON object that a text begins with, and what is wrong with it ("" for nothing).

    NaN and infinities become None, and so do integers that are too long for Python. What stands
    behind the object is ignored. Anything but an object gives None.
    """
    doubled = False

    def build(pairs: list[tuple[str, object]]) -> JsonObject:
        nonlocal doubled
        built = dict(pairs)
        doubled |= len(built) != len(pairs)
        return built

    try:
        value = _decode(text, build)
    except RecursionError:
        return None, "is nested too deeply and was not read"
    except ValueError:
        return None, "is damaged and was not read"
    if not isinstance(value, dict):
        return None, ""
    return value, "names a key twice; the last one counts" if doubled else ""


def _decode(text: str, build: Callable[[list[tuple[str, object]]], JsonObject]) -> object:
    """The first JSON value of a text; integers are read natively while they can be."""

    def decode(parse_int: Callable[[str], int | None]) -> object:
        decoder = json.JSONDecoder(
            object_pairs_hook=build,
            parse_int=parse_int,
            parse_constant=lambda _: None,
            strict=False,
        )
        return decoder.raw_decode(text)[0]

    try:
        return decode(int)
    except json.JSONDecodeError:
        raise
    except ValueError:  # Python makes no integer of more than 4300 digits
        return decode(_integer)


def _integer(digits: str) -> int | None:
    return int(digits) if len(digits) <= MAX_DIGITS else None
