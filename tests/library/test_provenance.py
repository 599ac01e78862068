"""Corrections lie over what was found: they survive everything and one undo takes them back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curator.core.correction import Aspect
from curator.core.decision import Verdict
from curator.core.errors import CuratorError
from curator.core.variant import Confidence, Tier, VariantId
from curator.library.library import Library
from curator.library.values import Job, VariantFilter
from tests.builders import NOON, fill, make_decision, make_new


@pytest.fixture
def library(library_file: Path) -> Iterator[Library]:
    with Library.open(library_file) as opened:
        yield opened


def models(library: Library) -> list[str]:
    return [item.model for item in library.page(limit=1000)]


def places(library: Library) -> list[tuple[str, str, str, Tier, str]]:
    return [
        (item.campaign, item.brief, item.model, item.tier, library.details(item.id).take)
        for item in library.page(limit=1000)
    ]


def test_one_word_assigns_many_and_one_undo_takes_it_back(library: Library) -> None:
    ids = fill(library, [make_new(f"{n}.png", model="unknown") for n in range(20)])
    before = places(library)
    library.provenance.assign(
        "ada", ids[:15], NOON, model_name="Banana AI", tier=Tier.IDEATION, campaign_name="spring"
    )
    for item in library.page():
        if item.id in ids[:15]:
            assert (item.model, item.tier, item.campaign) == ("Banana AI", Tier.IDEATION, "spring")
        else:
            assert (item.model, item.tier, item.campaign) == ("unknown", Tier.PRODUCTION, "")
    assert library.count(VariantFilter(unassigned=True)) == 5
    assert library.provenance.undo("ada", NOON) is not None
    assert places(library) == before
    assert library.provenance.undo("ada", NOON) is None
    assert library.provenance.redo("ada", NOON) is not None
    assert library.count(VariantFilter(unassigned=True)) == 5


def test_a_correction_is_evidence_that_a_person_gave(library: Library) -> None:
    ids = fill(library, [make_new("a.png"), make_new("b.png")])
    library.provenance.assign("ada", ids, NOON, model_name="Banana AI")
    first = library.details(ids[0]).evidence[0]
    assert (first.field, first.value) == ("model", "Banana AI")
    assert first.confidence is Confidence.GIVEN
    assert "ada" in first.source
    assert "2 variants" in first.source


def test_a_correction_survives_another_import_and_reading_again(library: Library) -> None:
    new = [make_new(f"{n}.png", model="alpha") for n in range(3)]
    ids = fill(library, new)
    library.provenance.assign("ada", ids, NOON, model_name="beta")
    fill(library, new)
    assert models(library) == ["beta"] * 3
    word = [make_new(f"{n}.png", model="gamma", brief="other", given=True) for n in range(3)]
    fill(library, word)
    assert models(library) == ["beta"] * 3
    assert {item.brief for item in library.page()} == {"other"}
    library.provenance.read_again(
        [(i, replace(item, reader_version=9)) for i, item in zip(ids, new, strict=True)]
    )
    assert models(library) == ["beta"] * 3
    assert library.provenance.undo("ada", NOON) is not None
    assert models(library) == ["alpha"] * 3


def test_a_merged_brief_takes_later_arrivals_along(library: Library) -> None:
    fill(library, [make_new("a.png", brief="carafe"), make_new("b.png", brief="caraffe")])
    right, wrong = (library.provenance.brief_ids(name)[0] for name in ("carafe", "caraffe"))
    library.provenance.merge_briefs("ada", wrong, right, NOON)
    fill(library, [make_new("c.png", brief="caraffe")])
    assert {item.brief for item in library.page()} == {"carafe"}
    library.provenance.undo("ada", NOON)
    assert [item.brief for item in library.page()] == ["carafe", "caraffe", "caraffe"]


def test_takes_of_merged_briefs_stay_two(library: Library) -> None:
    new = [make_new(f"{name}.png", brief=name, take="1") for name in ("carafe", "caraffe")]
    fill(library, new)
    right, wrong = (library.provenance.brief_ids(name)[0] for name in ("carafe", "caraffe"))
    library.provenance.merge_briefs("ada", wrong, right, NOON)
    assert len({outcome.take for outcome in library.outcomes()}) == 2


def test_briefs_merged_in_a_circle_end_somewhere(library: Library) -> None:
    fill(library, [make_new("a.png", brief="x"), make_new("b.png", brief="y")])
    x, y = (library.provenance.brief_ids(name)[0] for name in "xy")
    library.provenance.merge_briefs("ada", x, y, NOON)
    library.provenance.merge_briefs("bob", y, x, NOON)
    assert len({item.brief for item in library.page()}) in (1, 2)
    library.provenance.undo("bob", NOON)
    assert {item.brief for item in library.page()} == {"y"}


def test_variants_are_split_into_a_new_brief_of_the_same_campaign(library: Library) -> None:
    ids = fill(library, [make_new(f"{n}.png", brief="hero", campaign="spring") for n in range(4)])
    library.provenance.regroup("ada", ids[2:], "hero, low angle", NOON)
    assert [(item.brief, item.campaign) for item in library.page()] == [
        ("hero", "spring"),
        ("hero", "spring"),
        ("hero, low angle", "spring"),
        ("hero, low angle", "spring"),
    ]
    library.provenance.undo("ada", NOON)
    assert {item.brief for item in library.page()} == {"hero"}


def test_a_brief_is_called_what_was_said_last(library: Library) -> None:
    fill(library, [make_new("a.png", brief="a long prompt"), make_new("b.png", brief="taken")])
    brief = library.provenance.brief_ids("a long prompt")[0]
    library.provenance.rename_brief("ada", brief, " Carafe ", NOON)
    assert library.page()[0].brief == "Carafe"
    with pytest.raises(CuratorError, match="already a brief"):
        library.provenance.rename_brief("ada", brief, "taken", NOON)
    assert library.page()[0].brief == "Carafe"
    library.provenance.undo("ada", NOON)
    assert library.page()[0].brief == "a long prompt"


def test_an_alias_holds_for_what_comes_later_and_chains(library: Library) -> None:
    fill(library, [make_new("a.png", model="nb-pro")])
    library.provenance.alias_model("lead", "nb-pro", "nano", NOON)
    library.provenance.alias_model("lead", "nano", "Nano Banana Pro", NOON)
    fill(library, [make_new("b.png", model="nb-pro"), make_new("c.png", model="nano")])
    assert set(models(library)) == {"Nano Banana Pro"}
    library.provenance.undo("lead", NOON)
    assert models(library) == ["nano"] * 3
    library.provenance.undo("lead", NOON)
    assert models(library) == ["nb-pro", "nb-pro", "nano"]


def test_a_models_usual_tier_counts_only_where_nobody_says(library: Library) -> None:
    said = make_new("a.png", model="draft", tier=Tier.REFINEMENT)
    unsaid = make_new("b.png", model="draft")
    unsaid = replace(unsaid, place=replace(unsaid.place, tier=None))
    fill(library, [said, unsaid])
    library.provenance.set_usual_tier("lead", "draft", Tier.IDEATION, NOON)
    assert [item.tier for item in library.page()] == [Tier.REFINEMENT, Tier.IDEATION]
    library.provenance.undo("lead", NOON)
    assert [item.tier for item in library.page()] == [Tier.REFINEMENT, Tier.PRODUCTION]


def test_a_refinement_does_not_count_for_the_model_that_made_the_picture(library: Library) -> None:
    made = make_new("a.png", model="alpha")
    upscaled = make_new("a_4x.png", model="alpha")
    unsaid = [replace(new, place=replace(new.place, tier=None)) for new in (made, upscaled)]
    parent, child = fill(library, unsaid)
    library.provenance.found_parents({child: parent})
    assert [item.tier for item in library.page()] == [Tier.PRODUCTION, Tier.REFINEMENT]
    assert library.details(child).parent == parent
    assert library.details(parent).refinements == 1
    library.provenance.set_parent("ada", [child], None, NOON)
    assert [item.tier for item in library.page()] == [Tier.PRODUCTION, Tier.PRODUCTION]


def test_one_persons_undo_leaves_a_colleagues_correction_alone(library: Library) -> None:
    ids = fill(library, [make_new("a.png"), make_new("b.png")])
    library.provenance.assign("ada", ids[:1], NOON, model_name="beta")
    library.provenance.assign("bob", ids[1:], NOON, model_name="gamma")
    library.provenance.undo("ada", NOON)
    assert models(library) == ["alpha", "gamma"]


def test_moving_a_variant_dates_both_takes_anew(library: Library) -> None:
    early, late = NOON, NOON + timedelta(hours=1)
    ids = fill(
        library,
        [
            make_new("a.png", model="alpha", requested_at=early, made_at=early),
            make_new("b.png", model="alpha", requested_at=late, made_at=late),
        ],
    )
    library.provenance.assign("ada", ids[:1], NOON, model_name="beta")
    assert library.details(ids[1]).requested_at == late
    assert library.details(ids[0]).requested_at == early
    library.provenance.undo("ada", NOON)
    assert library.details(ids[1]).requested_at == early


def test_only_what_was_accepted_becomes_a_reference(library: Library) -> None:
    ids = fill(library, [make_new("a.png", campaign="spring"), make_new("b.png")])
    with pytest.raises(CuratorError, match="not accepted"):
        library.provenance.promote("ada", ids, NOON)
    library.decide([make_decision(ids[0], Verdict.ACCEPT)], NOON)
    (step,) = library.provenance.promote("ada", ids[:1], NOON)
    assert step.aspects == (Aspect.REFERENCE,)
    (reference,) = library.provenance.references()
    assert (reference.variant, reference.campaign) == (ids[0], "spring")
    library.provenance.undo("ada", NOON)
    assert library.provenance.references() == ()


def test_a_job_handed_out_twice_is_remembered_once(library: Library) -> None:
    (variant,) = fill(library, [make_new("a.png")])
    brief = library.provenance.brief_ids("hero")[0]
    job = Job("cj-1", brief, "", "hero", "", variant, "alpha", Tier.PRODUCTION, "x", NOON)
    library.provenance.add_jobs([job])
    library.provenance.add_jobs([replace(job, asked_at=NOON + timedelta(hours=1))])
    (known,) = library.provenance.jobs()
    assert (known.key, known.asked_at, known.brief_key) == ("cj-1", NOON, "name:hero")


def test_saying_nothing_is_no_correction(library: Library) -> None:
    ids = fill(library, [make_new("a.png")])
    with pytest.raises(CuratorError, match="nothing to correct"):
        library.provenance.assign("ada", ids, NOON)
    with pytest.raises(CuratorError, match="nothing to correct"):
        library.provenance.assign("ada", [], NOON, model_name="beta")
    assert library.provenance.log() == ()


MOVES = st.lists(
    st.one_of(
        st.tuples(st.just("assign"), st.integers(0, 5), st.sampled_from(["beta", "gamma"])),
        st.tuples(st.just("merge"), st.integers(0, 1), st.just("")),
        st.tuples(st.just("alias"), st.integers(0, 5), st.sampled_from(["beta", "gamma"])),
        st.tuples(st.just("tier"), st.integers(0, 5), st.sampled_from(["beta", "alpha"])),
        st.tuples(st.just("undo"), st.just(0), st.just("")),
        st.tuples(st.just("redo"), st.just(0), st.just("")),
    ),
    max_size=8,
)


@settings(max_examples=15, deadline=None)
@given(moves=MOVES)
def test_undoing_everything_leads_back_to_what_was_found(
    moves: list[tuple[str, int, str]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    with Library.open(tmp_path_factory.mktemp("moves") / "a.curator") as library:
        new = [make_new(f"{n}.png", brief=f"brief {n % 2}", model="alpha") for n in range(6)]
        ids = fill(library, [replace(n, place=replace(n.place, tier=None)) for n in new])
        found = places(library)
        briefs = [library.provenance.brief_ids(f"brief {n}")[0] for n in range(2)]
        for what, number, name in moves:
            match what:
                case "assign":
                    library.provenance.assign("ada", [ids[number]], NOON, model_name=name)
                case "merge":
                    library.provenance.merge_briefs("ada", briefs[number], briefs[1 - number], NOON)
                case "alias":
                    library.provenance.alias_model("ada", "alpha", name, NOON)
                case "tier":
                    library.provenance.set_usual_tier("ada", name, Tier.IDEATION, NOON)
                case "undo":
                    library.provenance.undo("ada", NOON)
                case _:
                    library.provenance.redo("ada", NOON)
        made = places(library)
        undone = 0
        while library.provenance.undo("ada", NOON) is not None:
            undone += 1
        assert places(library) == found
        for _ in range(undone):
            library.provenance.redo("ada", NOON)
        assert places(library) == made


def test_a_manifests_row_that_turns_out_to_be_known_keeps_its_corrections(
    library: Library,
) -> None:
    (known,) = fill(library, [make_new("a.png", content="same")])
    (row,) = fill(library, [make_new("b.png", there=False)])
    library.provenance.assign("ada", [row], NOON, model_name="beta")
    fill(library, [make_new("b.png", content="same")])
    assert [item.id for item in library.page()] == [known]
    assert VariantId(row) not in [item.id for item in library.page()]
    assert library.provenance.undo("ada", NOON) is not None
    assert models(library) == ["alpha"]
