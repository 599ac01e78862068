import csv
import io
import json
import os
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curator.core.decision import Pin, Verdict
from curator.core.errors import CuratorError, InvalidManifest
from curator.exporters.decisions import (
    COLUMNS,
    DecisionRow,
    join_defects,
    read_decisions,
    split_defects,
    write_decisions,
)

NINE = datetime(2026, 5, 19, 9, tzinfo=UTC)
HEADER = ",".join(COLUMNS)

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
NAME = TEXT.map(str.strip).filter(bool)
TIME = st.datetimes(
    min_value=datetime(1971, 1, 1),  # noqa: DTZ001 - hypothesis adds the zone
    max_value=datetime(2200, 1, 1),  # noqa: DTZ001
    timezones=st.sampled_from([UTC, timezone(timedelta(hours=5, minutes=45))]),
).map(lambda time: time.astimezone(UTC))
SECONDS = st.one_of(st.none(), st.floats(0, 1e6))
ROWS = st.lists(
    st.builds(
        DecisionRow,
        variant=NAME,
        verdict=st.sampled_from(Verdict),
        reviewer=NAME,
        decided_at=TIME,
        look_seconds=SECONDS,
        session=st.one_of(st.none(), NAME),
        position=st.one_of(st.none(), st.integers(0, 10**6)),
        defects=st.lists(NAME, max_size=3).map(tuple),
        retouch_minutes=st.one_of(st.none(), st.floats(0, 1e5)),
        note=st.one_of(TEXT, st.text("'=+-@\t\r\n\",;\\", max_size=6)),
        retracted_at=st.one_of(st.none(), TIME),
    ),
    max_size=5,
)


def make_decision(**others: object) -> DecisionRow:
    fields = {
        "variant": "a" * 64, "verdict": Verdict.ACCEPT, "reviewer": "Ann", "decided_at": NINE,
        **others,
    }  # fmt: skip
    return DecisionRow(**fields)  # type: ignore[arg-type]


def read(
    folder: Path, content: str | bytes, name: str = "log.csv"
) -> tuple[list[DecisionRow], list[tuple[int, str]]]:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_decisions(path)


PINS = st.lists(st.builds(Pin, NAME, st.floats(0, 1), st.floats(0, 1)), max_size=3).map(tuple)


@settings(max_examples=20)
@given(pins=PINS)
def test_pins_come_back_from_json_lines(
    tmp_path_factory: pytest.TempPathFactory, pins: tuple[Pin, ...]
) -> None:
    path = tmp_path_factory.getbasetemp() / "pins.jsonl"
    rows = [make_decision(defects=tuple(pin.defect for pin in pins), pins=pins)]
    write_decisions(rows, path, "jsonl")
    assert read_decisions(path) == (rows, [])


@pytest.mark.parametrize("pins", ["3", '[{"defect": "hands"}]', '[{"defect":"a","x":2,"y":0}]'])
def test_a_pin_that_is_none_is_reported_with_its_line(tmp_path: Path, pins: str) -> None:
    line = json.dumps(
        {"variant": "a.png", "verdict": "fix", "reviewer": "Ann", "decided_at": "2026-05-19"}
    )
    rows, bad = read(tmp_path, f'{line[:-1]}, "pins": {pins}}}\n', "log.jsonl")
    assert rows == []
    assert [number for number, _reason in bad] == [1]


@pytest.mark.parametrize("format_name", ["csv", "jsonl"])
@settings(max_examples=60)  # each example writes a file and syncs it
@given(rows=ROWS)
def test_what_is_written_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, format_name: str, rows: list[DecisionRow]
) -> None:
    path = tmp_path_factory.getbasetemp() / f"round-trip.{format_name}"
    assert write_decisions(rows, path, format_name) == len(rows)
    assert read_decisions(path) == (rows, [])


@given(st.lists(NAME, max_size=5))
def test_defects_come_back_whatever_they_contain(defects: list[str]) -> None:
    assert split_defects(join_defects(defects)) == tuple(defects)


def test_plain_defects_are_separated_by_semicolons() -> None:
    assert join_defects(["hands", "warped line"]) == "hands;warped line"
    assert split_defects(" hands ; ;warped line;") == ("hands", "warped line")


def test_the_csv_has_exactly_the_contract_s_columns() -> None:
    stream = io.StringIO()
    row = make_decision(
        look_seconds=2.5, session="s1", position=0, defects=("hands", "glare"), note="=1+1"
    )
    assert write_decisions([row], stream, "csv") == 1
    header, cells = csv.reader(io.StringIO(stream.getvalue()))
    assert header == [
        "variant", "verdict", "reviewer", "decided_at", "look_seconds", "session", "position",
        "defects", "retouch_minutes", "note", "retracted_at",
    ]  # fmt: skip
    assert cells == [
        "a" * 64, "accept", "Ann", "2026-05-19T09:00:00Z", "2.5", "s1", "0", "hands;glare", "",
        "'=1+1", "",
    ]  # fmt: skip


def test_json_lines_have_the_same_columns_with_typed_values() -> None:
    stream = io.StringIO()
    write_decisions([make_decision(position=3, note="=1+1")], stream, "jsonl")
    record = json.loads(stream.getvalue())
    assert tuple(record) == (*COLUMNS, "pins")
    assert (record["position"], record["look_seconds"], record["note"]) == (3, None, "=1+1")


def test_a_stream_is_left_open_and_an_unknown_format_is_refused() -> None:
    stream = io.StringIO()
    write_decisions([], stream)
    assert not stream.closed
    with pytest.raises(CuratorError, match="xml"):
        write_decisions([], stream, "xml")


def test_a_log_that_fails_half_way_keeps_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    path.write_text("old")

    def failing() -> object:
        yield make_decision()
        raise RuntimeError

    with pytest.raises(RuntimeError):
        write_decisions(failing(), path)  # type: ignore[arg-type]
    assert path.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["log.csv"]


def test_a_path_that_is_not_unicode_keeps_its_bytes(tmp_path: Path) -> None:
    row = make_decision(variant=os.fsdecode(b"caf\xe9.png"))
    write_decisions([row], tmp_path / "log.csv")
    assert read_decisions(tmp_path / "log.csv") == ([row], [])


@pytest.mark.parametrize(
    "written",
    [
        "2026-05-19T09:00:00",
        "2026-05-19 09:00:00",
        "2026-05-19T09:00:00Z",
        "2026-05-19T11:00:00+02:00",
        "2026-05-19T09:00:00.000000+00:00",
    ],
)
def test_times_are_utc_unless_they_say_otherwise(tmp_path: Path, written: str) -> None:
    (row,), bad = read(tmp_path, f"{HEADER}\nabc,accept,Ann,{written},,,,,,,\n")
    assert (row.decided_at, row.decided_at.tzinfo, bad) == (NINE, UTC, [])


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("mark", ["", "\N{BYTE ORDER MARK}"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_spreadsheets_of_any_country_are_read(
    tmp_path: Path, delimiter: str, mark: str, end: str
) -> None:
    lines = [
        ["Note", " Verdict", "variant", "reviewer", "decided_at", "defects", "colour"],
        [f'"a{delimiter}b"', "Fix", "x.png", "Ann", "2026-05-19T09:00:00Z", '"hands;glare"', "red"],
    ]
    content = mark + end.join(delimiter.join(line) for line in lines) + end
    (row,), bad = read(tmp_path, content)
    assert bad == []
    assert row == make_decision(
        variant="x.png",
        verdict=Verdict.FIX,
        note=f"a{delimiter}b",
        defects=("hands", "glare"),
    )


def test_a_decimal_comma_is_understood_where_semicolons_separate(tmp_path: Path) -> None:
    header = "variant;verdict;reviewer;decided_at;look_seconds;position"
    (row,), bad = read(tmp_path, f"{header}\nx;accept;Ann;2026-05-19T09:00Z;2,5;3.0\n")
    assert (row.look_seconds, row.position, bad) == (2.5, 3, [])


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (",accept,Ann,2026-05-19,,,,,,,", "variant is missing"),
        ("x,,Ann,2026-05-19,,,,,,,", "verdict is missing"),
        ("x,keep,Ann,2026-05-19,,,,,,,", "verdict 'keep' is not accept, fix or reject"),
        ("x,accept, ,2026-05-19,,,,,,,", "reviewer is missing"),
        ("x,accept,Ann,,,,,,,,", "decided_at is missing"),
        ("x,accept,Ann,yesterday,,,,,,,", "decided_at 'yesterday' is not an ISO 8601 time"),
        ("x,accept,Ann,0001-01-01T00:00+14:00,,,,,,,", "is no time in UTC"),
        ("x,accept,Ann,2026-05-19,fast,,,,,,", "look_seconds 'fast' is not a number"),
        ("x,accept,Ann,2026-05-19,-1,,,,,,", "look_seconds '-1' is not a number from 0 on"),
        ("x,accept,Ann,2026-05-19,nan,,,,,,", "look_seconds 'nan' is not a number from 0 on"),
        ("x,accept,Ann,2026-05-19,,,1.5,,,,", "position 1.5 is not a whole number"),
        ("x,accept,Ann,2026-05-19,,,,,,,,,", "13 cells under 11 columns"),
        ('x,accept,Ann,2026-05-19,"a"b,,,,,,', "not CSV"),
    ],
)
def test_a_bad_line_is_reported_and_the_rest_goes_on(
    tmp_path: Path, line: str, reason: str
) -> None:
    good = "y,reject,Ben,2026-05-19T09:00:00Z,,,,,,,"
    rows, bad = read(tmp_path, f"{HEADER}\n{good}\n\n{line}\n{good}\n")
    assert [(row.variant, row.line) for row in rows] == [("y", 2), ("y", 5)]
    ((number, said),) = bad
    assert number == 4
    assert reason in said


def test_lines_are_numbered_from_the_start_of_their_record(tmp_path: Path) -> None:
    long_note = 'y,reject,Ben,2026-05-19,,,,,,"two\nlines",'
    rows, bad = read(tmp_path, f"{HEADER}\n{long_note}\nx,keep,Ann,2026-05-19\n")
    assert rows[0].note == "two\nlines"
    assert [number for number, _ in bad] == [4]


def test_a_quote_that_never_ends_is_reported_where_it_began(tmp_path: Path) -> None:
    good = "y,reject,Ben,2026-05-19,,,,,,,"
    rows, bad = read(tmp_path, f'{HEADER}\n{good}\nx,accept,"Ann\n{good}\n')
    assert len(rows) == 1
    assert [number for number, _ in bad] == [3]


def test_json_lines_are_read_with_patience(tmp_path: Path) -> None:
    good = {
        "variant": "x",
        "verdict": "accept",
        "reviewer": "Ann",
        "decided_at": "2026-05-19T09:00Z",
    }
    lines = [
        json.dumps({**good, "look_seconds": 2, "defects": ["a;b", " c "], "more": {"a": 1}}),
        "not json",
        "",
        "[1, 2]",
        json.dumps({**good, "position": True}),
        json.dumps({**good, "defects": "hands;glare", "note": "=1"}),
        "[" * 100_000,
    ]
    rows, bad = read(tmp_path, "\r\n".join(lines), "log.jsonl")
    assert [row.defects for row in rows] == [("a;b", "c"), ("hands", "glare")]
    assert (rows[0].look_seconds, rows[1].note) == (2.0, "=1")
    assert [number for number, _ in bad] == [2, 4, 5, 7]


def test_json_lines_are_known_by_their_content_too(tmp_path: Path) -> None:
    record = '{"variant": "x", "verdict": "accept", "reviewer": "A", "decided_at": "2026-05-19"}'
    rows, bad = read(tmp_path, "\N{BYTE ORDER MARK}" + record, "log.txt")
    assert (len(rows), bad) == (1, [])


def test_a_note_in_another_encoding_costs_its_line_and_no_more(tmp_path: Path) -> None:
    lines = [HEADER, "x,accept,Ann,2026-05-19,,,,,,café,", "y,accept,Ann,2026-05-19,,,,,,ok,"]
    rows, bad = read(tmp_path, "\n".join(lines).encode("cp1252"))
    assert [row.note for row in rows] == ["ok"]
    assert bad == [(2, "note is not in UTF-8")]


@pytest.mark.parametrize("content", [b"", b"a,b,c\n1,2,3\n", HEADER[8:].encode()])
def test_a_file_without_the_columns_is_refused_as_a_whole(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(InvalidManifest) as caught:
        read(tmp_path, content)
    assert "is not a decision log" in caught.value.message
    assert "variant" in caught.value.hint


def test_a_file_in_another_encoding_or_none_at_all_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidManifest, match="UTF-16"):
        read(tmp_path, HEADER.encode("utf-16"))
    with pytest.raises(InvalidManifest, match="cannot be read"):
        read_decisions(tmp_path / "nowhere.csv")


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("position", "9" * 20, "position '99999999999999999999' is more than 2147483647"),
        ("position", "2147483648", "position '2147483648' is more than 2147483647"),
        ("retouch_minutes", "1e308", "retouch_minutes '1e308' is more than 100000"),
        ("look_seconds", "1e308", "look_seconds '1e308' is more than 1000000000"),
        ("retracted_at", "9999-12-31T23:59-14:00", "is no time in UTC"),
    ],
)
def test_what_no_library_holds_costs_its_line_and_no_more(
    tmp_path: Path, name: str, text: str, reason: str
) -> None:
    good = {"variant": "x", "verdict": "fix", "reviewer": "Ann", "decided_at": "2026-05-19"}
    lines = [json.dumps({**good, name: text}), json.dumps(good)]
    rows, bad = read(tmp_path, "\n".join(lines), "log.jsonl")
    assert len(rows) == 1
    assert [number for number, _ in bad] == [1]
    assert reason in bad[0][1]


def test_the_most_that_may_be_stated_is_read(tmp_path: Path) -> None:
    line = "x,fix,Ann,2026-05-19,1000000000,,2147483647,,100000,,"
    rows, bad = read(tmp_path, f"{HEADER}\n{line}\n")
    assert bad == []
    most = (rows[0].look_seconds, rows[0].position, rows[0].retouch_minutes)
    assert most == (1e9, 2**31 - 1, 100_000)
