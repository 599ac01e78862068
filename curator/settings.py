"""What one person chose: name, theme, the last library. TOML in the platform's config folder.

What a team shares (fatigue policy, thresholds) is stored in the library instead, so that everyone
counts the same flags.
"""

import getpass
import os
import tomllib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any  # Any: TOML values are of any type until they are checked here

from curator.core.errors import CuratorError, InvalidSettings

THEMES = ("system", "dark", "light")

FLAGS_SHOWN = ("on demand", "after the verdict", "always")
"""When flags are outlined while judging: an eye that is led misses what is not outlined."""

LANGUAGES = ("system", "en", "de")
"""In which language the window speaks; the system's, where it is one of the others."""

KEY_PRESETS = ("lightroom", "photo mechanic", "darktable", "one hand")
"""Sets of keys; the first one is the table of commands as it stands."""


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # no login name in a bare container
        return "reviewer"


@dataclass(frozen=True, slots=True)
class Settings:
    """One person's choices.

    Attributes:
        reviewer: the name that decisions are recorded under.
        theme: "system", "dark" or "light".
        flags_shown: "on demand", "after the verdict" or "always".
        last_library: path or URL of the library opened last, None before the first one.
        recent_libraries: paths or URLs of those opened lately, the last one first.
        reduced_motion: nothing moves by itself: no caret that blinks, no bar that runs to and fro;
            the system's own wish is followed as well, where it is told.
        follow_pace: whether changes of pace are looked for; without, rests are offered by time.
        language: in which language the window speaks, one of `LANGUAGES`.
        screen_profile: whose colours pictures are shown in: "automatic" (what the screen says),
            "srgb", or the path of a profile.
        editor: with which program pictures are retouched, "" for the system's default.
        editor_chosen: somebody said which program, be it the system's own; before, it is asked.
        retouch_folder: where working copies go; None for beside each library.
        key_preset: which set of keys, one of `KEY_PRESETS`.
        keys: own keys on top of the set, by a command's name; no keys take a command's keys away.
    """

    reviewer: str
    theme: str = "system"
    flags_shown: str = FLAGS_SHOWN[0]
    last_library: str | None = None
    follow_pace: bool = True
    language: str = LANGUAGES[0]
    screen_profile: str = "automatic"
    key_preset: str = KEY_PRESETS[0]
    editor: str = ""
    editor_chosen: bool = False
    retouch_folder: str | None = None
    recent_libraries: tuple[str, ...] = ()
    reduced_motion: bool = False
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])

    def __post_init__(self) -> None:
        if not self.reviewer.strip():
            raise InvalidSettings("The reviewer's name is empty.", 'Set reviewer = "your name".')
        if self.theme not in THEMES:
            raise InvalidSettings(
                f"The theme {self.theme!r} does not exist.", f"Use one of {', '.join(THEMES)}."
            )
        if self.flags_shown not in FLAGS_SHOWN:
            raise InvalidSettings(
                f"Flags cannot be shown {self.flags_shown!r}.",
                f"Use one of {', '.join(FLAGS_SHOWN)}.",
            )
        if self.language not in LANGUAGES:
            raise InvalidSettings(
                f"The language {self.language!r} is not here.",
                f"Use one of {', '.join(LANGUAGES)}.",
            )
        if self.key_preset not in KEY_PRESETS:
            raise InvalidSettings(
                f"There is no set of keys called {self.key_preset!r}.",
                f"Use one of {', '.join(KEY_PRESETS)}.",
            )


MOST_RECENT = 6
"""So many libraries are offered again."""


def with_library(settings: Settings, name: str) -> Settings:
    """Returns the settings after a library was opened: it is the last one and the most recent."""
    others = [other for other in settings.recent_libraries if other != name]
    return replace(settings, last_library=name, recent_libraries=(name, *others)[:MOST_RECENT])


def config_folder() -> Path:
    """Returns the folder of what one person chose; CURATOR_CONFIG names another one."""
    folder = os.environ.get("CURATOR_CONFIG")
    if folder:
        return Path(folder)
    from platformdirs import user_config_path

    return user_config_path("curator", appauthor=False)


def settings_file() -> Path:
    """Returns where the settings live."""
    return config_folder() / "settings.toml"


def cache_folder() -> Path:
    """Returns where thumbnails are kept; CURATOR_CACHE names another folder."""
    folder = os.environ.get("CURATOR_CACHE")
    if folder:
        return Path(folder)
    from platformdirs import user_cache_path

    return user_cache_path("curator", appauthor=False)


def thumbnail_folder() -> Path:
    """Returns the folder of the thumbnail cache, shared by all libraries (names are hashes)."""
    return cache_folder() / "thumbnails"


def load_settings(path: Path | None = None) -> Settings:
    """Returns the stored settings, or the defaults where nothing is stored yet.

    Raises:
        InvalidSettings: naming the file, the key and what it should be.
    """
    path = path or settings_file()
    return _settings_of(_stored(path), path)


def start_settings(path: Path | None = None) -> tuple[Settings, tuple[InvalidSettings, ...]]:
    """Returns the stored settings for a window that starts whatever is written in them.

    A value that makes no sense is its default; of a file that cannot be read nothing is taken,
    and a copy of it is kept beside it, since the next choice is stored in its place.

    Args:
        path: the file; the person's own unless said otherwise.

    Returns:
        The settings, and what was not taken, each with its reason.
    """
    path = path or settings_file()
    try:
        values = _stored(path)
    except InvalidSettings as error:
        with suppress(OSError):
            path.with_suffix(".toml.unread").write_bytes(path.read_bytes())
        return _settings_of({}, path), (error,)
    taken: dict[str, Any] = {}
    faults: list[InvalidSettings] = []
    for key, value in values.items():  # each is right or wrong by itself
        try:
            _settings_of({key: value}, path)
        except InvalidSettings as error:
            faults.append(error)
        else:
            taken[key] = value
    return _settings_of(taken, path), tuple(faults)


def _stored(path: Path) -> dict[str, Any]:
    """Returns what the file says, nothing where there is none."""
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InvalidSettings(
            f"The settings in {path} cannot be read: {error}.", "Mend the file or remove it."
        ) from error


def _settings_of(values: Mapping[str, Any], path: Path) -> Settings:
    known = {each.name for each in fields(Settings)}
    chosen = {key: value for key, value in values.items() if key in known}
    for key, value in chosen.items():
        if key == "keys":
            chosen[key] = _read_keys(value, path)
        elif key == "recent_libraries":
            if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
                raise InvalidSettings(
                    f"{path}: {key} must be a list of texts, not {value!r}.", 'For example ["a"].'
                )
            chosen[key] = tuple(value)
        elif key in {"follow_pace", "reduced_motion", "editor_chosen"}:
            if not isinstance(value, bool):
                raise InvalidSettings(
                    f"{path}: {key} must be true or false, not {value!r}.", "Without quotes."
                )
        elif not isinstance(value, str):
            raise InvalidSettings(
                f"{path}: {key} must be text, not {value!r}.", "Put it in quotes."
            )
    chosen.setdefault("reviewer", _login_name())
    return Settings(**chosen)


def _read_keys(value: object, path: Path) -> dict[str, tuple[str, ...]]:
    """Returns own keys by the name of a command; which commands and keys there are, others know."""
    if not isinstance(value, dict):
        raise InvalidSettings(
            f"{path}: keys must be a table, not {value!r}.", 'Write [keys], then reject = ["Q"].'
        )
    read: dict[str, tuple[str, ...]] = {}
    for name, keys in value.items():
        if not isinstance(keys, list) or not all(isinstance(key, str) for key in keys):
            raise InvalidSettings(
                f"{path}: the keys of {name} must be a list of texts, not {keys!r}.",
                f'For example {name} = ["Q"].',
            )
        read[str(name)] = tuple(keys)
    return read


def save_settings(settings: Settings, path: Path | None = None) -> None:
    """Writes the settings beside the old ones and renames them into place.

    Raises:
        CuratorError: the file cannot be written; the message names it.
    """
    import tomli_w

    path = path or settings_file()
    values = {key: value for key, value in asdict(settings).items() if value is not None}
    beside = path.with_suffix(".toml.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(tomli_w.dumps(values), "utf-8")
        beside.replace(path)
    except OSError as error:
        raise CuratorError(
            f"{path} cannot be written: {(error.strerror or str(error)).lower()}.",
            f"Choose a folder that you may write to, or ask for access to {path.parent}.",
        ) from error
