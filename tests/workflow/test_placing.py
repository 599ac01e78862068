"""Whose image it is: a person's word before the file's, and both before a guess."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from curator.core.decision import Verdict
from curator.core.errors import CuratorError
from curator.core.import_rule import ImportRule
from curator.core.variant import Confidence, Tier
from curator.library.library import Library
from curator.library.values import VariantFilter
from curator.readers import base as readers
from curator.workflow.assigning import assign_variants, find_variants
from curator.workflow.importing import import_rules, store_import_rules, what_is_known
from curator.workflow.jobs import plan_jobs
from curator.workflow.manifest import ManifestRow
from curator.workflow.origin import BriefFrom, Origin, SaidPlace
from curator.workflow.placing import PlacingRule
from curator.workflow.progress import finish
from curator.workflow.raw_texts import raw_texts
from curator.workflow.rereading import reread
from tests.builders import NOON, make_decision
from tests.workflow.pictures import bring_in, draw, draw_with


@pytest.fixture
def library(library_file: Path) -> Iterator[Library]:
    with Library.open(library_file) as opened:
        yield opened


def models(library: Library) -> list[str]:
    return [item.model for item in library.page()]


def test_a_known_model_is_called_by_its_canonical_name(tmp_path: Path, library: Library) -> None:
    draw(tmp_path / "a.png", 1, model="gemini-3-pro-image-preview")
    draw(tmp_path / "b.png", 2, model="sd_xl_refiner_1.0.safetensors")
    draw(tmp_path / "c.png", 3, model="somebody's merge")
    bring_in(library, tmp_path)
    items = library.page()
    assert [item.model for item in items] == [
        "Nano Banana Pro",
        "SDXL 1.0 Refiner",
        "somebody's merge",
    ]
    assert [item.tier for item in items] == [Tier.PRODUCTION, Tier.REFINEMENT, Tier.PRODUCTION]
    assert library.details(items[0].id).generation.model == "gemini-3-pro-image-preview"


def test_a_word_for_the_whole_import_wins_over_the_files(tmp_path: Path, library: Library) -> None:
    draw(tmp_path / "a.png", 1, model="stated")
    rule = PlacingRule(model="Banana AI", tier=Tier.IDEATION, campaign="spring")
    bring_in(library, tmp_path, rule=rule)
    (item,) = library.page()
    assert (item.model, item.tier, item.campaign) == ("Banana AI", Tier.IDEATION, "spring")
    proofs = [
        (p.value, p.confidence) for p in library.details(item.id).evidence if p.field == "model"
    ]
    assert proofs == [("Banana AI", Confidence.GIVEN), ("stated", Confidence.STATED)]


def test_the_same_import_told_otherwise_moves_what_is_known(
    tmp_path: Path, library: Library
) -> None:
    draw_with(tmp_path / "a.png", 1)
    assert bring_in(library, tmp_path).added == 1
    assert models(library) == ["unknown"]
    rule = PlacingRule(model="Kimg AI")
    assert bring_in(library, tmp_path, rule=rule).known == 1
    assert models(library) == ["Kimg AI"]
    bring_in(library, tmp_path)
    assert models(library) == ["Kimg AI"], "saying nothing takes nothing back"


def test_the_librarys_rules_hold_for_every_import(tmp_path: Path, library: Library) -> None:
    draw_with(tmp_path / "nano" / "carafe_01.png", 1)
    draw_with(tmp_path / "other" / "x.png", 2)
    rules = (
        ImportRule("nano", "{brief}_{index}", model="Nano Banana"),
        ImportRule(tier=Tier.IDEATION),
    )
    store_import_rules(library, rules)
    assert import_rules(library) == rules
    bring_in(library, tmp_path)
    named, other = library.page()
    assert (named.brief, named.model, named.tier) == ("carafe", "Nano Banana", Tier.IDEATION)
    assert (other.model, other.tier) == ("unknown", Tier.IDEATION)


def test_an_origin_survives_being_stored() -> None:
    row = ManifestRow("a.png", 2, brief="b", tier=Tier.IDEATION, requested_at=NOON, cost=0.5)
    for origin in (
        Origin(),
        Origin(Path("/x"), BriefFrom.FOLDER, SaidPlace(model="m", tier=Tier.REFINEMENT)),
        Origin(Path("/x"), row=row, manifest="m.csv"),
    ):
        assert Origin.from_text(origin.as_text()) == origin
        newer = {**json.loads(origin.as_text()), "of a newer version": 1}
        assert Origin.from_text(json.dumps(newer)) == origin


def raise_version(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "CONTAINER_VERSION", readers.CONTAINER_VERSION + 1)


def test_a_better_reader_reads_again_with_and_without_the_file(
    tmp_path: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(3):
        draw(tmp_path / f"{number}.png", number, model="alpha")
    bring_in(library, tmp_path, rule=PlacingRule(campaign="spring"))
    assert finish(reread(library, what_is_known(library))).read == 0
    (tmp_path / "2.png").unlink()
    ids = [item.id for item in library.page()]
    assign_variants(library, "ada", ids[:1], model="corrected")
    raise_version(monkeypatch)
    before = [library.details(variant) for variant in ids]
    report = finish(reread(library, what_is_known(library)))
    assert (report.read, report.without_file) == (3, 1)
    assert finish(reread(library, what_is_known(library))).read == 0
    after = [library.details(variant) for variant in ids]
    assert after == before, "the same readers find the same things"
    assert models(library) == ["corrected", "alpha", "alpha"]


def test_what_a_better_reader_finds_is_taken_over(
    tmp_path: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    draw(tmp_path / "a.png", 1, model="alpha")
    with monkeypatch.context() as older:
        older.setattr(readers, "interpret", lambda path, blocks, **_: _nothing())
        bring_in(library, tmp_path)
    assert models(library) == ["unknown"]
    (tmp_path / "a.png").unlink()
    raise_version(monkeypatch)
    finish(reread(library, what_is_known(library)))
    assert models(library) == ["alpha"]


def _nothing() -> readers.Interpretation:
    from curator.readers.merging import merge

    return merge([])


def test_an_upscale_finds_its_picture_by_name_and_leaves_its_rate_alone(
    tmp_path: Path, library: Library
) -> None:
    draw(tmp_path / "out" / "carafe.png", 1)
    draw(tmp_path / "out" / "carafe_4x.png", 2)
    draw(tmp_path / "elsewhere" / "carafe.png", 3)
    draw(tmp_path / "elsewhere" / "lonely-upscaled.png", 4)
    bring_in(library, tmp_path)
    items = {item.path.relative_to(tmp_path).as_posix(): item for item in library.page()}
    child = items["out/carafe_4x.png"]
    assert library.details(child.id).parent == items["out/carafe.png"].id
    assert child.tier is Tier.REFINEMENT
    assert items["elsewhere/lonely-upscaled.png"].tier is Tier.PRODUCTION


def test_a_job_goes_out_and_its_results_find_home(tmp_path: Path, library: Library) -> None:
    draw(tmp_path / "draft.png", 1, prompt="a carafe on marble", model="gemini-2.5-flash-image")
    bring_in(library, tmp_path, rule=PlacingRule(campaign="spring"))
    (draft,) = library.page()
    assert draft.tier is Tier.IDEATION
    with pytest.raises(CuratorError, match="Nothing has been promoted"):
        plan_jobs(library, ["Nano Banana Pro"])
    library.decide([make_decision(draft.id, Verdict.ACCEPT)], NOON)
    library.provenance.promote("ada", [draft.id], NOON)
    (line,) = plan_jobs(library, ["Nano Banana Pro"], count=2, clock=lambda: NOON)
    assert (line.campaign, line.prompt, line.seed, line.count) == (
        "spring",
        "a carafe on marble",
        1,
        2,
    )
    assert line.references == (tmp_path / "draft.png",)
    assert plan_jobs(library, ["Nano Banana Pro"])[0].job == line.job
    assert len(library.provenance.jobs()) == 1

    results = tmp_path / "results"
    draw_with(results / f"{line.job}_1.png", 11)
    draw_with(results / f"{line.job}_0.png", 12)
    draw(results / "by prompt.png", 13, prompt="a carafe on marble", model="Nano Banana Pro")
    draw(results / "stranger.png", 14, prompt="something else", model="Nano Banana Pro")
    bring_in(library, results)
    found = {item.path.name: item for item in library.page() if item.id != draft.id}
    stranger = found.pop("stranger.png")
    for item in found.values():
        assert (item.brief, item.campaign) == (draft.brief, "spring")
        assert (item.model, item.tier) == ("Nano Banana Pro", Tier.PRODUCTION)
        assert library.details(item.id).take == line.job
    assert stranger.brief != draft.brief
    indices = {o.variant_index for o in library.outcomes() if o.take == line.job}
    assert indices == {0, 1, 2}


def test_a_refinement_job_links_its_results_to_the_picture(
    tmp_path: Path, library: Library
) -> None:
    draw(tmp_path / "hero.png", 1)
    bring_in(library, tmp_path)
    (hero,) = library.page()
    library.decide([make_decision(hero.id, Verdict.ACCEPT)], NOON)
    library.provenance.promote("ada", [hero.id], NOON)
    (line,) = plan_jobs(library, ["Upscaler"], tier=Tier.REFINEMENT)
    draw_with(tmp_path / f"{line.job}.png", 2)
    bring_in(library, tmp_path)
    assert library.count(VariantFilter(parent=hero.id)) == 1


def test_variants_are_found_by_file_folder_and_hash(tmp_path: Path, library: Library) -> None:
    for name in ("a/1.png", "a/b/2.png", "c/3.png"):
        draw(tmp_path / name, hash(name) % 1000)
    bring_in(library, tmp_path)
    items = {item.path.name: item for item in library.page()}
    every = VariantFilter()
    assert find_variants(library, [str(tmp_path / "a")], every) == (
        items["1.png"].id,
        items["2.png"].id,
    )
    assert find_variants(library, [str(tmp_path / "c/3.png")], every) == (items["3.png"].id,)
    sha256 = items["3.png"].sha256
    assert sha256 is not None
    assert find_variants(library, [sha256[:12]], every) == (items["3.png"].id,)
    with pytest.raises(CuratorError, match="no variant at"):
        find_variants(library, [str(tmp_path / "nothing")], every)
    with pytest.raises(CuratorError, match="no such variants"):
        find_variants(library, [], VariantFilter(unassigned=True))


def test_the_raw_texts_are_kept_and_shown_harmless(tmp_path: Path, library: Library) -> None:
    path = draw_with(tmp_path / "a.png", 1, "evil \x1b[31m \u202e text\nSteps: 1, Seed: 2")
    bring_in(library, tmp_path)
    path.unlink()
    (item,) = library.page()
    ((title, text),) = raw_texts(library, item.id)
    assert title == "PNG tEXt parameters" or title.startswith("PNG")
    assert "\\x1b[31m \\u202e text\nSteps: 1, Seed: 2" in text
