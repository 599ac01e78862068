"""Statements into files: one result each, nothing touched without need, originals never."""

import os
from pathlib import Path
from typing import Any

import pytest

from curator.core.decision import Verdict
from curator.exporters import xmp_writing
from curator.exporters.xmp_packet import merge
from curator.exporters.xmp_profiles import Naming, Profile
from curator.exporters.xmp_writing import Outcome, Written, sidecar_path, write_statement
from curator.readers.ratings import read_ratings
from tests.exporters.pictures import CREDENTIALS, PICTURES, with_foreign_packet
from tests.exporters.statements import LATER, LIGHTROOM_STYLE, NOW, UNDECIDED, statement

ORIGINAL = Path("/somewhere/else/original.png")


def write(target: Path, said: object = None, profile: Profile = Profile.BRIDGE) -> Written:
    return write_statement(target, said or statement(), profile, source=ORIGINAL, now=NOW)  # type: ignore[arg-type]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    path = tmp_path / "hero.png"
    path.write_bytes(PICTURES["a.png"])
    return path


def age(path: Path) -> int:
    """Gives a file an old time, and returns it."""
    os.utime(path, ns=(10**18, 10**18))
    return path.stat().st_mtime_ns


def test_a_copy_is_written_once_and_then_left_alone(copy: Path) -> None:
    assert write(copy).outcome is Outcome.WRITTEN
    content, time = copy.read_bytes(), age(copy)
    again = write_statement(copy, statement(), Profile.BRIDGE, source=ORIGINAL, now=LATER)
    assert again == Written(copy, Outcome.UNCHANGED)
    assert (copy.read_bytes(), copy.stat().st_mtime_ns) == (content, time)


def test_undecided_takes_curators_own_away_and_leaves_the_file_as_it_was(copy: Path) -> None:
    assert write(copy, UNDECIDED).outcome is Outcome.UNCHANGED
    write(copy)
    assert write(copy, UNDECIDED).outcome is Outcome.WRITTEN
    assert copy.read_bytes() == PICTURES["a.png"]


def test_a_sidecar_is_made_merged_and_left_alone(tmp_path: Path) -> None:
    sidecar = tmp_path / "hero.xmp"
    assert write(sidecar, UNDECIDED).outcome is Outcome.UNCHANGED
    assert not sidecar.exists()
    assert write(sidecar).outcome is Outcome.WRITTEN
    sidecar.write_bytes(LIGHTROOM_STYLE)
    assert write(sidecar).outcome is Outcome.WRITTEN
    assert b'crs:Exposure2012="+0.35"' in sidecar.read_bytes()
    time = age(sidecar)
    assert write(sidecar).outcome is Outcome.UNCHANGED
    assert sidecar.stat().st_mtime_ns == time
    assert write(sidecar, UNDECIDED).outcome is Outcome.WRITTEN
    assert sidecar.read_bytes() == LIGHTROOM_STYLE
    assert [path.name for path in tmp_path.iterdir()] == ["hero.xmp"]


def test_a_damaged_sidecar_is_refused_and_a_copy_is_kept_once(tmp_path: Path) -> None:
    sidecar = tmp_path / "hero.xmp"
    sidecar.write_bytes(LIGHTROOM_STYLE[:-20])
    for _ in range(2):
        result = write(sidecar)
        assert result.outcome is Outcome.REFUSED
        assert "damaged" in result.reason
        assert result.kept == tmp_path / "hero.xmp.damaged"
        assert result.kept.name in result.hint
    assert sidecar.read_bytes() == LIGHTROOM_STYLE[:-20]
    assert result.kept.read_bytes() == LIGHTROOM_STYLE[:-20]
    sidecar.write_bytes(LIGHTROOM_STYLE[:-30])
    assert write(sidecar).kept == tmp_path / "hero.xmp.damaged-2"
    assert len(list(tmp_path.iterdir())) == 3


def test_an_empty_sidecar_is_no_damage(tmp_path: Path) -> None:
    sidecar = tmp_path / "hero.xmp"
    sidecar.write_bytes(b"\n")
    assert write(sidecar).outcome is Outcome.WRITTEN


def test_the_original_is_never_written_by_whatever_name(copy: Path) -> None:
    before = copy.read_bytes()
    linked, hard = copy.with_name("linked.png"), copy.with_name("hard.png")
    linked.symlink_to(copy)
    hard.hardlink_to(copy)
    for target in (copy, linked, hard):
        result = write_statement(target, statement(), Profile.BRIDGE, source=copy, now=NOW)
        assert result.outcome is Outcome.REFUSED
        assert "original" in result.reason
    assert copy.read_bytes() == before


@pytest.mark.parametrize("name", CREDENTIALS)
def test_a_credential_is_refused_and_a_sidecar_offered(tmp_path: Path, name: str) -> None:
    path = tmp_path / "signed"
    path.write_bytes(CREDENTIALS[name])
    result = write(path)
    assert result.outcome is Outcome.REFUSED
    assert "C2PA" in result.reason
    assert "sidecar" in result.hint
    assert path.read_bytes() == CREDENTIALS[name]


def test_damaged_xmp_in_a_picture_is_refused_and_a_sidecar_offered(tmp_path: Path) -> None:
    for name in ("a.png", "a.jpg", "a.webp", "a.tif"):
        path = tmp_path / name
        path.write_bytes(with_foreign_packet(name, LIGHTROOM_STYLE[:-20]))
        before = path.read_bytes()
        result = write(path)
        assert (result.outcome, result.hint) == (Outcome.REFUSED, "Write a sidecar instead.")
        assert "damaged" in result.reason
        assert path.read_bytes() == before


def test_every_failure_is_a_result(tmp_path: Path) -> None:
    text = tmp_path / "text.png"
    text.write_text("no picture")
    for target in (text, tmp_path / "missing.png", tmp_path, tmp_path / "no" / "folder.xmp"):
        result = write(target)
        assert result.outcome is Outcome.REFUSED
        assert result.reason
    assert sorted(path.name for path in tmp_path.iterdir()) == ["text.png"]


@pytest.mark.skipif(os.name != "posix", reason="permission bits are a matter of POSIX")
def test_who_may_read_a_file_stays(copy: Path) -> None:
    copy.chmod(0o640)
    write(copy)
    assert copy.stat().st_mode & 0o777 == 0o640


def test_sidecars_are_called_as_each_program_calls_them() -> None:
    hero = Path("folder/hero.png")
    for profile, name in (
        (Profile.LIGHTROOM, "hero.xmp"),
        (Profile.CAPTURE_ONE, "hero.xmp"),
        (Profile.DIGIKAM, "hero.png.xmp"),
        (Profile.BRIDGE, "hero.png.xmp"),
    ):
        chosen = sidecar_path(hero, profile, taken=[hero, Path("folder/other.jpg")])
        assert chosen.path == Path("folder") / name
        assert chosen.reason == ""
    adobe = sidecar_path(hero, Profile.BRIDGE, taken=[], naming=Naming.STEM)
    assert adobe.path.name == "hero.xmp"


def test_pictures_that_would_share_a_sidecar_get_one_each_and_are_told() -> None:
    pair = [Path("folder/hero.png"), Path("folder/Hero.jpg")]
    chosen = [sidecar_path(path, Profile.LIGHTROOM, taken=pair) for path in pair]
    assert [name.path.name for name in chosen] == ["hero.png.xmp", "Hero.jpg.xmp"]
    assert "hero.png and Hero.jpg would share hero.xmp" in chosen[0].reason
    elsewhere = [Path("folder/hero.png"), Path("other/hero.jpg"), Path("folder/hero.xmp")]
    assert sidecar_path(pair[0], Profile.LIGHTROOM, taken=elsewhere).reason == ""


@pytest.mark.parametrize("profile", Profile)
@pytest.mark.parametrize("verdict", Verdict)
def test_what_is_written_is_read_back_without_a_conflict(
    tmp_path: Path, profile: Profile, verdict: Verdict
) -> None:
    for name, data in PICTURES.items():
        path = tmp_path / name
        path.write_bytes(data)
        assert write(path, statement(verdict, stars=4), profile).outcome is Outcome.WRITTEN
        found = read_ratings(path)
        assert found.conflicts == ()
        assert {said.value for said in found.picks} == {verdict.value}
        rejected = profile is Profile.BRIDGE and verdict is Verdict.REJECT
        assert [said.value for said in found.stars] == ([] if rejected else ["4"])


def test_a_sidecar_that_another_program_writes_meanwhile_is_left_to_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sidecar = tmp_path / "hero.xmp"
    sidecar.write_bytes(LIGHTROOM_STYLE)
    theirs = LIGHTROOM_STYLE.replace(b"+0.35", b"+1.25")

    def meanwhile(*given: Any) -> Any:
        sidecar.write_bytes(theirs)
        return merge(*given)

    monkeypatch.setattr(xmp_writing, "merge", meanwhile)
    result = write(sidecar)
    assert result.outcome is Outcome.REFUSED
    assert "another program" in result.reason
    assert sidecar.read_bytes() == theirs
