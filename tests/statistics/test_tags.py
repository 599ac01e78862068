"""Words and phrases of prompts."""

from hypothesis import given
from hypothesis import strategies as st

from curator.statistics.tags import frequent_tags, tags_of


def test_a_prompt_is_its_words_and_its_short_phrases() -> None:
    found = tags_of("A low-angle shot of a glass carafe on marble, (soft light:1.2), 85mm, bokeh")
    assert found == {
        "low-angle", "shot", "glass", "carafe", "marble", "soft", "light", "soft light", "85mm",
        "bokeh",
    }  # fmt: skip


def test_what_steers_a_model_describes_nothing() -> None:
    assert tags_of("<lora:grain:0.8>, hat --ar 16:9 --v 6.1, [[red]] BREAK {x}") == {"hat", "red"}


def test_a_sentence_is_no_phrase() -> None:
    assert tags_of("the glass stands on a table by the window") == {
        "glass", "stands", "table", "window",
    }  # fmt: skip


def test_a_tag_needs_five_briefs_and_one_without_it() -> None:
    prompts = ["soft light, vase", "vase", "vase, blue"]
    used = {(int(brief >= 5), brief) for brief in range(8)}
    # Its words stand where it stands, all have the vase, and nothing is blue.
    assert frequent_tags(prompts, used) == [("soft light",), (), ()]
    assert frequent_tags(prompts, {(0, 0), (1, 0)}) == [(), (), ()]


@given(st.text(max_size=200))
def test_any_text_gives_tags_that_say_something(prompt: str) -> None:
    for tag in tags_of(prompt):
        assert tag == tag.strip()
        assert "," not in tag
        assert len(tag) > 1


PROMPTS = ["a b", "red, blue", "red", "x, red", "red hat, x"]


@given(st.sets(st.tuples(st.integers(0, 4), st.integers(0, 8))))
def test_tags_are_those_that_counting_brief_by_brief_finds(used: set[tuple[int, int]]) -> None:
    found = frequent_tags(PROMPTS, used, fewest=2)
    assert found == frequent_tags(PROMPTS, sorted(used, reverse=True), fewest=2)
    every = {brief for _, brief in used}
    for number, tags in enumerate(found):
        assert set(tags) <= tags_of(PROMPTS[number])
        for tag in tags:
            briefs = {brief for other, brief in used if tag in tags_of(PROMPTS[other])}
            assert 2 <= len(briefs) < len(every)
