"""Statistics and tables as files, from the command line: what a lead hands on to others."""

import csv
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from curator.core.decision import Decision, Pin, Verdict
from curator.core.fact import FactKind
from curator.library.library import Library
from tests.builders import NOON, make_decision
from tests.cli.running import Run
from tests.workflow.pictures import bring_in, draw

NAMES = ("one.png", "=two.png", "three.png")


@pytest.fixture
def judged(tmp_path: Path, library_file: Path) -> Path:
    """Three pictures: accepted, fix with a defect, undecided; judged by Ada and Grace."""
    for number, name in enumerate(NAMES):
        draw(tmp_path / "in" / name, number, prompt="=cmd|' /C calc'!A0", model="secret-model")
    with Library.open(library_file) as library:
        bring_in(library, tmp_path / "in")
        by_name = {item.path.name: item.id for item in library.page()}
        library.decide([make_decision(by_name["one.png"], Verdict.ACCEPT, "Ada Lovelace")], NOON)
        fix = Decision(
            by_name["=two.png"], Verdict.FIX, "Grace Hopper", NOON, look_seconds=4.5,
            session="grace's morning", position=0, defects=("hands", "=x"), retouch_minutes=6.0,
            note="-2 px", pins=(Pin("hands", 0.5, 0.5),),
        )  # fmt: skip
        library.decide([fix], NOON)
    return library_file


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def test_the_tables_hold_every_decision_every_image_as_it_stands_and_every_model(
    curator: Run, judged: Path, tmp_path: Path
) -> None:
    there = tmp_path / "new" / "tables"
    code, out, _ = curator("export", "tables", "-l", judged, "--to", there)
    assert code == 0
    assert "decisions.csv 2 rows, assets.csv 3 rows, models.csv 1 row," in out
    assets = {row["file"]: row for row in table(there / "assets.csv")}
    assert set(assets) == {"one.png", "'=two.png", "three.png"}
    fixed, open_one = assets["'=two.png"], assets["three.png"]
    assert (fixed["verdict"], fixed["retouch_minutes"], fixed["missing"]) == ("fix", "6.0", "false")
    assert fixed["defects"] == "hands;'=x"
    assert fixed["decided_at"] == f"{NOON.date()}T00:00:00Z", "two people are known by their pace"
    assert fixed["model"] == "secret-model"
    assert re.fullmatch(r"[0-9a-f]{64}", fixed["sha256"])
    assert (open_one["verdict"], open_one["decided_at"]) == ("", "")
    assert [row["model"] for row in table(there / "models.csv")] == ["secret-model"]
    questions = [row["question"] for row in table(there / "sceptic.csv")]
    assert {"What is one observation?", "Who judged?", "Which seeds were used?"} <= set(questions)
    every = b"".join(file.read_bytes() for file in there.iterdir())
    assert str(tmp_path).encode() not in every
    assert b"Ada" not in every
    assert b"Grace" not in every
    assert b"-2 px" not in every, "a note may name somebody"
    for file in there.iterdir():
        for row in csv.reader(io.StringIO(file.read_text("utf-8"), newline="")):
            assert not [cell for cell in row if cell.startswith(("=", "+", "@", "\t", "\r", '"'))]


def test_stars_and_labels_are_in_the_table_of_images(
    curator: Run, judged: Path, tmp_path: Path
) -> None:
    with Library.open(judged) as library:
        first = next(iter(library.page())).id
        library.facts.say([first], FactKind.STARS, "4", "ada", NOON)
        library.facts.say([first], FactKind.LABEL, "red", "ada", NOON)
    curator("export", "tables", "-l", judged, "--to", tmp_path / "t")
    row = table(tmp_path / "t" / "assets.csv")[0]
    assert (row["stars"], row["label"]) == ("4", "red")


def test_the_same_salt_gives_the_same_pseudonyms_and_another_export_gives_others(
    curator: Run, judged: Path, tmp_path: Path
) -> None:
    def people(folder: str, *more: object) -> list[str]:
        curator("export", "tables", "-l", judged, "--to", tmp_path / folder, *more)
        return [row["reviewer"] for row in table(tmp_path / folder / "decisions.csv")]

    first, second = people("a"), people("b")
    assert len(set(first)) == 2
    assert not set(first) & set(second), "salted anew for every export"
    assert people("c", "--salt", "s") == people("d", "--salt", "s")
    assert all(re.fullmatch(r"reviewer-[0-9a-f]{10}", name) for name in first)
    assert people("e", "--names") == ["Ada Lovelace", "Grace Hopper"]
    assert table(tmp_path / "e" / "decisions.csv")[1]["note"] == "'-2 px"
    assert "T00:00" not in table(tmp_path / "e" / "assets.csv")[0]["decided_at"]
    for name in ("decisions.csv", "assets.csv", "models.csv", "sceptic.csv"):
        assert (tmp_path / "c" / name).read_bytes() == (tmp_path / "d" / name).read_bytes()


def test_the_log_keeps_names_unless_pseudonyms_are_asked_for(
    curator: Run, judged: Path, tmp_path: Path
) -> None:
    _, plain, _ = curator("decisions", "export", "-l", judged)
    assert "Ada Lovelace" in plain
    assert "grace's morning" in plain
    _, other, _ = curator("decisions", "export", "-l", judged, "--pseudonyms", "--salt", "s")
    assert "Ada" not in other
    assert "Grace" not in other
    assert "grace" not in other
    rows = list(csv.DictReader(io.StringIO(other)))
    assert [row["verdict"] for row in rows] == ["accept", "fix"]
    assert {row["look_seconds"] for row in rows} == {""}, "two people are known by their pace"
    _, lines, _ = curator(
        "decisions", "export", "-l", judged, "--format", "jsonl", "--pseudonyms", "--salt", "s"
    )
    assert [json.loads(line)["reviewer"] for line in lines.splitlines()] == [
        row["reviewer"] for row in rows
    ]


def test_a_byte_order_mark_comes_where_it_is_asked_for_and_is_read_back(
    curator: Run, judged: Path, tmp_path: Path
) -> None:
    log = tmp_path / "log.csv"
    curator("decisions", "export", "-l", judged, "-o", log, "--bom")
    assert log.read_bytes().startswith(b"\xef\xbb\xbfvariant,")
    code, out, _ = curator("decisions", "import", "-l", judged, log)
    assert (code, out.strip()) == (0, "0 added, 2 known already, 0 not used.")
    models = tmp_path / "models.csv"
    curator("stats", "-l", judged, "-o", models, "--bom")
    assert models.read_bytes().startswith(b"\xef\xbb\xbfmodel,")
    curator("export", "tables", "-l", judged, "--to", tmp_path / "t", "--bom")
    for file in (tmp_path / "t").iterdir():
        content = file.read_bytes()
        assert content.startswith(b"\xef\xbb\xbf")
        assert content.count(b"\xef\xbb\xbf") == 1


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("r.html", b"<!DOCTYPE html>"), ("r.pdf", b"%PDF-"), ("r.xlsx", b"PK\x03\x04"),
        ("r.json", b'{\n  "schema": "curator.stats/1"'), ("r.csv", b"model,tier,"),
        ("r.txt", b""),
    ],
)  # fmt: skip
def test_the_ending_of_the_file_says_which_form_it_is(
    curator: Run, judged: Path, tmp_path: Path, name: str, start: bytes
) -> None:
    target = tmp_path / name
    code, out, err = curator("stats", "-l", judged, "-o", target)
    assert (code, out) == (0, "")
    assert f"written to {target}" in err
    content = target.read_bytes()
    assert content.startswith(start)
    assert b"Ada Lovelace" not in content


@pytest.mark.parametrize("form", ["pdf", "xlsx"])
def test_a_form_that_is_no_text_asks_for_a_file(curator: Run, judged: Path, form: str) -> None:
    code, _, err = curator("stats", "-l", judged, "--format", form)
    assert code == 2
    assert f"-o stats.{form}" in err


def test_the_same_library_gives_the_same_files_in_other_processes(
    judged: Path, tmp_path: Path
) -> None:
    program = (
        "import sys, time; from pathlib import Path; from curator.__main__ import main;"
        "lib, folder = sys.argv[1:];"
        "[main(['stats', '-l', lib, '-o', str(Path(folder) / f'r.{form}')])"
        " for form in ('json', 'html', 'xlsx', 'pdf', 'txt')];"
        "main(['export', 'tables', '-l', lib, '--to', folder, '--salt', 's'])"
    )
    folders = [tmp_path / name for name in ("first", "second")]
    for folder, seed, zone in zip(folders, "12", ("UTC", "Asia/Tokyo"), strict=True):
        folder.mkdir()
        subprocess.run(
            [sys.executable, "-c", program, str(judged), str(folder)],
            check=True,
            capture_output=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
        )
    names = sorted(file.name for file in folders[0].iterdir())
    assert len(names) == 9
    for name in names:
        assert (folders[0] / name).read_bytes() == (folders[1] / name).read_bytes(), name


def test_a_folder_that_cannot_be_made_is_said_with_a_hint(
    curator: Run, judged: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("there")
    code, _, err = curator("export", "tables", "-l", judged, "--to", tmp_path / "file")
    assert code == 1
    assert "cannot be made" in err
    assert "Choose another place." in err


def test_tables_that_cannot_all_be_written_leave_the_older_ones(
    curator: Run, judged: Path, tmp_path: Path
) -> None:
    there = tmp_path / "t"
    curator("export", "tables", "-l", judged, "--to", there)
    (there / "models.csv").unlink()
    (there / "models.csv").mkdir()
    before = {file.name: file.read_bytes() for file in there.iterdir() if file.is_file()}
    code, _, said = curator("export", "tables", "-l", judged, "--to", there, "--salt", "s")
    assert code == 1
    assert "models.csv cannot be written" in said
    after = {file.name: file.read_bytes() for file in there.iterdir() if file.is_file()}
    assert set(after) == set(before)
    assert after["decisions.csv"] == before["decisions.csv"]


def test_beside_rates_as_csv_stands_what_a_sceptic_asks(
    curator: Run, judged: Path, tmp_path: Path
) -> None:
    target = tmp_path / "rates.csv"
    code, _, said = curator("stats", "-l", judged, "-o", target, "--bom")
    assert code == 0
    assert str(tmp_path / "rates.sceptic.csv") in said
    assert [row["model"] for row in table(target)] == ["secret-model"]
    asked = {row["question"]: row["answer"] for row in table(tmp_path / "rates.sceptic.csv")}
    assert asked["Who judged?"].startswith("2 reviewers, 2 decisions")
    assert (tmp_path / "rates.sceptic.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_an_ending_that_no_form_has_is_a_usage_error(
    curator: Run, judged: Path, tmp_path: Path
) -> None:
    code, _, said = curator("stats", "-l", judged, "-o", tmp_path / "report.docx")
    assert code == 2
    assert ".docx" in said
    assert ".xlsx" in said
    assert not (tmp_path / "report.docx").exists()
    assert curator("stats", "-l", judged, "-o", tmp_path / "report.txt")[0] == 0
    code, _, _ = curator("stats", "-l", judged, "--format", "csv", "-o", tmp_path / "report.dat")
    assert code == 0
    assert (tmp_path / "report.dat").read_bytes().startswith(b"model,")


@pytest.mark.parametrize("command", [("stats", "--format", "csv"), ("decisions", "export")])
def test_a_hyphen_is_stdout(
    curator: Run, judged: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    command: tuple[str, ...],
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    before = set(tmp_path.iterdir())
    code, out, _ = curator(*command, "-l", judged, "-o", "-")
    assert (code, out) == (0, curator(*command, "-l", judged)[1])
    assert set(tmp_path.iterdir()) == before


@pytest.mark.parametrize(
    "words",
    [
        *(["stats", "--format", form, "-o"] for form in ("json", "csv", "html", "xlsx", "table")),
        ["decisions", "export", "-o"],
    ],
)
def test_no_export_takes_the_place_of_the_library(
    curator: Run, judged: Path, tmp_path: Path, words: list[str]
) -> None:
    before = judged.read_bytes()
    link = tmp_path / "report.html"
    link.symlink_to(judged)
    for target in (judged, tmp_path / "in" / ".." / judged.name, link):
        code, _, said = curator(*words, target, "-l", judged)
        assert code == 1
        assert f"{target} is a library" in said
        assert "Give the file another name." in said
    assert judged.read_bytes() == before
    assert link.is_symlink()


def test_no_sheet_and_no_table_takes_it_either(curator: Run, judged: Path, tmp_path: Path) -> None:
    (tmp_path / "sheet.html").symlink_to(judged)
    code, _, said = curator("export", "sheet", "-l", judged, "-o", tmp_path / "sheet.html")
    assert (code, "sheet.html is a library" in said) == (1, True)
    (tmp_path / "to").mkdir()
    (tmp_path / "to" / "models.csv").hardlink_to(judged)
    code, _, said = curator("export", "tables", "-l", judged, "--to", tmp_path / "to")
    assert (code, "models.csv is a library" in said) == (1, True)
    assert [path.name for path in (tmp_path / "to").iterdir()] == ["models.csv"]
    assert (tmp_path / "to" / "models.csv").samefile(judged)
