"""The one door: identity by content, files that move and vanish, filters, settings."""

import os
from datetime import timedelta
from pathlib import Path

import pytest

from curator.core.artifact import Measurement, Region, Threshold
from curator.core.decision import Verdict
from curator.core.errors import LibraryUnavailable
from curator.core.fatigue import FatiguePolicy
from curator.core.variant import Kind, Tier, VariantId
from curator.library import engine
from curator.library.library import Library
from curator.library.values import Analysed, VariantFilter
from tests.builders import NOON, fill, filled_library, make_decision, make_new


def test_the_same_content_at_two_paths_is_one_variant(library_file: Path) -> None:
    with Library.open(library_file) as library:
        fill(library, [make_new("a.png", content="x")])
        again = library.add_variants([make_new("b.png", content="x")], NOON)
        assert (again.added, again.known) == ((), 1)
        twice = library.add_variants(
            [make_new("c.png", content="y"), make_new("d.png", content="y")], NOON
        )
        assert (len(twice.added), twice.known) == (1, 1)
        assert library.count() == 2
        assert len(library.details(twice.added[0]).locations) == 2


def test_adding_the_same_variants_again_adds_nothing(library_file: Path) -> None:
    with filled_library(library_file) as library:
        before = library.page()
        new = [
            make_new(f"{n}.png", brief=f"brief {n % 3}", model=f"model {n % 2}") for n in range(12)
        ]
        assert library.add_variants(new, NOON).known == 12
        assert library.page() == before


def test_a_missing_file_keeps_its_decisions_and_is_found_again_by_its_content(
    library_file: Path,
) -> None:
    with Library.open(library_file) as library:
        (variant,) = fill(library, [make_new("a.png", folder=Path("old"))])
        library.decide([make_decision(variant, Verdict.ACCEPT)], NOON)
        assert library.mark_absent(Path("/old"), []) == 1
        (item,) = library.page(VariantFilter(missing=True))
        assert (item.verdict, item.missing) == (Verdict.ACCEPT, True)
        moved = library.add_variants([make_new("a.png", folder=Path("new"))], NOON)
        assert moved.known == 1
        (item,) = library.page()
        assert (item.missing, item.path, item.verdict) == (
            False,
            Path("/new/a.png"),
            Verdict.ACCEPT,
        )


def test_a_variant_with_two_files_is_missing_only_when_both_are_gone(library_file: Path) -> None:
    with Library.open(library_file) as library:
        one, two = Path("one"), Path("two")
        fill(library, [make_new("a.png", folder=one), make_new("a.png", folder=two)])
        assert library.mark_absent(Path("/one"), []) == 0
        assert library.page()[0].path == Path("/two/a.png")
        assert library.mark_absent(Path("/two"), []) == 1
        assert library.page()[0].missing
        library.mark_present([Path("/one/a.png")])
        assert not library.page()[0].missing


def test_a_neighbouring_folder_with_the_same_beginning_is_not_marked(library_file: Path) -> None:
    with Library.open(library_file) as library:
        fill(
            library, [make_new("a.png", folder=Path("set")), make_new("b.png", folder=Path("set2"))]
        )
        assert library.mark_absent(Path("/set"), []) == 1
        assert [item.path.name for item in library.page(VariantFilter(missing=True))] == ["a.png"]


def test_new_content_at_a_known_path_is_a_new_variant_and_the_old_one_is_missing(
    library_file: Path,
) -> None:
    with Library.open(library_file) as library:
        (old,) = fill(library, [make_new("a.png", content="first")])
        library.decide([make_decision(old, Verdict.REJECT)], NOON)
        (new,) = fill(library, [make_new("a.png", content="second")])
        items = {item.id: item for item in library.page()}
        assert items[old].missing
        assert items[old].verdict is Verdict.REJECT
        assert not items[new].missing
        assert items[new].verdict is None


def test_a_row_of_a_manifest_gets_its_identity_when_its_file_turns_up(library_file: Path) -> None:
    with Library.open(library_file) as library:
        (empty,) = fill(library, [make_new("a.png", there=False)])
        library.decide([make_decision(empty, Verdict.FIX)], NOON)
        assert library.page()[0].missing
        result = library.add_variants([make_new("a.png")], NOON)
        assert result.known == 1
        (item,) = library.page()
        assert (item.id, item.missing, item.verdict) == (empty, False, Verdict.FIX)
        assert item.sha256 is not None


def test_a_row_whose_file_is_a_known_variant_hands_its_decisions_over(library_file: Path) -> None:
    with Library.open(library_file) as library:
        (known,) = fill(library, [make_new("copy.png", content="x")])
        (empty,) = fill(library, [make_new("a.png", there=False)])
        library.decide([make_decision(empty, Verdict.ACCEPT)], NOON)
        library.add_variants([make_new("a.png", content="x")], NOON)
        (item,) = library.page()
        assert (item.id, item.verdict) == (known, Verdict.ACCEPT)
        assert [logged.decision.variant for logged in library.decision_log()] == [known]
        assert library.problem() is None


def test_a_users_word_moves_a_variant_that_is_known(library_file: Path) -> None:
    with Library.open(library_file) as library:
        fill(library, [make_new("a.png", brief="guess", model="unknown")])
        word = make_new("a.png", brief="hero", model="beta", tier=Tier.IDEATION, given=True)
        assert library.add_variants([word], NOON).known == 1
        (item,) = library.page()
        assert (item.brief, item.model, item.tier) == ("hero", "beta", Tier.IDEATION)
        assert library.facets().models == ("beta",)


def test_what_was_made_after_a_verdict_is_another_take(library_file: Path) -> None:
    afternoon = NOON + timedelta(hours=2)
    with Library.open(library_file) as library:
        first = fill(library, [make_new("a.png"), make_new("b.png")])
        library.decide([make_decision(first[0], Verdict.REJECT)], NOON)
        reroll = make_new("c.png", made_at=NOON + timedelta(hours=1))
        straggler = make_new("d.png", made_at=NOON - timedelta(hours=1))
        later, late = fill(library, [reroll, straggler], afternoon)
        assert {library.details(variant).take for variant in (*first, late)} == {"take 1"}
        assert library.details(later).take == "take 2"


def test_filters_answer_with_exactly_what_was_asked_for(library_file: Path) -> None:
    with filled_library(library_file, 24, briefs=3, models=2) as library:
        items = library.page()
        accepted = [item.id for item in items[:5]]
        for variant in accepted:
            library.decide([make_decision(variant, Verdict.ACCEPT)], NOON)
        brief_id, brief = library.facets().briefs[1]
        cases = {
            VariantFilter(verdict=Verdict.ACCEPT): lambda item: item.id in accepted,
            VariantFilter(undecided=True): lambda item: item.id not in accepted,
            VariantFilter(model="model 1"): lambda item: item.model == "model 1",
            VariantFilter(brief=brief_id): lambda item: item.brief == brief,
            VariantFilter(tier=Tier.IDEATION): lambda item: item.tier is Tier.IDEATION,
            VariantFilter(campaign="nothing of the kind"): lambda item: False,
            VariantFilter(model="model 0", undecided=True): lambda item: (
                item.model == "model 0" and item.id not in accepted
            ),
        }
        for wanted, matches in cases.items():
            expected = {item.id for item in items if matches(item)}
            assert {item.id for item in library.page(wanted)} == expected
            assert library.count(wanted) == len(expected)


def test_pages_follow_each_other_without_a_gap_or_a_repeat(library_file: Path) -> None:
    with filled_library(library_file, 25) as library:
        seen: list[VariantId] = []
        after: VariantId | None = None
        while page := library.page(after=after, limit=4):
            seen += [item.id for item in page]
            after = page[-1].id
        assert seen == sorted(seen)
        assert len(seen) == len(set(seen)) == 25


def test_a_threshold_changes_the_flags_without_a_new_analysis(library_file: Path) -> None:
    with filled_library(library_file, 3) as library:
        worst, mild, clean = (item.id for item in library.page())
        region = Region(0.1, 0.2, 0.3, 0.4)

        def blur(score: float) -> tuple[Measurement, ...]:
            return (Measurement("blur", 1, score, score, region, "soft"),)

        results = [
            Analysed(worst, blur(0.9)),
            Analysed(mild, blur(0.55)),
            Analysed(clean, blur(0.1)),
        ]
        library.store_analyses(results, "blur=1")
        flagged = VariantFilter(artifact="blur")
        assert [item.id for item in library.page(flagged)] == [worst, mild]
        (flag,) = library.details(worst).flags
        assert (flag.region, flag.severity.value) == (region, "likely")
        library.flagging.set_threshold("blur", Threshold(0.6, 0.95))
        assert library.flagging.rules().thresholds == {"blur": Threshold(0.6, 0.95)}
        assert [item.id for item in library.page(flagged)] == [worst]
        assert library.details(worst).flags[0].severity.value == "possible"
        assert library.count_pending("blur=1") == 0
        assert library.count_pending("blur=2") == 3


def test_sentinels_are_never_listed_nor_queued(library_file: Path) -> None:
    with Library.open(library_file) as library:
        fill(library, [make_new("a.png"), make_new("s.png", kind=Kind.SENTINEL)])
        assert library.count() == len(library.page()) == 1
        assert len(library.candidates("ada", NOON)) == 1


def test_the_team_shares_its_policy(library_file: Path) -> None:
    with Library.open(library_file) as library:
        assert library.policy() == FatiguePolicy(batch_size=40)
        library.set_setting("fatigue_policy", {"batch_size": 25})
    with Library.open(library_file) as library:
        assert library.policy().batch_size == 25


@pytest.mark.parametrize(
    "content", [b"", b"not a database at all, but long enough to be read" * 40]
)
def test_a_file_that_is_no_library_is_refused_and_left_as_it_is(
    tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "notes.curator"
    file.write_bytes(content)
    if not content:  # an empty file is a library that was never begun
        Library.open(file).close()
        return
    with pytest.raises(LibraryUnavailable) as caught:
        Library.open(file)
    assert str(file) in caught.value.message
    assert caught.value.hint
    assert file.read_bytes() == content


def test_another_programs_database_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    import sqlite3

    file = tmp_path / "other.db"
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE TABLE songs (id INTEGER)")
    connection.close()
    with pytest.raises(LibraryUnavailable, match="not a Curator library"):
        Library.open(file)


def test_a_missing_folder_or_library_is_said_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(LibraryUnavailable, match="does not exist"):
        Library.open(tmp_path / "nowhere" / "a.curator")
    with pytest.raises(LibraryUnavailable, match="no library"):
        Library.open(tmp_path / "a.curator", create=False)
    assert not (tmp_path / "a.curator").exists()


def test_a_library_in_a_folder_that_is_only_read_can_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.curator"
    with Library.open(file) as library:
        fill(library, [make_new("a")])
    monkeypatch.setattr(engine, "may_be_written", lambda _file: False)
    with Library.open(file, create=False) as library:
        assert len(library.page()) == 1
        with pytest.raises(LibraryUnavailable, match="readonly") as refused:
            library.set_setting("lead", "ada")
        assert "Copy it to a folder that you may write to" in refused.value.hint
    assert [path.name for path in tmp_path.iterdir()] == ["a.curator"]


def test_changes_that_are_not_in_the_file_yet_are_not_overlooked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.curator"
    with Library.open(file) as library:
        fill(library, [make_new("a")])
        assert file.with_name("a.curator-wal").stat().st_size > 0
        monkeypatch.setattr(engine, "may_be_written", lambda _file: False)
        with Library.open(file, create=False) as other:
            assert len(other.page()) == 1


@pytest.mark.parametrize(
    ("part", "found"),
    [
        ("FOX", {"red fox.png"}),
        ("fox.p", {"red fox.png"}),
        ("_1", {"a_1.png"}),  # no placeholder
        ("%", {"100%.png"}),
        ("österreich", {"Österreich.png"}),
        ("foxes", set()),  # a folder's name is not the file's
        (".png", {"red fox.png", "a_1.png", "a11.png", "100%.png", "Österreich.png"}),
    ],
)
def test_a_part_of_a_file_s_name_finds_it(library_file: Path, part: str, found: set[str]) -> None:
    names = ("red fox.png", "a_1.png", "a11.png", "100%.png", "Österreich.png")
    with Library.open(library_file) as library:
        fill(library, [make_new(f"foxes/{name}") for name in names])
        page = library.page(VariantFilter(name=part))
        assert {item.path.name for item in page} == found
        assert library.count(VariantFilter(name=part)) == len(found)


@pytest.mark.skipif(not Path(os.devnull).is_char_device(), reason="there are no devices here")
def test_a_device_and_a_folder_are_no_library_and_nothing_is_made_beside_them(
    tmp_path: Path,
) -> None:
    (tmp_path / "spring.curator").mkdir()
    for place in (Path(os.devnull), tmp_path / "spring.curator"):
        for create in (True, False):
            with pytest.raises(LibraryUnavailable, match="so it is no library"):
                Library.open(place, create=create)
        assert not list(place.parent.glob(f"{place.name}-*"))


def test_a_library_that_is_deleted_while_it_is_open_is_missed_and_not_made_anew(
    library_file: Path,
) -> None:
    Library.open(library_file).close()
    with Library.open(library_file) as library, Library.open(library_file) as idle:
        idle.close()  # its next connection is a new one
        kept = library_file.read_bytes()
        for file in library_file.parent.glob(f"{library_file.name}*"):
            file.unlink()
        for attempt in (
            library.count,
            idle.count,
            lambda: library.set_setting("lead", "ada"),
            lambda: idle.set_setting("lead", "ada"),
        ):
            with pytest.raises(LibraryUnavailable, match="is no longer there") as refused:
                attempt()
            assert "put it back" in refused.value.hint
        assert not list(library_file.parent.glob(f"{library_file.name}*"))
        library_file.write_bytes(kept)
        assert idle.count() == 0


def test_what_is_written_goes_to_the_file_that_was_put_in_the_place_of_a_library(
    library_file: Path, tmp_path: Path
) -> None:
    with filled_library(library_file, 1) as library:
        library.copy_to(tmp_path / "copy.curator")
        for file in library_file.parent.glob(f"{library_file.name}*"):
            file.unlink()
        (tmp_path / "copy.curator").rename(library_file)
        library.set_setting("lead", "ada")
    with Library.open(library_file) as again:
        assert again.setting("lead") == "ada"
        assert again.count() == 1
