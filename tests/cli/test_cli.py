"""The command line as acceptance runs use it: exit codes, JSON, the worked example."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from curator.detectors.base import versions
from curator.imaging.writing import write_png
from tests.cli.running import Run
from tests.readers.files import png

# The log of the definitions' worked example: undo, seeds out of order, retouch, pending, sentinel.
# (file, brief, take, variant index, requested at, kind)
TAKES = [
    ("b1_t1.png", "b1", "t1", 0, "10:00", "normal"),
    ("b1_t2.png", "b1", "t2", 0, "10:05", "normal"),
    *((f"b2_{n}.png", "b2", "t1", n, "10:01", "normal") for n in range(4)),
    ("b3.png", "b3", "t1", 0, "10:02", "normal"),
    ("b4.png", "b4", "t1", 0, "10:03", "normal"),
    ("b5_7.png", "b5", "seed7", 0, "10:06", "normal"),
    ("b5_3.png", "b5", "seed3", 0, "10:04", "normal"),
    ("b6.png", "b6", "t1", 0, "10:07", "normal"),
    ("b7.png", "b7", "t1", 0, "10:08", "sentinel"),
]
# (file, verdict, minutes of retouch, retracted)
DECISIONS = [
    ("b1_t1.png", "reject", "", False),
    ("b1_t2.png", "accept", "", False),
    ("b2_0.png", "reject", "", False),
    ("b2_1.png", "accept", "0", False),
    ("b2_2.png", "reject", "", False),
    ("b2_3.png", "reject", "", False),
    ("b3.png", "accept", "12", False),
    ("b4.png", "accept", "", True),
    ("b4.png", "reject", "", False),
    ("b5_7.png", "reject", "", False),
    ("b5_3.png", "accept", "", False),
    ("b7.png", "accept", "", False),
]
PLANTED = {file for file, *_, kind in TAKES if kind != "normal"}
COUNTED = [made for made in DECISIONS if made[0] not in PLANTED]
"""What leaves the library: decisions on planted images never do."""


def write_example(folder: Path) -> tuple[Path, Path]:
    manifest, decisions = folder / "manifest.csv", folder / "decisions.csv"
    with manifest.open("w", newline="") as stream:
        table = csv.writer(stream)
        table.writerow(["file", "brief", "model", "take", "variant_index", "requested_at", "kind"])
        for file, brief, take, index, asked, kind in TAKES:
            table.writerow([file, brief, "A", take, index, f"2026-05-19T{asked}:00Z", kind])
    with decisions.open("w", newline="") as stream:
        table = csv.writer(stream)
        table.writerow(
            ["variant", "verdict", "reviewer", "decided_at", "look_seconds", "retouch_minutes",
             "retracted_at"]
        )  # fmt: skip
        for number, (file, verdict, minutes, gone) in enumerate(DECISIONS):
            when = f"2026-05-20T09:00:{number:02}Z"
            table.writerow([file, verdict, "ada", when, 4, minutes, when if gone else ""])
    return manifest, decisions


@pytest.fixture
def example(curator: Run, tmp_path: Path) -> Path:
    """A library with the worked example in it, brought there by the command line alone."""
    manifest, decisions = write_example(tmp_path)
    library = tmp_path / "example.curator"
    code, out, _ = curator(
        "import", "-l", library, "--manifest", manifest, "--allow-missing", "--json"
    )
    assert code == 0
    report = json.loads(out)
    assert (report["added"], report["missing"], report["skipped"]) == (12, 12, [])
    assert curator("decisions", "import", "-l", library, decisions)[0] == 0
    return library


def stats(curator: Run, library: Path, *more: object) -> dict[str, Any]:
    code, out, err = curator("stats", "-l", library, "--by", "model", "--format", "json", *more)
    assert code == 0, err
    return json.loads(out)


def test_the_worked_example_comes_out_as_worked_by_hand(curator: Run, example: Path) -> None:
    report = stats(curator, example)
    assert (report["schema"], report["definition"]) == ("curator.stats/1", "strict@1")
    (row,) = report["rows"]
    assert (row["model"], row["eligible"], row["decided"], row["successes"]) == ("A", 6, 5, 1)
    expected = {
        "coverage": 5 / 6,
        "rate": 0.2,
        "rate_lenient": 0.4,
        "rate_any": 0.6,
        "acceptance": 0.4,
        "bound_low": 1 / 6,
        "bound_high": 1 / 3,
    }
    assert {key: row[key] for key in expected} == pytest.approx(expected, abs=1e-9)
    assert (row["low"], row["high"]) == pytest.approx((0.036224, 0.624463), abs=1e-5)


def test_the_exported_log_imported_elsewhere_gives_the_same_statistics(
    curator: Run, example: Path, tmp_path: Path
) -> None:
    for form in ("csv", "jsonl"):
        log, other = tmp_path / f"log.{form}", tmp_path / f"other-{form}.curator"
        assert curator("decisions", "export", "-l", example, "-o", log, "--format", form)[0] == 0
        manifest = tmp_path / "manifest.csv"
        curator("import", "-l", other, "--manifest", manifest, "--allow-missing")
        code, out, _ = curator("decisions", "import", "-l", other, log, "--json")
        assert code == 0
        assert json.loads(out) == {"added": len(COUNTED), "known": 0, "refused": []}
        code, out, _ = curator("decisions", "import", "-l", other, log, "--json")
        assert json.loads(out)["added"] == 0
        assert stats(curator, other)["rows"] == stats(curator, example)["rows"]


def test_decisions_go_to_stdout_with_the_columns_of_the_contract(
    curator: Run, example: Path
) -> None:
    _, out, _ = curator("decisions", "export", "-l", example)
    rows = list(csv.DictReader(io.StringIO(out)))
    assert list(rows[0]) == [
        "variant", "verdict", "reviewer", "decided_at", "look_seconds", "session", "position",
        "defects", "retouch_minutes", "note", "retracted_at",
    ]  # fmt: skip
    assert [row["verdict"] for row in rows] == [made[1] for made in COUNTED]
    assert [bool(row["retracted_at"]) for row in rows] == [made[3] for made in COUNTED]


@pytest.mark.parametrize("form", ["table", "csv", "html"])
def test_statistics_print_in_every_text_form(curator: Run, example: Path, form: str) -> None:
    code, out, _ = curator("stats", "-l", example, "--format", form)
    assert code == 0
    assert "A" in out
    assert "strict@1" in out or "rate" in out


def test_the_queue_is_planned_the_same_for_the_same_seed_and_nothing_is_stored(
    curator: Run, tmp_path: Path
) -> None:
    library = tmp_path / "t.curator"
    for seed in range(6):
        rgb = np.random.default_rng(seed).integers(0, 255, (8, 8, 3), dtype=np.uint8)
        write_png(tmp_path / f"{seed}.png", rgb, {})
    curator("import", tmp_path, "-l", library, "--no-measure")
    call = ["queue", "-l", library, "--reviewer", "ada", "--seed", "5", "--size", "4", "--json"]
    first, second = curator(*call), curator(*call)
    assert first == second
    plan = json.loads(first[1])
    assert (plan["seed"], [item["position"] for item in plan["items"]]) == (5, [0, 1, 2, 3])
    assert set(plan["items"][0]) == {"variant", "brief", "model", "position", "kind"}


def test_inspect_prints_one_line_a_file_and_goes_on_after_a_broken_one(
    curator: Run, tmp_path: Path
) -> None:
    rgb = np.random.default_rng(1).integers(0, 255, (64, 64, 3), dtype=np.uint8)
    parameters = "a vase\nSteps: 20, Seed: 18446744073709551615, Model: alpha"
    write_png(tmp_path / "good.png", rgb, {"parameters": parameters})
    (tmp_path / "bad.png").write_bytes(b"GIF89a")
    files = [tmp_path / "bad.png", tmp_path / "gone.png", tmp_path / "good.png"]
    code, out, _ = curator("inspect", *files, "--json")
    bad, gone, good = (json.loads(line) for line in out.splitlines())
    assert code == 0
    assert (bad["ok"], gone["ok"]) == (False, False)
    assert bad["error"]
    assert gone["error"]
    generation = good["generation"]
    assert (generation["model"], generation["seed"]) == ("alpha", 2**64 - 1)
    assert {proof["field"] for proof in good["evidence"]} >= {"model", "seed", "prompt"}
    assert {item["artifact"] for item in good["measurements"]} == set(versions())
    assert all(0 <= item["score"] <= 1 for item in good["measurements"])
    _, out, _ = curator("inspect", files[2], "--json", "--no-measure")
    assert json.loads(out)["measurements"] == []


def test_failures_exit_with_1_and_say_what_to_do(curator: Run, tmp_path: Path) -> None:
    code, out, err = curator("stats", "-l", tmp_path / "nothing.curator")
    assert (code, out) == (1, "")
    assert "nothing.curator" in err
    assert "Traceback" not in err
    for what in (["nowhere"], [".", "--manifest", tmp_path / "nowhere.csv"]):
        code, _, err = curator("import", *what, "-l", tmp_path / "t.curator")
        assert code == 1
        assert "nowhere" in err
        assert not (tmp_path / "t.curator").exists(), "no library is left behind"
    notes = tmp_path / "notes.curator"
    notes.write_text("shopping list " * 100)
    code, _, err = curator("queue", "-l", notes, "--reviewer", "ada")
    assert code == 1
    assert "notes.curator" in err


def test_a_mistyped_campaign_is_not_taken_for_an_empty_one(curator: Run, tmp_path: Path) -> None:
    library = tmp_path / "t.curator"
    (tmp_path / "a.png").write_bytes(png())
    curator("import", tmp_path / "a.png", "-l", library, "--campaign", "spring", "--no-measure")
    code, out, err = curator("stats", "-l", library, "--campaign", "sprnig")
    assert (code, out) == (1, "")
    assert "no campaign called sprnig" in err
    assert "There are: spring" in err
    assert curator("stats", "-l", library, "--campaign", "spring")[0] == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["import", "-l", "x.curator"],
        ["import", "a.png"],
        ["stats", "-l", "x.curator", "--by", "moon"],
        ["queue", "-l", "x.curator", "--reviewer", "ada", "--size", "0"],
        ["nonsense"],
        ["inspect"],
    ],
)
def test_wrong_usage_exits_with_2(curator: Run, arguments: list[str]) -> None:
    code, out, err = curator(*arguments)
    assert (code, out) == (2, "")
    assert err


def test_without_a_display_opening_a_window_is_refused_in_words(
    curator: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    code, _, err = curator()
    assert code == 1
    assert "display" in err


def test_doctor_finds_everything_in_order_and_names_a_missing_file(
    curator: Run, tmp_path: Path
) -> None:
    rgb = np.zeros((8, 8, 3), np.uint8)
    write_png(tmp_path / "a.png", rgb, {})
    library = tmp_path / "t.curator"
    curator("import", tmp_path / "a.png", "-l", library, "--no-measure")
    code, out, _ = curator("doctor", "-l", library, "--json")
    report = json.loads(out)
    assert (code, report["ok"]) == (0, True)
    assert {check["state"] for check in report["checks"]} <= {"ok", "note"}
    (tmp_path / "a.png").unlink()
    code, out, _ = curator("doctor", "-l", library)
    assert code == 0
    assert "a.png" in out


@pytest.fixture
def unnamed(curator: Run, tmp_path: Path) -> tuple[Path, Path]:
    """A library of four pictures that say nothing, and their folder."""
    folder, library = tmp_path / "renders", tmp_path / "x.curator"
    folder.mkdir()
    for number in range(4):
        rgb = np.full((8, 8, 3), 40 * number, np.uint8)
        write_png(folder / f"carafe_{number}.png", rgb, {})
    assert curator("import", folder, "-l", library, "--no-measure", "--json")[0] == 0
    return library, folder


def models_of(curator: Run, library: Path) -> dict[str, int]:
    _, out, _ = curator("models", "list", "-l", library, "--json")
    return {row["model"]: row["variants"] for row in json.loads(out)}


def test_a_word_on_many_is_undone_by_one_command(curator: Run, unnamed: tuple[Path, Path]) -> None:
    library, folder = unnamed
    said = ("--reviewer", "ada", "-l", library)
    code, out, _ = curator("assign", "--unassigned", "--model", "banana ai", *said)
    assert (code, out.strip()) == (0, "Banana AI  (4 variants)")
    assert models_of(curator, library) == {"Banana AI": 4}
    curator("assign", folder / "carafe_0.png", "--model", "other", "--brief", "low angle", *said)
    assert models_of(curator, library) == {"Banana AI": 3, "other": 1}
    assert curator("undo", *said)[1].startswith("Taken back: brief low angle")
    assert curator("undo", *said)[0] == 0
    assert curator("undo", "--redo", *said)[0] == 0
    assert models_of(curator, library) == {"Banana AI": 3, "other": 1}
    for _ in range(2):
        assert curator("undo", *said)[0] == 0
    assert models_of(curator, library) == {"unknown": 4}
    code, _, err = curator("undo", *said)
    assert code == 1
    assert "nothing to undo" in err


def test_saying_nothing_or_saying_it_of_everything_is_refused(
    curator: Run, unnamed: tuple[Path, Path]
) -> None:
    library, folder = unnamed
    assert curator("assign", "--model", "x", "-l", library)[0] == 1
    assert curator("assign", folder, "-l", library)[0] == 1
    assert curator("promote", "-l", library)[0] == 2
    code, _, err = curator("promote", folder, "-l", library)
    assert code == 1
    assert "not accepted" in err
    code, _, err = curator("export", "jobs", "-l", library, "--model", "m")
    assert code == 1
    assert "promoted" in err


def test_rules_briefs_and_models_are_kept_in_the_library(
    curator: Run, unnamed: tuple[Path, Path], tmp_path: Path
) -> None:
    library, _ = unnamed
    assert (
        curator("rules", "add", "-l", library, "--name", "{brief}_{index}", "--model", "m")[0] == 0
    )
    assert curator("rules", "add", "-l", library, "--name", "{brief}{index}")[0] == 1
    _, out, _ = curator("rules", "list", "-l", library, "--json")
    assert json.loads(out) == [{"name": "{brief}_{index}", "model": "m"}]
    more = tmp_path / "more"
    more.mkdir()
    write_png(more / "vase_7.png", np.full((8, 8, 3), 200, np.uint8), {})
    curator("import", more, "-l", library, "--no-measure")
    assert models_of(curator, library) == {"unknown": 4, "m": 1}
    _, out, _ = curator("briefs", "list", "-l", library, "--json")
    assert {row["brief"]: row["variants"] for row in json.loads(out)} == {"renders": 4, "vase": 1}
    assert curator("briefs", "rename", "-l", library, "vase", "Vase, hero")[0] == 0
    assert curator("briefs", "merge", "-l", library, "Vase, hero", "renders")[0] == 0
    assert curator("briefs", "merge", "-l", library, "nothing", "renders")[0] == 1
    _, out, _ = curator("briefs", "list", "-l", library, "--json")
    assert [row["variants"] for row in json.loads(out)] == [5]
    curator("models", "alias", "-l", library, "m", "gemini-3-pro-image")
    assert models_of(curator, library) == {"unknown": 4, "Nano Banana Pro": 1}
    assert curator("models", "tier", "-l", library, "Nano Banana Pro", "ideation")[0] == 0
    assert curator("rules", "remove", "-l", library, "1")[0] == 0
    assert curator("rules", "remove", "-l", library, "1")[0] == 1


def test_jobs_are_json_lines_for_a_script(
    curator: Run, unnamed: tuple[Path, Path], tmp_path: Path
) -> None:
    library, folder = unnamed
    decisions = tmp_path / "d.csv"
    decisions.write_text(
        "variant,verdict,reviewer,decided_at\n"
        f"{folder / 'carafe_1.png'},accept,ada,2026-05-01T10:00:00Z\n"
    )
    assert curator("decisions", "import", "-l", library, decisions)[0] == 0
    assert curator("promote", folder / "carafe_1.png", "-l", library)[0] == 0
    out_file = tmp_path / "jobs.jsonl"
    arguments = ("export", "jobs", "-l", library, "--model", "gemini-3-pro-image", "--count", 2)
    assert curator(*arguments, "-o", out_file)[0] == 0
    _, out, _ = curator(*arguments)
    assert out == out_file.read_text()
    (job,) = [json.loads(line) for line in out.splitlines()]
    assert (job["model"], job["tier"], job["count"]) == ("Nano Banana Pro", "production", 2)
    assert job["references"] == [str(folder / "carafe_1.png")]
    assert job["output"] == f"{job['job']}_{{index}}"
