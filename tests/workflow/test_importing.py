"""Import: real files in, variants out; nothing is changed, nothing stops the run."""

import json
import shutil
from pathlib import Path

import pytest

from curator.core.errors import CuratorError
from curator.core.variant import Tier
from curator.library.library import Library
from curator.library.values import VariantFilter
from curator.workflow.importing import import_paths
from curator.workflow.placing import BriefFrom, PlacingRule
from curator.workflow.progress import Progress, Skipped
from tests.readers.files import avif
from tests.workflow.pictures import bring_in, draw, draw_with


def everything_in(folder: Path) -> dict[Path, tuple[bytes, int]]:
    return {
        path: (path.read_bytes(), path.stat().st_mtime_ns)
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_a_folder_is_imported_all_the_way_down_and_left_as_it_was(
    tmp_path: Path, library_file: Path
) -> None:
    pictures = tmp_path / "pictures"
    draw(pictures / "one.png", 1)
    draw(pictures / "deep" / "er" / "two.png", 2)
    shutil.copy(pictures / "one.png", pictures / "same.png")
    (pictures / "notes.pdf").write_bytes(b"%PDF-1.7 nothing to see")
    (pictures / "empty.png").touch()
    (pictures / ".hidden").mkdir()
    draw(pictures / ".hidden" / "three.png", 3)
    before = everything_in(pictures)
    with Library.open(library_file) as library:
        report = bring_in(library, pictures)
        assert (report.found, report.added, report.known) == (5, 2, 1)
        assert {item.path.name for item in report.skipped} == {"notes.pdf", "empty.png"}
        assert all(item.reason for item in report.skipped)
        again = bring_in(library, pictures)
        assert (again.added, again.known, len(again.skipped)) == (0, 3, 2)
    assert everything_in(pictures) == before


def test_the_ending_of_a_name_means_nothing(tmp_path: Path, library_file: Path) -> None:
    draw(tmp_path / "a.png", 1).rename(tmp_path / "really a png.jpeg")
    (tmp_path / "page.png").write_text("<!DOCTYPE html><html>error</html>")
    with Library.open(library_file) as library:
        report = bring_in(library, tmp_path / "really a png.jpeg", tmp_path / "page.png")
        assert report.added == 1
        assert "HTML" in report.skipped[0].reason
        assert library.details(library.page()[0].id).format == "png"


def test_metadata_places_a_variant_by_model_and_prompt(tmp_path: Path, library_file: Path) -> None:
    draw(tmp_path / "a.png", 1, prompt="A vase,  window light", model="alpha")
    draw(tmp_path / "b.png", 2, prompt="a vase, window light <lora:x:0.8>", model="beta")
    draw(tmp_path / "c.png", 3, prompt="a teapot", model="beta")
    with Library.open(library_file) as library:
        bring_in(library, tmp_path)
        facets = library.facets()
        assert facets.models == ("alpha", "beta")
        assert len(facets.briefs) == 2
        generation = library.details(library.page()[0].id).generation
        assert (generation.seed, generation.model) == (1, "alpha")


def test_without_a_prompt_or_when_asked_the_folder_is_the_brief(
    tmp_path: Path, library_file: Path
) -> None:
    draw(tmp_path / "hero" / "a.png", 1)
    draw(tmp_path / "footer" / "b.png", 2)
    with Library.open(library_file) as library:
        bring_in(library, tmp_path, rule=PlacingRule("spring", Tier.IDEATION, BriefFrom.FOLDER))
        assert {item.brief for item in library.page()} == {"hero", "footer"}
        assert {item.campaign for item in library.page()} == {"spring"}
        assert {item.tier for item in library.page()} == {Tier.IDEATION}


def test_a_moved_file_is_found_again_and_a_removed_one_is_missing(
    tmp_path: Path, library_file: Path
) -> None:
    pictures = tmp_path / "pictures"
    draw(pictures / "a.png", 1)
    draw(pictures / "b.png", 2)
    with Library.open(library_file) as library:
        bring_in(library, pictures)
        (pictures / "b.png").unlink()
        (pictures / "a.png").rename(pictures / "renamed.png")
        report = bring_in(library, pictures)
        assert (report.added, report.known, report.missing) == (0, 1, 1)
        (gone,) = library.page(VariantFilter(missing=True))
        assert gone.path.name == "b.png"
        assert {item.path.name for item in library.page()} == {"b.png", "renamed.png"}


def test_a_file_edited_in_place_is_read_again(tmp_path: Path, library_file: Path) -> None:
    path = draw(tmp_path / "pictures" / "a.png", 1)
    with Library.open(library_file) as library:
        bring_in(library, path.parent)
        draw(path, 2)
        report = bring_in(library, path.parent)
        assert report.added == 1
        assert sorted(item.missing for item in library.page()) == [False, True]


def test_cancelling_keeps_what_was_read(tmp_path: Path, library_file: Path) -> None:
    for seed in range(200):
        draw(tmp_path / "pictures" / f"{seed:03}.png", seed)
    with Library.open(library_file) as library:
        running = import_paths(library, [tmp_path / "pictures"])
        for event in running:
            if isinstance(event, Progress) and event.done:
                break
        running.close()
        kept = library.count()
        assert 0 < kept < 200
        assert not library.page(VariantFilter(missing=True))
        assert bring_in(library, tmp_path / "pictures").added == 200 - kept


def test_progress_counts_up_to_the_total_and_tells_the_time_left(
    tmp_path: Path, library_file: Path
) -> None:
    for seed in range(150):
        draw(tmp_path / "pictures" / f"{seed}.png", seed)
    with Library.open(library_file) as library:
        events = list(import_paths(library, [tmp_path / "pictures"]))
    steps = [event for event in events if isinstance(event, Progress)]
    assert [step.done for step in steps] == sorted(step.done for step in steps)
    assert (steps[-1].done, steps[-1].total) == (150, 150)
    assert Progress(50, 150, "", 10.0).seconds_left == pytest.approx(20)
    assert Progress(0, 150, "", 10.0).seconds_left is None


def manifest(path: Path, rows: list[dict[str, object]]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return path


def test_a_manifest_says_what_the_files_cannot(tmp_path: Path, library_file: Path) -> None:
    draw(tmp_path / "a.png", 1)
    draw(tmp_path / "sub" / "b.png", 2)
    rows = manifest(
        tmp_path / "m.jsonl",
        [
            {"file": "a.png", "brief": "hero", "model": "Banana AI", "tier": "ideation",
             "take": "t1", "variant_index": 0, "requested_at": "2026-05-19T10:00:00Z",
             "seed": 2**63 + 5, "cost": 0.04},
            {"file": "sub\\b.png", "brief": "hero", "campaign": "spring"},
        ],
    )  # fmt: skip
    with Library.open(library_file) as library:
        report = bring_in(library, manifest=rows)
        assert (report.found, report.added, report.skipped) == (2, 2, ())
        first, second = library.page()
        details = library.details(first.id)
        assert (first.model, first.tier, details.take) == ("Banana AI", Tier.IDEATION, "t1")
        assert details.generation.seed == 2**63 + 5
        given = {proof.field for proof in details.evidence if proof.confidence.value == "given"}
        assert {"model", "brief", "tier", "take", "seed"} <= given
        assert (second.campaign, second.model) == ("spring", "alpha")


def test_a_manifest_that_comes_later_corrects_what_was_imported(
    tmp_path: Path, library_file: Path
) -> None:
    draw(tmp_path / "pictures" / "a.png", 1)
    rows = manifest(tmp_path / "m.jsonl", [{"file": "a.png", "model": "beta", "brief": "hero"}])
    with Library.open(library_file) as library:
        bring_in(library, tmp_path / "pictures")
        report = bring_in(library, tmp_path / "pictures", manifest=rows)
        assert (report.added, report.known) == (0, 1)
        (item,) = library.page()
        assert (item.model, item.brief) == ("beta", "hero")


def test_rows_without_their_file_are_skipped_or_kept_as_missing(
    tmp_path: Path, library_file: Path
) -> None:
    rows = manifest(tmp_path / "m.jsonl", [{"file": "gone.png", "brief": "hero", "model": "x"}])
    with Library.open(library_file) as library:
        report = bring_in(library, manifest=rows)
        assert (report.added, report.skipped[0].path.name) == (0, "gone.png")
        report = bring_in(library, manifest=rows, allow_missing=True)
        assert (report.added, report.missing, report.skipped) == (1, 1, ())
        assert bring_in(library, manifest=rows, allow_missing=True).added == 0
        draw(tmp_path / "gone.png", 4)
        assert bring_in(library, manifest=rows, allow_missing=True).missing == 0
        (item,) = library.page()
        assert not item.missing


def test_bad_rows_are_named_by_their_line_and_the_rest_goes_on(
    tmp_path: Path, library_file: Path
) -> None:
    draw(tmp_path / "a.png", 1)
    table = tmp_path / "m.csv"
    table.write_text(
        "file;tier;cost;requested_at\n"
        "a.png;ideation;0.1;2026-05-19\n"
        "b.png;dreaming;;\n"
        "c.png;;minus one;\n"
        "d.png;;;yesterday\n"
        ";;;\n",
        "utf-8-sig",
    )
    with Library.open(library_file) as library:
        report = bring_in(library, manifest=table)
        assert report.added == 1
        reasons = " | ".join(item.reason for item in report.skipped)
        for word in ("line 3", "dreaming", "line 4", "minus one", "line 5", "yesterday", "line 6"):
            assert word in reasons


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("variant_index", "9" * 23),
        ("variant_index", str(2**31)),
        ("seed", str(2**64)),
        ("requested_at", "0001-01-01T00:00:00+14:00"),
        ("requested_at", "9999-12-31T23:00:00-14:00"),
        ("cost", "1e308"),
        ("generation_seconds", "1e308"),
    ],
)
def test_what_no_library_holds_costs_its_row_and_no_more(
    tmp_path: Path, library_file: Path, name: str, text: str
) -> None:
    draw(tmp_path / "a.png", 1)
    table = tmp_path / "m.csv"
    table.write_text(f"file,{name}\nb.png,{text}\na.png,\n", "utf-8")
    with Library.open(library_file) as library:
        report = bring_in(library, manifest=table)
        assert report.added == 1
        (skipped,) = report.skipped
        assert "line 2" in skipped.reason
        assert f"{name} is '{text}'" in skipped.reason


def test_a_place_that_no_library_holds_is_none_where_a_sidecar_states_it(
    tmp_path: Path, library_file: Path
) -> None:
    draw(tmp_path / "a.png", 1)
    (tmp_path / "a.json").write_text('{"prompt": "a", "variant_index": 99999999999999999999}')
    with Library.open(library_file) as library:
        assert bring_in(library, tmp_path / "a.png").added == 1


def test_a_path_that_is_nowhere_is_an_error_and_beside_others_a_skip(
    tmp_path: Path, library_file: Path
) -> None:
    draw(tmp_path / "a.png", 1)
    with Library.open(library_file) as library:
        with pytest.raises(CuratorError, match="no such file"):
            bring_in(library, tmp_path / "nowhere")
        report = bring_in(library, tmp_path / "nowhere", tmp_path / "a.png")
        assert report.added == 1
        assert report.skipped == (Skipped(tmp_path / "nowhere", "there is no such file or folder"),)


def test_a_sidecar_is_read_with_its_image_and_not_listed(
    tmp_path: Path, library_file: Path
) -> None:
    draw_with(tmp_path / "p" / "a.png", 0)
    (tmp_path / "p" / "a.json").write_text(json.dumps({"model": "gamma", "prompt": "a boat"}))
    with Library.open(library_file) as library:
        report = bring_in(library, tmp_path / "p")
        assert (report.found, report.added, report.skipped) == (1, 1, ())
        assert library.page()[0].model == "gamma"


def test_what_cannot_be_shown_is_not_put_before_a_reviewer(tmp_path: Path) -> None:
    (tmp_path / "a.heic").write_bytes(avif(brands=b"heic\0\0\0\0mif1heic"))
    draw_with(tmp_path / "b.png", 0)
    with Library.open(tmp_path / "here.curator") as library:
        report = bring_in(library, tmp_path)
        assert (report.found, report.added) == (2, 1)
        assert "HEIC image, which cannot be shown" in report.skipped[0].reason


def test_a_library_among_the_images_is_not_one_of_them(tmp_path: Path) -> None:
    draw_with(tmp_path / "p" / "a.png", 0)
    with Library.open(tmp_path / "p" / "here.curator") as library:
        report = bring_in(library, tmp_path / "p")
        assert (report.found, report.added, report.skipped) == (1, 1, ())


def test_a_name_as_long_as_names_can_be_is_read(tmp_path: Path, library_file: Path) -> None:
    draw(tmp_path / "pictures" / "a.png", 1).rename(tmp_path / "pictures" / ("x" * 251 + ".png"))
    with Library.open(library_file) as library:
        report = bring_in(library, tmp_path / "pictures")
        assert (report.added, report.skipped) == (1, ())


def test_a_row_that_names_a_folder_is_no_missing_image(tmp_path: Path, library_file: Path) -> None:
    (tmp_path / "sub").mkdir()
    rows = manifest(tmp_path / "m.jsonl", [{"file": "sub"}])
    with Library.open(library_file) as library:
        report = bring_in(library, manifest=rows, allow_missing=True)
        assert (report.found, report.added, report.missing) == (1, 0, 0)
        assert "folder" in report.skipped[0].reason
