"""What an import was told about one file; the library keeps it, for reading the file again."""

import json
from dataclasses import dataclass, fields, replace
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import Any  # Any: JSON values are checked here, one by one

from curator.core.variant import Kind, Tier
from curator.workflow.manifest import ManifestRow


class BriefFrom(Enum):
    """Where a brief comes from when neither a manifest nor a sidecar names it."""

    PROMPT = "prompt"
    FOLDER = "folder"
    MANIFEST = "manifest"


@dataclass(frozen=True, slots=True)
class SaidPlace:
    """What a person said of a file by the options and rules of an import; None where nothing.

    Attributes:
        source: where it was said, for evidence: "import option", "rule {model}/{brief}".
    """

    campaign: str | None = None
    brief: str | None = None
    model: str | None = None
    tier: Tier | None = None
    take: str | None = None
    variant_index: int | None = None
    source: str = "import option"

    @property
    def says_something(self) -> bool:
        """True when it holds anything beside its source."""
        return any(
            getattr(self, item.name) is not None for item in fields(self) if item.name != "source"
        )

    def over(self, other: "SaidPlace") -> "SaidPlace":
        """Returns this one's words, and the other's where this one says nothing."""
        filled = {
            item.name: getattr(other, item.name)
            for item in fields(self)
            if getattr(self, item.name) is None
        }
        source = self.source if self.says_something else other.source
        return replace(self, **filled, source=source)


@dataclass(frozen=True, slots=True)
class Origin:
    """What one file's import was told.

    Attributes:
        root: the folder that was imported; None for a row without its file.
        brief_from: where a brief comes from that nobody names.
        said: by options and rules.
        row: the manifest's row for this file.
        manifest: the manifest's file name.
    """

    root: Path | None = None
    brief_from: BriefFrom = BriefFrom.PROMPT
    said: SaidPlace = SaidPlace()
    row: ManifestRow | None = None
    manifest: str = ""

    @property
    def is_given(self) -> bool:
        """True when a person said something of this file, so that it moves a known variant."""
        return self.row is not None or self.said.says_something

    def as_text(self) -> str:
        """Returns the JSON form; equal origins have equal texts."""
        form = {
            "root": None if self.root is None else str(self.root),
            "brief_from": self.brief_from.value,
            "said": _as_json(self.said) if self.said.says_something else None,
            "row": None if self.row is None else _as_json(self.row),
            "manifest": self.manifest,
        }
        return json.dumps({key: value for key, value in form.items() if value}, sort_keys=True)

    @classmethod
    def from_text(cls, text: str) -> "Origin":
        """Returns an origin from its JSON form; what a newer version wrote more is left out."""
        form: dict[str, Any] = json.loads(text)
        said, row = form.get("said"), form.get("row")
        return cls(
            root=Path(form["root"]) if form.get("root") else None,
            brief_from=BriefFrom(form.get("brief_from", BriefFrom.PROMPT.value)),
            said=SaidPlace(**_read(SaidPlace, said)) if said else SaidPlace(),
            row=ManifestRow(**_read(ManifestRow, row)) if row else None,
            manifest=form.get("manifest", ""),
        )


def _as_json(value: SaidPlace | ManifestRow) -> dict[str, Any]:
    form: dict[str, Any] = {}
    for item in fields(value):
        held = getattr(value, item.name)
        if isinstance(held, Enum):
            held = held.value
        elif isinstance(held, datetime):
            held = held.isoformat()
        if held is not None:
            form[item.name] = held
    return form


def _read(kind: type[SaidPlace] | type[ManifestRow], form: dict[str, Any]) -> dict[str, Any]:
    read = {item.name: form[item.name] for item in fields(kind) if item.name in form}
    for name, make in (("tier", Tier), ("kind", Kind), ("requested_at", datetime.fromisoformat)):
        if name in read:
            read[name] = make(read[name])
    return read
