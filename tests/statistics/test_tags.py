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
    prompts = {n: "soft light, vase" if n < 5 else "vase" for n in range(8)}
    briefs = {n: f"brief {n}" for n in prompts}
    found = frequent_tags(prompts, briefs)
    assert found[0] == ("soft light",)  # its words stand where it stands, and all have the vase
    assert found[7] == ()
    many_of_one = dict.fromkeys(prompts, "brief 0")
    assert set(frequent_tags(prompts, many_of_one).values()) == {()}


@given(st.text(max_size=200))
def test_any_text_gives_tags_that_say_something(prompt: str) -> None:
    for tag in tags_of(prompt):
        assert tag == tag.strip()
        assert "," not in tag
        assert len(tag) > 1


@given(st.dictionaries(st.integers(0, 40), st.sampled_from(["a b", "red, blue", "red", "x, red"])))
def test_tags_are_the_same_in_whatever_order_variants_come(prompts: dict[int, str]) -> None:
    briefs = {n: n % 9 for n in prompts}
    turned = dict(reversed(prompts.items()))
    assert frequent_tags(prompts, briefs, fewest=2) == frequent_tags(turned, briefs, fewest=2)
