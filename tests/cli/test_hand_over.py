"""Hand-over from the command line: picks, lists, sheets, rejects that go and come back."""

import json
import re
from pathlib import Path

import pytest

from curator.core.decision import Verdict
from curator.library.library import Library
from tests.builders import NOON, make_decision
from tests.cli.running import Run
from tests.workflow.pictures import bring_in, draw


@pytest.fixture
def judged(tmp_path: Path, library_file: Path) -> Path:
    """A library of three pictures: accepted, rejected, undecided."""
    for number, name in enumerate(("one.png", "two & <i>.png", "three.png")):
        draw(tmp_path / "in" / name, number, prompt="a secret prompt", model="secret-model")
    with Library.open(library_file) as library:
        bring_in(library, tmp_path / "in")
        by_name = {item.path.name: item.id for item in library.page()}
        library.decide([make_decision(by_name["two & <i>.png"], Verdict.ACCEPT)], NOON)
        library.decide([make_decision(by_name["one.png"], Verdict.REJECT)], NOON)
    return library_file


def test_picks_are_listed_then_copied_then_found_again(
    curator: Run, judged: Path, tmp_path: Path
) -> None:
    there = tmp_path / "picks"
    picks = ("export", "picks", "-l", judged, "--to", there, "--json")
    code, out, _ = curator(*picks, "--dry-run")
    assert code == 0
    assert [Path(one["target"]).name for one in json.loads(out)["planned"]] == ["two & _i_.png"]
    assert not there.exists()
    _, out, _ = curator(*picks)
    assert json.loads(out)["written"] == 1
    assert (there / "two & _i_.png").read_bytes() == (tmp_path / "in/two & <i>.png").read_bytes()
    _, out, _ = curator(*picks)
    assert (json.loads(out)["written"], json.loads(out)["unchanged"]) == (0, 1)


def test_lists_come_in_three_forms(curator: Run, judged: Path) -> None:
    for form, text in (
        ("lightroom", "two & <i>.png"),
        ("captureone", "two & <i>.png"),
        ("files", '"two & <i>.png"'),
    ):
        code, out, err = curator("export", "list", "-l", judged, "--for", form)
        assert (code, out.strip()) == (0, text)
        assert ("rename a copy" in err) == (form == "captureone")


def test_a_client_s_sheet_tells_no_model_no_prompt_and_no_path(
    curator: Run, judged: Path, tmp_path: Path
) -> None:
    page = tmp_path / "sheet.html"
    title = "Spring <b>look</b>"
    code, out, _ = curator("export", "sheet", "-l", judged, "-o", page, "--title", title)
    assert code == 0
    assert "1 picture in" in out
    html = page.read_text("utf-8")
    assert "Spring &lt;b&gt;look&lt;/b&gt;" in html
    assert "two &amp; &lt;i&gt;.png" in html
    assert html.count("data:image/jpeg;base64,") == 1
    assert not re.search(r"https?://|<script|secret-model", html)
    assert str(tmp_path) not in html


def test_rejects_go_and_come_back(curator: Run, judged: Path, tmp_path: Path) -> None:
    away = tmp_path / "rejects"
    move = ("rejects", "move", "-l", judged, "--to", away)
    _, out, _ = curator(*move, "--dry-run")
    assert "nothing was touched" in out
    assert not away.exists()
    _, out, _ = curator(*move)
    assert out.strip() == "1 written, 0 unchanged, 0 refused"
    assert (away / "one.png").is_file()
    assert curator("doctor", "-l", judged)[0] == 0
    assert curator("rejects", "back", "-l", judged)[0] == 0
    assert (tmp_path / "in" / "one.png").is_file()
    code, _, err = curator("rejects", "back", "-l", judged)
    assert code == 1
    assert "No files have been moved." in err


def test_a_campaign_that_is_not_there_is_said_so(
    curator: Run, judged: Path, tmp_path: Path
) -> None:
    code, _, err = curator(
        "export", "picks", "-l", judged, "--to", tmp_path / "x", "--campaign", "nope"
    )
    assert code == 1
    assert "no campaign called 'nope'" in err
