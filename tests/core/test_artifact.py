"""Artifacts have a fixed name in files, and words for people."""

from curator.core.artifact import USES, words_of


def test_the_words_are_british_english_while_the_name_in_files_stays() -> None:
    assert words_of("color_cast") == "colour cast"
    assert words_of("waxy_texture") == "waxy texture"
    assert "color_cast" in USES
