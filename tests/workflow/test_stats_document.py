"""The document of a real library has the shape that its description says, to the last key."""

import types
import typing
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from curator.core.stats_document import GROUPINGS, SECTIONS, Box, StatsDocument
from curator.core.stats_sections import Sections
from curator.library.library import Library
from curator.workflow.reporting import statistics_report
from tests.workflow.test_report_sections import library  # noqa: F401 - a fixture

ROW_TYPES: dict[str, type | tuple[type, ...]] = {
    "model": str, "tier": str, "eligible": int, "decided": int, "coverage": float,
    "successes": int, "rate": float, "low": float, "high": float, "bound_low": float,
    "bound_high": float, "rate_any": float, "rate_lenient": float, "variants": int,
    "reviewed": int, "accepted": int, "fixed": int, "rejected": int, "acceptance": float,
    "acceptance_low": float, "acceptance_high": float, "n_eff": float,
    "accepted_per_hour": float, "cost_per_accepted": float, "order_badge": (str, type(None)),
}  # fmt: skip
COMPARISON_TYPES: dict[str, type] = {
    "a": str, "b": str, "briefs": int, "only_a": int, "only_b": int, "difference": float,
    "low": float, "high": float, "p_mid": float, "e_value": float, "finding": str,
    "briefs_needed": int,
}  # fmt: skip


def fits(value: Any, shape: Any, place: str) -> Iterator[str]:
    """Yields where a value differs from the shape that its description gives it."""
    origin, arguments = typing.get_origin(shape), typing.get_args(shape)
    if shape is Any:
        return
    if origin is typing.NotRequired or origin is typing.Required:
        yield from fits(value, arguments[0], place)
    elif origin in (typing.Union, types.UnionType):
        if not any(not list(fits(value, one, place)) for one in arguments):
            yield f"{place}: {value!r} is none of {shape}"
    elif typing.is_typeddict(shape):
        hints = typing.get_type_hints(shape)
        if not isinstance(value, dict):
            yield f"{place}: {value!r} is no {shape.__name__}"
            return
        for key in shape.__required_keys__ - value.keys():
            yield f"{place}.{key} is missing"
        for key, one in value.items():
            if key in hints:
                yield from fits(one, hints[key], f"{place}.{key}")
            elif shape is not Box:
                yield f"{place}.{key} is not described"
    elif origin is list:
        if not isinstance(value, list):
            yield f"{place}: {value!r} is no list"
            return
        for number, one in enumerate(value):
            yield from fits(one, arguments[0], f"{place}[{number}]")
    elif origin is dict:
        for key, one in value.items():
            yield from fits(one, arguments[1], f"{place}.{key}")
    elif shape is float:
        if isinstance(value, bool) or not isinstance(value, int | float):
            yield f"{place}: {value!r} is no number"
    elif not isinstance(value, shape) or (shape is int and isinstance(value, bool)):
        yield f"{place}: {value!r} is no {shape}"


def differences(document: dict[str, Any]) -> list[str]:
    sections = {key: one for key, one in document.items() if key in Sections.__annotations__}
    rest = {key: one for key, one in document.items() if key not in sections}
    found = [*fits(rest, StatsDocument, "document"), *fits(sections, Sections, "sections")]
    return found + list(fits(document["sceptic"], Box, "sceptic"))


@pytest.mark.parametrize("by", GROUPINGS)
def test_every_key_is_described_and_has_its_type(library: Library, by: str) -> None:  # noqa: F811
    document = statistics_report(library, by=by, sections=SECTIONS)
    assert differences(document) == []


def test_the_contract_s_keys_keep_their_names_and_types(library: Library) -> None:  # noqa: F811
    document = statistics_report(library)
    for rows, expected in (
        (document["rows"], ROW_TYPES),
        (document["comparisons"], COMPARISON_TYPES),
    ):
        assert rows
        for row in rows:
            assert list(row)[: len(expected)] == list(expected)
            for key, kind in expected.items():
                assert isinstance(row[key], kind), key


def test_the_comparison_itself_finds_what_is_wrong(library_file: Path) -> None:
    with Library.open(library_file) as empty:
        document = statistics_report(empty, sections=SECTIONS)
    document["schema"] = 1
    del document["economy"]["hours"]["accepted"]
    document["trend"]["moon"] = True
    document["sceptic"]["reviewers"] = "ada"
    assert [one.split(":")[0].split(" ")[0] for one in differences(document)] == [
        "document.schema",
        "sections.economy.hours.accepted",
        "sections.trend.moon",
        "sceptic.reviewers",
    ]


def test_an_empty_library_has_the_same_shape(library_file: Path) -> None:
    with Library.open(library_file) as empty:
        for by in GROUPINGS:
            assert differences(statistics_report(empty, by=by, sections=SECTIONS)) == []
