"""Words and phrases of prompts."""

from collections.abc import Iterable, Sequence
from itertools import compress

import numpy as np
from hypothesis import example, given
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


def found_in(
    prompts: Sequence[str], used: Iterable[tuple[int, int]], fewest: int = 5
) -> list[tuple[str, ...]]:
    """The frequent tags of each prompt, which stand in these briefs."""
    pairs = np.array(list(used), dtype=np.int64).reshape(-1, 2)
    names, holds = frequent_tags(prompts, pairs[:, 0], pairs[:, 1], fewest)
    return [tuple(compress(names, column)) for column in holds.T]


def test_a_tag_needs_five_briefs_and_one_without_it() -> None:
    prompts = ["soft light, vase", "vase", "vase, blue"]
    used = {(int(brief >= 5), brief) for brief in range(8)}
    # Its words stand where it stands, all have the vase, and nothing is blue.
    assert found_in(prompts, used) == [("soft light",), (), ()]
    assert found_in(prompts, {(0, 0), (1, 0)}) == [(), (), ()]


def test_a_word_that_stands_without_its_phrase_is_a_tag_of_its_own() -> None:
    used = {(brief % 3, brief) for brief in range(18)}
    assert found_in(["soft light", "hard light, red", "x"], used) == [
        ("light", "soft light"),
        ("hard light", "light", "red"),
        (),
    ]


@given(st.text(max_size=200))
def test_any_text_gives_tags_that_say_something(prompt: str) -> None:
    for tag in tags_of(prompt):
        assert tag == tag.strip()
        assert "," not in tag
        assert len(tag) > 1


PROMPTS = ["a b", "red, blue", "red", "x, red", "red hat, xx", "red hat", "ab, xx"]


@given(st.sets(st.tuples(st.integers(0, 6), st.integers(0, 2500))))
@example({(number, brief) for number in range(7) for brief in range(number, 4200, 7)})
def test_tags_are_those_that_counting_brief_by_brief_finds(used: set[tuple[int, int]]) -> None:
    found = found_in(PROMPTS, used, fewest=2)
    assert found == found_in(PROMPTS, sorted(used, reverse=True), fewest=2)
    here = {number: tags_of(PROMPTS[number]) for number, _ in used}
    every = {brief for _, brief in used}

    def prompts_with(tag: str) -> set[int]:
        return {number for number, tags in here.items() if tag in tags}

    def is_kept(tag: str) -> bool:
        briefs = {brief for number, brief in used if tag in here[number]}
        alike = [other for other in phrases if prompts_with(other) == prompts_with(tag)]
        return 2 <= len(briefs) < len(every) and not any(tag in one.split() for one in alike)

    phrases = {tag for tags in here.values() for tag in tags if " " in tag}
    for number, tags in enumerate(found):
        assert tags == tuple(sorted(filter(is_kept, here.get(number, ()))))
