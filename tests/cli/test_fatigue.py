"""`curator fatigue replay`: a state for every decision of a log."""

import json
from datetime import timedelta
from pathlib import Path

from curator.core.decision import Decision, Verdict
from tests.builders import NOON, filled_library
from tests.cli.running import Run

ROW = {
    "reviewer": "ada",
    "session": "s",
    "position": 0,
    "shown_at": "2026-05-19T12:00:00+00:00",
    "decided_at": "2026-05-19T12:00:04+00:00",
    "verdict": "accept",
}


def test_every_decision_is_answered_on_a_line_of_its_own(curator: Run, tmp_path: Path) -> None:
    log = tmp_path / "log.jsonl"
    log.write_text("".join(json.dumps({**ROW, "position": n}) + "\n" for n in range(3)))
    code, out, err = curator("fatigue", "replay", log, "--json")
    answers = [json.loads(line) for line in out.splitlines()]
    assert (code, err) == (0, "")
    assert [answer["position"] for answer in answers] == [0, 1, 2]
    assert {answer["state"] for answer in answers} == {"fresh"}
    code, out, _ = curator("fatigue", "replay", log)
    assert (code, len(out.splitlines())) == (0, 3)


def test_a_log_that_is_none_fails_with_a_sentence(curator: Run, tmp_path: Path) -> None:
    log = tmp_path / "log.jsonl"
    log.write_text(json.dumps(ROW) + "\n{broken\n")
    code, out, err = curator("fatigue", "replay", log, "--json")
    assert code == 1
    assert len(out.splitlines()) == 1
    assert "Line 2 is no decision" in err
    code, _, err = curator("fatigue", "replay", tmp_path / "absent.jsonl", "--json")
    assert code == 1
    assert "absent.jsonl cannot be read" in err.replace("\n", " ")


def test_an_exported_log_can_be_replayed(curator: Run, library_file: Path, tmp_path: Path) -> None:
    with filled_library(library_file, 3) as library:
        for number, variant in enumerate(library.ids()):
            at = NOON + timedelta(seconds=20 * number)
            look = None if number == 1 else 4.0
            library.decide([Decision(variant, Verdict.FIX, "ada", at, look, session="s")], at)
    log = tmp_path / "log.jsonl"
    curator("decisions", "export", "-l", library_file, "-o", log, "--format", "jsonl")
    code, out, err = curator("fatigue", "replay", log, "--json")
    assert (code, err) == (0, "")
    assert [json.loads(line)["position"] for line in out.splitlines()] == [0, 1, 2]
