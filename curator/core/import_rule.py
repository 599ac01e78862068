"""Import rules: what a person says of files by patterns of their folders and names.

"{brief}/{model}" reads two folders below the imported one; "{model}_{brief}_v{index}" reads a
file's name without its ending. A word takes everything up to the text that follows it in the
pattern, so a name is read once from left to right, whatever is in it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, fields
from pathlib import Path

from curator.core.variant import Tier

WORDS: tuple[str, ...] = ("campaign", "brief", "model", "tier", "take")
NAME_WORDS: tuple[str, ...] = (*WORDS, "index")
ANYTHING = "*"

_PIECE = re.compile(r"\{(\w*)\}|(\*)")


@dataclass(frozen=True, slots=True)
class RulePlace:
    """What rules say of one file; None where they say nothing."""

    campaign: str | None = None
    brief: str | None = None
    model: str | None = None
    tier: Tier | None = None
    take: str | None = None
    index: int | None = None


@dataclass(frozen=True, slots=True)
class ImportRule:
    """One rule: where it applies, and what it says there.

    Attributes:
        folders: a pattern of the folders below the imported one, a part a folder: "{brief}/*";
            deeper folders are ignored. Empty: any folder.
        name: a pattern of the file's name without its ending. Empty: any name.
        campaign, brief, model, tier, take: said of every file that fits, unless a pattern's word
            says it.

    Raises:
        ValueError: a pattern cannot be meant, or the rule says nothing.
    """

    folders: str = ""
    name: str = ""
    campaign: str | None = None
    brief: str | None = None
    model: str | None = None
    tier: Tier | None = None
    take: str | None = None

    def __post_init__(self) -> None:
        words = [word for part in self._folder_parts() for word in _parse(part, WORDS)[1]]
        words += _parse(self.name, NAME_WORDS)[1]
        words = [word for word in words if word != ANYTHING]
        if twice := sorted({word for word in words if words.count(word) > 1}):
            raise ValueError(f"the rule {self} says {twice[0]} twice")
        constants = [word for word in WORDS if getattr(self, word) is not None]
        if not words and not constants:
            raise ValueError("a rule has to say something: a word in braces, or a value")

    def __str__(self) -> str:
        patterns = [text for text in (self.folders, self.name) if text]
        said = {word: getattr(self, word) for word in WORDS if getattr(self, word) is not None}
        values = [f"{w} {v.value if isinstance(v, Tier) else v}" for w, v in said.items()]
        return " : ".join(patterns or ["every file"]) + (
            f" = {', '.join(values)}" if values else ""
        )

    def place_of(self, path: Path, root: Path) -> RulePlace | None:
        """Returns what the rule says of a file found below `root`; None where it does not fit."""
        found: dict[str, str] = {}
        parts = self._folder_parts()
        try:
            folders = path.relative_to(root).parts[:-1]
        except ValueError:
            folders = path.parts[-2:-1]
        if len(folders) < len(parts):
            return None
        texts = [(part, folder, WORDS) for part, folder in zip(parts, folders, strict=False)]
        if self.name:
            texts.append((self.name, path.stem, NAME_WORDS))
        for pattern, text, words in texts:
            read = _match(pattern, text, words)
            if read is None:
                return None
            found |= read
        tier = self.tier
        if "tier" in found:
            tier = next((one for one in Tier if one.value == found["tier"].casefold()), None)
            if tier is None:
                return None
        return RulePlace(
            campaign=found.get("campaign", self.campaign),
            brief=found.get("brief", self.brief),
            model=found.get("model", self.model),
            tier=tier,
            take=found.get("take", self.take),
            index=int(found["index"]) if "index" in found else None,
        )

    def _folder_parts(self) -> list[str]:
        return [part for part in re.split(r"[\\/]", self.folders) if part]

    def as_dict(self) -> dict[str, str]:
        """Returns the JSON form: what is empty is left out."""
        form = {item.name: getattr(self, item.name) for item in fields(self)}
        return {
            name: value.value if isinstance(value, Tier) else value
            for name, value in form.items()
            if value
        }

    @classmethod
    def from_dict(cls, form: dict[str, str]) -> "ImportRule":
        """Returns a rule from its JSON form.

        Raises:
            ValueError: it cannot be meant.
        """
        known = {item.name for item in fields(cls)}
        values: dict[str, object] = {key: form[key] for key in form if key in known}
        if "tier" in values:
            values["tier"] = Tier(values["tier"])
        return cls(**values)  # pyright: ignore[reportArgumentType]  # texts but for the tier


def first_places(rules: Iterable[ImportRule], path: Path, root: Path) -> RulePlace:
    """Returns what rules say of a file, field by field the first one that says something."""
    said: dict[str, object] = {}
    for rule in rules:
        place = rule.place_of(path, root)
        for item in fields(RulePlace):
            value = getattr(place, item.name, None)
            if value is not None:
                said.setdefault(item.name, value)
    return RulePlace(**said)  # pyright: ignore[reportArgumentType]  # from its own fields


def _parse(pattern: str, allowed: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """The literal texts of a pattern and the words between them, one fewer."""
    literals: list[str] = []
    words: list[str] = []
    at = 0
    for piece in _PIECE.finditer(pattern):
        literals.append(pattern[at : piece.start()])
        word = ANYTHING if piece.group(2) else piece.group(1)
        if word != ANYTHING and word not in allowed:
            choices = ", ".join(f"{{{name}}}" for name in allowed)
            raise ValueError(f"{{{word}}} in {pattern!r} is not one of {choices} or *")
        words.append(word)
        at = piece.end()
    literals.append(pattern[at:])
    if any(not text for text in literals[1:-1]):
        raise ValueError(f"two words of {pattern!r} need a text between them")
    if any(mark in "".join(literals) for mark in "{}"):
        raise ValueError(f"a brace is left open in {pattern!r}")
    return literals, words


def _match(pattern: str, text: str, allowed: tuple[str, ...]) -> dict[str, str] | None:
    """What a pattern's words are in a text; None where it does not fit. Reads the text once."""
    literals, words = _parse(pattern, allowed)
    folded = text.casefold()
    if len(folded) != len(text):  # a letter that folds to two would shift every place
        folded = text.lower() if len(text.lower()) == len(text) else text
    first = literals[0].casefold()
    if not folded.startswith(first):
        return None
    at = len(first)
    if not words:
        return {} if folded == first else None
    found: dict[str, str] = {}
    for number, word in enumerate(words):
        following = literals[number + 1].casefold()
        is_last = number == len(words) - 1
        if is_last:
            end = len(text) - len(following)
            if end < at or not folded.endswith(following):
                return None
        else:
            end = folded.find(following, at + 1)
        if end <= at and word != ANYTHING:
            return None
        if end < at:
            return None
        value = text[at:end].strip()
        if word == "index" and not value.isdecimal():
            return None
        if word != ANYTHING:
            if not value:
                return None
            found[word] = value
        at = end + len(following)
    return found
