import json
import os
from pathlib import Path

import pytest

from curator.core.errors import CuratorError
from curator.exporters.base import EXPORTERS, export, find_exporter, replacing
from tests.exporters.reports import make_report, make_row


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_every_promised_format_is_there_and_none_is_broken() -> None:
    assert {name for name, _ in EXPORTERS.items()} >= {"csv", "html", "json", "table", "xlsx"}
    assert EXPORTERS.broken == {}


def test_an_export_replaces_the_file_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "report.json"
    target.write_text("old")
    export(make_report(make_row()), target, "json")
    assert json.loads(target.read_text("utf-8"))["schema"] == "curator.stats/1"
    assert names(tmp_path) == ["report.json"]


def test_a_failure_half_way_keeps_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "report.csv"
    target.write_text("old")

    def fail() -> None:
        with replacing(target) as file:
            file.write(b"half of the new")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert target.read_text() == "old"
    assert names(tmp_path) == ["report.csv"]


def test_an_unknown_format_names_the_known_ones() -> None:
    with pytest.raises(CuratorError) as caught:
        find_exporter("docx")
    assert "'docx'" in caught.value.message
    assert "csv, html, json" in caught.value.hint


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    target = tmp_path / "nowhere" / "report.csv"
    with pytest.raises(CuratorError) as caught:
        export(make_report(), target, "csv")
    assert str(target) in caught.value.message
    assert f"Make the folder {target.parent} first." == caught.value.hint


def test_a_folder_is_not_a_file(tmp_path: Path) -> None:
    with pytest.raises(CuratorError) as caught:
        export(make_report(), tmp_path, "csv")
    assert "folder" in caught.value.hint
    assert names(tmp_path) == []


@pytest.mark.parametrize("nothing", ["", ".", "/"])
def test_a_name_that_names_no_file_is_said_in_words(nothing: str) -> None:
    with pytest.raises(CuratorError) as caught:
        export(make_report(), Path(nothing), "csv")
    assert "give the name of a file" in caught.value.hint


def test_the_longest_name_that_a_disk_takes_can_be_written(tmp_path: Path) -> None:
    target = tmp_path / ("ä" * 125 + ".csv")
    export(make_report(make_row()), target, "csv")
    assert names(tmp_path) == [target.name]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with a name here")
def test_a_pipe_is_written_to_and_stays_what_it_is(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.csv"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        export(make_report(make_row()), pipe, "csv")
        assert os.read(reader, 5) == b"model"
    finally:
        os.close(reader)
    assert pipe.is_fifo()


def test_a_file_is_not_a_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CuratorError) as caught:
        export(make_report(), tmp_path / "file" / "report.csv", "csv")
    assert "is not a folder" in caught.value.hint


def test_a_folder_without_permission_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:  # root is never refused by the real thing
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refused)
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(CuratorError) as caught:
        export(make_report(), tmp_path / "report.csv", "csv")
    assert str(tmp_path) in caught.value.hint


def test_a_full_disk_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CuratorError) as caught:
        export(make_report(), tmp_path / "report.csv", "csv")
    assert "no space left" in caught.value.message
    assert "room" in caught.value.hint
    assert names(tmp_path) == []
