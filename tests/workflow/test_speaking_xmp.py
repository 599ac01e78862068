"""Decisions told to other apps: in copies and sidecars, never in an original, and read back."""

from pathlib import Path

import pytest

from curator.core.decision import Decision, Verdict
from curator.core.fact import FactKind
from curator.exporters.handed import Status
from curator.exporters.xmp_profiles import Profile
from curator.library.library import Library
from curator.library.values import VariantFilter
from curator.readers.ratings import read_ratings
from curator.workflow.picking import copy_picks, plan_picks
from curator.workflow.progress import finish
from curator.workflow.reading_ratings import take_in_ratings
from curator.workflow.speaking_xmp import (
    plan_xmp_copies,
    plan_xmp_sidecars,
    sidecars_of,
    write_xmp,
)
from tests.builders import NOON
from tests.workflow.pictures import bring_in, draw

EVERY = VariantFilter()


@pytest.fixture
def library(tmp_path: Path, library_file: Path) -> Library:
    """Accepted, to be fixed, rejected and undecided, in this order."""
    for number in range(4):
        draw(tmp_path / "in" / f"{number}.png", number)
    library = Library.open(library_file)
    bring_in(library, tmp_path / "in")
    for number, verdict in zip(library.ids(), Verdict, strict=False):
        library.decide([Decision(number, verdict, "ada", NOON, defects=("hands",))], NOON)
    return library


def bytes_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


@pytest.mark.parametrize("profile", Profile)
def test_copies_say_the_verdicts_originals_stay_and_a_second_export_writes_nothing(
    tmp_path: Path, library: Library, profile: Profile
) -> None:
    originals = bytes_in(tmp_path / "in")
    plan = plan_xmp_copies(library, tmp_path / "out", profile, EVERY)
    assert [pick.target.name for pick in plan.picks] == ["0.png", "1.png", "2.png"]
    first = finish(write_xmp(library, plan))
    assert {one.status for one in first} == {Status.WRITTEN}
    written = bytes_in(tmp_path / "out")
    assert bytes_in(tmp_path / "in") == originals
    again = plan_xmp_copies(library, tmp_path / "out", profile, EVERY)
    assert all(pick.is_there for pick in again.picks)
    second = finish(write_xmp(library, again))
    assert {one.status for one in second} == {Status.UNCHANGED}
    assert bytes_in(tmp_path / "out") == written


def test_another_verdict_brings_the_same_copy_up_to_date(tmp_path: Path, library: Library) -> None:
    out = tmp_path / "out"
    finish(write_xmp(library, plan_xmp_copies(library, out, Profile.BRIDGE, EVERY)))
    assert read_ratings(out / "2.png").picks[0].value == "reject"
    reject = library.ids()[2]
    library.decide([Decision(reject, Verdict.ACCEPT, "ada", NOON)], NOON)
    finish(write_xmp(library, plan_xmp_copies(library, out, Profile.BRIDGE, EVERY)))
    assert sorted(bytes_in(out)) == ["0.png", "1.png", "2.png"]
    assert "reject" not in [said.value for said in read_ratings(out / "2.png").picks]


def test_a_verdict_taken_back_takes_back_what_the_copy_says(
    tmp_path: Path, library: Library
) -> None:
    out = tmp_path / "out"
    finish(write_xmp(library, plan_xmp_copies(library, out, Profile.LIGHTROOM, EVERY)))
    library.undecide("ada", library.ids()[0], NOON)
    finish(write_xmp(library, plan_xmp_copies(library, out, Profile.LIGHTROOM, EVERY)))
    assert (out / "0.png").read_bytes() == (tmp_path / "in" / "0.png").read_bytes()


def test_stars_and_a_label_without_a_verdict_are_told_too(tmp_path: Path, library: Library) -> None:
    undecided = library.ids()[3]
    for kind, value in ((FactKind.STARS, "5"), (FactKind.LABEL, "yellow")):
        library.facts.say([undecided], kind, value, "ada", NOON)
    plan = plan_xmp_copies(library, tmp_path / "out", Profile.LIGHTROOM, EVERY)
    assert [pick.target.name for pick in plan.picks][-1] == "3.png"
    finish(write_xmp(library, plan))
    said = read_ratings(tmp_path / "out" / "3.png")
    assert (said.stars[0].value, said.labels[0].value, said.picks) == ("5", "yellow", ())


def test_a_copy_that_was_written_into_is_no_new_image_when_its_folder_is_imported(
    tmp_path: Path, library: Library
) -> None:
    out = tmp_path / "in" / "for lightroom"
    finish(write_xmp(library, plan_xmp_copies(library, out, Profile.LIGHTROOM, EVERY)))
    report = bring_in(library, tmp_path / "in")
    assert (report.added, len(library.ids())) == (0, 4)
    assert sum("copy of" in one.reason for one in report.skipped) == 3


def test_sidecars_stand_beside_originals_that_stay_as_they_are(
    tmp_path: Path, library: Library
) -> None:
    originals = bytes_in(tmp_path / "in")
    plan = plan_xmp_sidecars(library, Profile.DIGIKAM, EVERY)
    assert len(plan.items) == 3
    listed = [beside.name for _, beside in sidecars_of(plan)]
    assert listed == ["0.png.xmp", "1.png.xmp", "2.png.xmp"]
    finish(write_xmp(library, plan))
    after = bytes_in(tmp_path / "in")
    assert {name: after[name] for name in originals} == originals
    assert sorted(set(after) - set(originals)) == ["0.png.xmp", "1.png.xmp", "2.png.xmp"]


def test_two_pictures_that_would_share_a_sidecar_get_one_each_and_it_is_said(
    tmp_path: Path, library_file: Path
) -> None:
    draw(tmp_path / "in" / "hero.png", 1)
    draw(tmp_path / "in" / "hero.webp", 2)  # the name alone matters here
    with Library.open(library_file) as library:
        bring_in(library, tmp_path / "in")
        for number in library.ids():
            library.decide([Decision(number, Verdict.ACCEPT, "ada", NOON)], NOON)
        plan = plan_xmp_sidecars(library, Profile.CAPTURE_ONE, EVERY)
        results = finish(write_xmp(library, plan))
    assert {one.target.name for one in results if one.target} == {"hero.png.xmp", "hero.webp.xmp"}
    assert all("would share hero.xmp" in one.reason for one in results)


def test_what_another_app_wrote_becomes_a_fact_and_contradictions_are_named(
    tmp_path: Path, library: Library
) -> None:
    xmp = (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
        'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description '
        'xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Rating="-1" xmp:Label="Red"/>'
        "</rdf:RDF></x:xmpmeta>"
    )
    (tmp_path / "in" / "0.png.xmp").write_text(xmp)
    report = finish(take_in_ratings(library))
    assert (report.files, report.rated) == (4, 1)
    assert report.new == 2
    first = library.ids()[0]
    assert [one.variant for one in report.conflicts] == [first]
    facts = library.facts.of([first])[first]
    assert facts.label == "red"
    pick = facts.of(FactKind.PICK)
    assert pick is not None
    assert pick.fact.source == "xmp:Rating in sidecar 0.png.xmp"
    assert library.details(first).item.verdict is Verdict.ACCEPT
    assert finish(take_in_ratings(library)).new == 0


def test_no_original_is_written_whichever_folder_is_named(
    tmp_path: Path, library_file: Path
) -> None:
    for name in ("one/hero.png", "two/hero.png"):  # one picture at two places
        draw(tmp_path / "in" / name, 1)
    (tmp_path / "link").symlink_to(tmp_path / "in" / "two", target_is_directory=True)
    with Library.open(library_file) as library:
        bring_in(library, tmp_path / "in")
        library.decide([Decision(library.ids()[0], Verdict.ACCEPT, "ada", NOON)], NOON)
        for folder in (tmp_path / "in" / "one", tmp_path / "in" / "two", tmp_path / "link"):
            before = bytes_in(folder)
            plan = plan_xmp_copies(library, folder, Profile.BRIDGE, EVERY)
            assert not plan.picks
            assert ["original" in one.reason for one in plan.refused] == [True]
            finish(write_xmp(library, plan))
            assert bytes_in(folder) == before


def test_a_copy_that_was_imported_is_an_original_from_then_on(
    tmp_path: Path, library: Library
) -> None:
    out = tmp_path / "out"
    finish(copy_picks(plan_picks(library, out, EVERY)))
    again = plan_xmp_copies(library, out, Profile.LIGHTROOM, EVERY)
    assert len(again.picks) == 4
    bring_in(library, out)  # while the list is being looked at
    before = bytes_in(out)
    assert {one.status for one in finish(write_xmp(library, again))} == {Status.REFUSED}
    assert bytes_in(out) == before
