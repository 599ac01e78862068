"""The words that a prompt quotes, against what was read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.core.quoted_text import (
    LONGEST_PHRASE,
    MOST_PHRASES,
    Match,
    PhraseReading,
    compare,
    edit_distance,
    quoted_phrases,
)
from curator.core.sighting import TextLine

WHOLE = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))


def lines(*texts: str, confidence: float = 0.99) -> tuple[TextLine, ...]:
    return tuple(TextLine(text, confidence, WHOLE) for text in texts)


@pytest.mark.parametrize(
    ("prompt", "phrases"),
    [
        ('a shop sign "GRAND OPENING" at dusk', ("GRAND OPENING",)),
        ("'DON'T PANIC' in friendly letters", ("DON'T PANIC",)),
        ("“Café Müller”, «Bonjour», „Guten Tag“", ("Café Müller", "Bonjour", "Guten Tag")),
        ("a neon sign saying \"OPEN\", text that reads 'Open'", ("OPEN",)),
        ("a sign that says OPEN DAILY on a wooden door", ("OPEN DAILY",)),
        ("a poster with text that says hello world on a wall, 4k", ("hello world",)),
        ("label reading: Fresh Bread. Soft light", ("Fresh Bread",)),
        ('(\\"Sale\\":1.2)', ("Sale",)),
        ("a girl reading a book", ()),
        ("12\" x 16\" print, rock 'n' roll, it's a dog's day", ()),
        ("", ()),
    ],
)
def test_a_prompt_s_quoted_words_are_found(prompt: str, phrases: tuple[str, ...]) -> None:
    assert quoted_phrases(prompt) == phrases


@given(st.text(alphabet="ab1 \"'“”«»‘’„,.\n", max_size=400))
def test_any_prompt_gives_a_few_short_phrases(prompt: str) -> None:
    phrases = quoted_phrases(prompt)
    assert len(phrases) <= MOST_PHRASES
    assert all(0 < len(phrase) <= LONGEST_PHRASE for phrase in phrases)


def test_case_spacing_and_punctuation_do_not_count() -> None:
    (reading,) = compare(["Grand Opening!"], lines("GRANDOPENING"))
    assert reading == PhraseReading("Grand Opening!", Match.FOUND, "GRANDOPENING", 0.99)


def test_a_phrase_may_run_over_lines_and_be_part_of_one() -> None:
    (reading,) = compare(["GRAND OPENING"], lines("THE GRAND", "OPENING TODAY"))
    assert (reading.match, reading.read) == (Match.FOUND, "GRAND OPENING")


def test_a_misspelt_phrase_is_told_with_what_was_read() -> None:
    (reading,) = compare(["FRESH BREAD"], lines("WELCOME", "FRESH BRAED"))
    assert (reading.match, reading.read) == (Match.DIFFERENT, "FRESH BRAED")


def test_an_accent_counts() -> None:
    assert compare(["Café"], lines("Cafe"))[0].match is Match.DIFFERENT


def test_a_short_phrase_inside_a_longer_word_is_not_found_there() -> None:
    assert compare(["ON"], lines("LONDON"))[0].match is Match.MISSING


def test_what_nothing_comes_near_is_missing() -> None:
    assert compare(["BAKERY"], lines("Zebra", "1234")) == (PhraseReading("BAKERY", Match.MISSING),)
    assert compare(["BAKERY"], ())[0].match is Match.MISSING


def test_a_phrase_in_an_unsure_line_is_hard_to_read_whatever_it_matches() -> None:
    (reading,) = compare(["OPEN"], lines("OPEN", confidence=0.6))
    assert reading.match is Match.FOUND
    assert reading.is_hard_to_read
    assert not compare(["OPEN"], lines("SHUT"))[0].is_hard_to_read


def test_the_surer_of_two_equal_readings_is_told() -> None:
    read = (*lines("OPEN", confidence=0.5), *lines("Open", confidence=0.9))
    assert compare(["open"], read)[0].confidence == 0.9


@pytest.mark.parametrize(
    ("one", "other", "distance"),  # the textbook's examples
    [("kitten", "sitting", 3), ("saturday", "sunday", 3), ("", "abc", 3), ("same", "same", 0)],
)
def test_the_edit_distance_is_levenshtein_s(one: str, other: str, distance: int) -> None:
    assert edit_distance(one, other) == distance == edit_distance(other, one)


@given(st.text("abc", max_size=8), st.text("abc", max_size=8), st.text("abc", max_size=8))
def test_the_edit_distance_is_a_distance(one: str, other: str, third: str) -> None:
    assert (edit_distance(one, other) == 0) == (one == other)
    assert edit_distance(one, third) <= edit_distance(one, other) + edit_distance(other, third)


def test_a_line_s_region_is_the_upright_box_around_it() -> None:
    tilted = TextLine("up", 0.9, ((0.2, 0.5), (0.6, 0.3), (0.7, 0.4), (0.3, 0.6)))
    assert tilted.region.as_list() == [0.2, 0.3, 0.5, 0.3]
    assert not tilted.is_hard_to_read
    assert TextLine("up", 0.849, WHOLE).is_hard_to_read
