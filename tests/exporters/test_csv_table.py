import csv
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.exporters.csv_table import (
    COLUMNS,
    FORMULA_STARTS,
    csv_bytes,
    csv_table,
    disarm,
    rearm,
)
from tests.exporters.reports import make_report, make_row


def read(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode(), newline="")))


def test_one_line_a_row_with_numbers_as_numbers_and_gaps_as_gaps() -> None:
    (row,) = read(csv_table(make_report(make_row(rate=0.1, rate_any=-0.0, cost_per_accepted=None))))
    assert float(row["rate"]) == 0.1
    assert row["rate_any"] == "-0.0"
    assert row["cost_per_accepted"] == ""
    assert row["model"] == "Model A"


def test_a_report_without_rows_has_its_header() -> None:
    assert csv_table(make_report()).decode() == ",".join(COLUMNS) + "\r\n"


def test_keys_of_later_versions_become_further_columns() -> None:
    (row,) = read(csv_table(make_report(make_row(rankable=True))))
    assert row["rankable"] == "true"


@pytest.mark.parametrize(
    "model",
    ["=1+1", "+1", "-1", "@sum", "\tx", "\rx", "\nx", "'=1", '"=1"', " =1", "＝1+1", "'\tx"],
)
def test_a_name_that_would_run_is_only_shown(model: str) -> None:
    (row,) = read(csv_table(make_report(make_row(model))))
    assert row["model"] == f"'{model}"


def test_foreign_names_keep_their_quotes_commas_and_lines() -> None:
    name = 'a "b", c\nd; 模型'
    assert read(csv_table(make_report(make_row(name))))[0]["model"] == name


@given(st.text(), st.text(), st.floats(allow_nan=False, allow_infinity=False), st.integers())
def test_whatever_stands_in_a_field_arrives_and_no_cell_starts_a_formula(
    name: str, other: str, number: float, count: int
) -> None:
    row = make_row(name, tier=other, rate=number, decided=count, note=other, of_two=[name, other])
    (back,) = read(csv_table(make_report(row)))
    assert (rearm(back["model"]), rearm(back["tier"]), rearm(back["note"])) == (name, other, other)
    assert float(back["rate"]) == number
    assert int(back["decided"]) == count
    texts = [back[key] for key in ("model", "tier", "note", "of_two", "order_badge")]
    assert not [cell for cell in texts if cell.lstrip(" '") != cell and not cell.startswith("'")
                and cell.lstrip(" '").startswith(FORMULA_STARTS)]  # fmt: skip
    assert not [cell for cell in texts if cell.startswith(FORMULA_STARTS)]


def test_negative_numbers_stay_numbers() -> None:
    (row,) = read(csv_table(make_report(make_row(rate=-0.25, decided=-3))))
    assert (row["rate"], row["decided"]) == ("-0.25", "-3")


def test_a_byte_order_mark_is_written_where_it_is_asked_for() -> None:
    with_mark = b"".join(csv_bytes(["a"], [{"a": "ä"}], with_mark=True))
    assert with_mark == "\ufeffa\r\nä\r\n".encode()
    assert b"".join(csv_bytes(["a"], [])) == b"a\r\n"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("hands;=cmd|' /C calc'!A0", "hands;'=cmd|' /C calc'!A0"),
        ('a\n=1;"-2"', "a\n'=1;'\"-2\""),
        ("a\t'+1", "a\t''+1"),
        ('first line\r\n\r\nsecond; and a "word"', 'first line\r\n\r\nsecond; and a "word"'),
    ],
)
def test_nothing_runs_where_a_spreadsheet_cuts_lines_at_semicolons(text: str, shown: str) -> None:
    assert disarm(text) == shown
    assert rearm(shown) == text


@given(st.text())
def test_disarmed_text_never_starts_a_formula_and_comes_back(text: str) -> None:
    assert not disarm(text).startswith(FORMULA_STARTS)
    assert rearm(disarm(text)) == text


@given(st.text("'\"=+-@;\t\r\n a", max_size=8))
def test_even_texts_made_of_apostrophes_and_signs_come_back(text: str) -> None:
    assert not disarm(text).startswith(FORMULA_STARTS)
    assert rearm(disarm(text)) == text
    line = ",".join(["a", f'"{disarm(text)}"'.replace("\r", "\n").replace("\t", ";"), "b"])
    behind = re.split("[;\n]", line)[1:]
    assert not [cell for cell in behind if cell.lstrip(' "').startswith(("=", "+", "-", "@"))]
