"""One person's choices: kept as text, refused in words when they make no sense."""

from dataclasses import replace
from pathlib import Path

import pytest

from curator.core.errors import InvalidSettings
from curator.settings import FLAGS_SHOWN, Settings, load_settings, save_settings


def test_what_is_chosen_is_there_again(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    assert load_settings(file).flags_shown == "on demand"
    for chosen in FLAGS_SHOWN:
        settings = Settings("ada", flags_shown=chosen, theme="light")
        save_settings(settings, file)
        assert load_settings(file) == settings


@pytest.mark.parametrize("wrong", [{"flags_shown": "often"}, {"theme": "pink"}, {"reviewer": " "}])
def test_a_choice_that_does_not_exist_is_refused(wrong: dict[str, str]) -> None:
    with pytest.raises(InvalidSettings):
        replace(Settings("ada"), **wrong)
