"""The models that Curator knows: the shipped data file, then a person's own."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any  # Any: what a TOML file holds is checked here, key by key

from curator.core.model_card import ModelCard, ModelRegistry
from curator.core.variant import Tier
from curator.settings import config_folder

FILE_NAME = "models.toml"
_PACKAGE = Path(__file__).parents[1]
_KEYS = frozenset({"name", "vendor", "tier", "aliases", "patterns", "hashes"})


@dataclass(frozen=True, slots=True)
class LoadedModels:
    """The registry, and what could not be taken into it.

    Attributes:
        problems: sentences on a person's own file; empty when all is well.
    """

    registry: ModelRegistry
    problems: tuple[str, ...] = ()


def load_models(own: Path | None = None) -> LoadedModels:
    """Returns the shipped models with a person's own over them; parsed again when a file changes.

    Args:
        own: a person's file; by default `models.toml` in Curator's settings folder.
    """
    path = own if own is not None else config_folder() / FILE_NAME
    try:
        changed_ns = path.stat().st_mtime_ns
    except OSError:
        return _load(None, 0)
    return _load(path, changed_ns)


@lru_cache(maxsize=4)
def _load(own: Path | None, _changed_ns: int) -> LoadedModels:
    registry = ModelRegistry.of(read_cards(shipped_file().read_text("utf-8")))
    if own is None:
        return LoadedModels(registry)
    try:
        return LoadedModels(registry.with_cards(read_cards(own.read_text("utf-8"))))
    except (OSError, ValueError) as error:  # TOML's and Unicode's errors are ValueErrors
        return LoadedModels(
            registry,
            (f"Your models in {own} are left out until this is mended: {error}.",),
        )


def shipped_file() -> Path:
    """Returns the data file: in `curator/resources` of a wheel, in `resources` of a checkout."""
    packed = _PACKAGE / "resources" / FILE_NAME
    return packed if packed.is_file() else _PACKAGE.parent / "resources" / FILE_NAME


def read_cards(text: str) -> tuple[ModelCard, ...]:
    """Returns the cards of a model file.

    Raises:
        ValueError: not TOML, or a card says something that cannot be; which one is said.
    """
    listed: Any = tomllib.loads(text).get("model", [])
    if not isinstance(listed, list):
        raise ValueError("models are written as [[model]] tables")  # noqa: TRY004  # the file's error
    return tuple(_card(number, entry) for number, entry in enumerate(listed, 1))


def _card(number: int, entry: Any) -> ModelCard:
    name = entry.get("name") if isinstance(entry, dict) else None
    if not isinstance(name, str) or not name.strip():
        raise ValueError(f"model {number} has no name")
    if unknown := sorted(entry.keys() - _KEYS):
        raise ValueError(f"{name} has unknown keys: {', '.join(unknown)}")
    tier = entry.get("tier")
    if tier is not None and tier not in [choice.value for choice in Tier]:
        choices = ", ".join(choice.value for choice in Tier)
        raise ValueError(f"the tier of {name} is {tier!r}, not one of {choices}")
    return ModelCard(
        name=name.strip(),
        vendor=_text(name, entry, "vendor"),
        tier=Tier(tier) if tier else None,
        aliases=_texts(name, entry, "aliases"),
        patterns=_texts(name, entry, "patterns"),
        hashes=_texts(name, entry, "hashes"),
    )


def _text(name: str, entry: dict[str, Any], key: str) -> str:
    value = entry.get(key, "")
    if not isinstance(value, str):
        raise ValueError(f"the {key} of {name} must be a text")  # noqa: TRY004  # the file's error
    return value


def _texts(name: str, entry: dict[str, Any], key: str) -> tuple[str, ...]:
    value = entry.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ValueError(f"the {key} of {name} must be a list of texts")
    return tuple(value)
