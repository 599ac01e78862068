"""One person's choices: kept as text, refused in words when they make no sense."""

from dataclasses import replace
from pathlib import Path

import pytest

from curator.core.errors import CuratorError, InvalidSettings
from curator.settings import FLAGS_SHOWN, Settings, load_settings, save_settings, start_settings


def test_what_is_chosen_is_there_again(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    assert load_settings(file).flags_shown == "on demand"
    for chosen in FLAGS_SHOWN:
        settings = Settings("ada", flags_shown=chosen, theme="light")
        save_settings(settings, file)
        assert load_settings(file) == settings


@pytest.mark.parametrize(
    "wrong",
    [{"flags_shown": "often"}, {"theme": "pink"}, {"language": "klingon"}, {"reviewer": " "}],
)
def test_a_choice_that_does_not_exist_is_refused(wrong: dict[str, str]) -> None:
    with pytest.raises(InvalidSettings):
        replace(Settings("ada"), **wrong)


def test_whether_pace_is_followed_is_a_person_s_own_choice(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    assert load_settings(file).follow_pace
    save_settings(Settings("ada", follow_pace=False), file)
    assert "follow_pace = false" in file.read_text("utf-8")
    assert not load_settings(file).follow_pace
    file.write_text('follow_pace = "no"\n', "utf-8")
    with pytest.raises(InvalidSettings, match="true or false"):
        load_settings(file)


def test_own_keys_are_there_again_in_plain_text(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    chosen = Settings("ada", key_preset="darktable", keys={"reject": ("J", "Ctrl+J"), "undo": ()})
    save_settings(chosen, file)
    assert load_settings(file) == chosen
    assert "[keys]" in file.read_text("utf-8")


@pytest.mark.parametrize(
    ("stored", "said"),
    [
        ('key_preset = "emacs"', "set of keys"),
        ("key_preset = 3", "must be text"),
        ('keys = "J"', "must be a table"),
        ('[keys]\nreject = "J"', "list of texts"),
        ("[keys]\nreject = [1]", "list of texts"),
    ],
)
def test_keys_that_make_no_sense_are_refused_in_words(
    tmp_path: Path, stored: str, said: str
) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(stored, "utf-8")
    with pytest.raises(InvalidSettings, match=said):
        load_settings(file)


def test_a_window_starts_with_defaults_for_what_makes_no_sense(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('language = "xx"\nreviewer = "eva"\ntheme = 3\nkey_preset = "darktable"\n')
    settings, faults = start_settings(file)
    assert settings == Settings("eva", key_preset="darktable")
    assert len(faults) == 2
    assert "'xx' is not here" in faults[0].message
    assert start_settings(tmp_path / "none.toml")[1] == ()
    file.write_text("language = ")
    settings, faults = start_settings(file)
    assert settings.language == "system"
    assert "cannot be read" in faults[0].message
    save_settings(settings, file)
    assert (tmp_path / "settings.toml.unread").read_text() == "language = "


def test_settings_that_cannot_be_stored_are_said_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(CuratorError, match="cannot be written"):
        save_settings(Settings("ada"), tmp_path / "file" / "settings.toml")
