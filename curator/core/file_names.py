"""Names of files that are handed over: legal on every system, and never twice in one folder.

Two names are the same where a file system that ignores case, or one that composes accents, could
take one for the other.
"""

import unicodedata
from collections.abc import Collection, Iterable
from pathlib import PurePath

MOST_BYTES = 200
"""Longer names are cut: 255 bytes are the limit of most systems, and a number may be added."""

_FORBIDDEN = frozenset('<>:"/\\|?*')
_DEVICES = frozenset({
    "con", "prn", "aux", "nul",
    *(f"com{digit}" for digit in "123456789¹²³"),
    *(f"lpt{digit}" for digit in "123456789¹²³"),
})  # fmt: skip


def safe_name(name: str) -> str:
    """Returns a name that Windows, macOS and Linux all accept, with the file's ending kept.

    What a system forbids becomes "_"; a name that means a device gets one in front (Microsoft,
    "Naming Files, Paths, and Namespaces").
    """
    plain = "".join("_" if _is_forbidden(sign) else sign for sign in name).strip(" ").rstrip(".")
    suffix = PurePath(plain).suffix
    stem = plain[: len(plain) - len(suffix)] if suffix else plain
    stem = _cut(stem, MOST_BYTES - len(suffix.encode())).rstrip(" .") or "image"
    if stem.split(".")[0].rstrip(" ").casefold() in _DEVICES:
        stem = f"_{stem}"
    return stem + suffix


def same_name(name: str) -> str:
    """Returns what two names have in common that some file system takes for one."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def free_name(name: str, taken: Collection[str]) -> str:
    """Returns the name itself, or "name-2.png", "name-3.png"...: the first that is not taken.

    Args:
        name: a safe name.
        taken: names in use, each as `same_name` gives it.
    """
    return next(one for one in numbered(name) if same_name(one) not in taken)


def numbered(name: str) -> Iterable[str]:
    """Yields the name itself, then "name-2.png", "name-3.png" and so on."""
    yield name
    suffix = PurePath(name).suffix
    stem = name[: len(name) - len(suffix)] if suffix else name
    number = 2
    while True:
        yield f"{stem}-{number}{suffix}"
        number += 1


def _is_forbidden(sign: str) -> bool:
    return sign in _FORBIDDEN or unicodedata.category(sign) in {"Cc", "Cs", "Zl", "Zp"}


def _cut(text: str, most: int) -> str:
    """Cuts to so many bytes of UTF-8, between characters."""
    return text.encode("utf-8", "ignore")[: max(most, 8)].decode("utf-8", "ignore")
