"""Facts behind the door: one history with verdicts, undoable across restarts, imports apart."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curator.core.decision import ActionKind, Pin, Verdict, final_decision
from curator.core.errors import CuratorError
from curator.core.fact import Fact, FactKind, Facts
from curator.core.variant import VariantId
from curator.library.library import Library
from curator.library.values import VariantFilter
from tests.builders import NOON, Ticking, fill, filled_library, make_decision, make_new


def held(library: Library, variant: VariantId) -> Facts:
    return library.facts.of([variant]).get(variant, Facts())


def said(library: Library, variant: VariantId) -> tuple[object, ...]:
    facts = held(library, variant)
    return facts.stars, facts.label, facts.note, facts.defects, facts.pins


def test_one_undo_takes_back_verdicts_and_facts_in_the_order_of_the_keys(
    library_file: Path,
) -> None:
    clock = Ticking()
    with filled_library(library_file) as library:
        one = library.page()[0].id
        library.facts.say([one], FactKind.STARS, "3", "ada", clock())
        library.decide([make_decision(one, Verdict.FIX)], clock())
        library.facts.say([one], FactKind.LABEL, "red", "ada", clock())
    with Library.open(library_file) as library:
        words = [(step.kind, step.said) for step in library.history("ada").undoable]
        assert words == [
            (ActionKind.NOTE, "3 stars"),
            (ActionKind.DECIDE, ""),
            (ActionKind.NOTE, "red label"),
        ]
        undone = library.undo("ada", clock())
        assert undone is not None
        assert (undone.said, undone.variant) == ("red label", one)
        assert (held(library, one).stars, held(library, one).label) == (3, None)
        library.undo("ada", clock())
        assert library.details(one).item.verdict is None
        assert held(library, one).stars == 3
        library.undo("ada", clock())
        assert held(library, one).stars is None
    with Library.open(library_file) as library:
        for _ in range(3):
            library.redo("ada", clock())
        assert library.details(one).item.verdict is Verdict.FIX
        assert (held(library, one).stars, held(library, one).label) == (3, "red")
        assert library.redo("ada", clock()) is None


def test_what_changes_nothing_is_no_step(library_file: Path) -> None:
    with filled_library(library_file) as library:
        one = library.page()[0].id
        assert library.facts.say([one], FactKind.STARS, "", "ada", NOON) is None
        library.facts.say([one], FactKind.STARS, "3", "ada", NOON)
        assert library.facts.say([one], FactKind.STARS, "3", "ben", NOON) is None
        assert library.history("ben").undoable == ()


def test_several_variants_are_one_step_that_says_how_many(library_file: Path) -> None:
    with filled_library(library_file) as library:
        some = [item.id for item in library.page()[:4]]
        step = library.facts.say(some, FactKind.STARS, "5", "ada", NOON)
        assert step is not None
        assert step.variants == 4
        assert library.history("ada").undoable[-1].variants == 4
        undone = library.undo("ada", NOON)
        assert undone is not None
        assert undone.variants == 4
        assert library.history("ada").redoable[-1].variants == 4
        assert {held(library, one).stars for one in some} == {None}


def test_a_defect_is_named_pinned_moved_and_taken_back(library_file: Path) -> None:
    clock = Ticking()
    with filled_library(library_file) as library:
        one = library.page()[0].id
        facts = library.facts
        facts.say([one], FactKind.DEFECT, "hands", "ada", clock())
        facts.pin(one, "hands", (0.25, 0.5), "ada", clock())
        assert held(library, one).pins == (Pin("hands", 0.25, 0.5),)
        assert len(held(library, one).defect_facts) == 1  # the pin took the loose one's place
        (pinned,) = held(library, one).defect_facts
        facts.move(pinned.id, (0.5, 2.0), "ada", clock())
        assert held(library, one).pins == (Pin("hands", 0.5, 1.0),)
        facts.pin(one, "hands", (0.1, 0.1), "ada", clock())
        assert len(held(library, one).pins) == 2
        facts.take_back([logged.id for logged in held(library, one).defect_facts], "ada", clock())
        assert held(library, one).defects == ()
        library.undo("ada", clock())
        assert len(held(library, one).pins) == 2
        for _ in range(3):
            library.undo("ada", clock())
        assert said(library, one)[3:] == (("hands",), ())


def test_a_defect_noted_after_the_verdict_gives_it_new_reasons_and_is_no_change_of_mind(
    library_file: Path,
) -> None:
    clock = Ticking()
    with filled_library(library_file) as library:
        one = library.page()[0].id
        library.decide([make_decision(one, Verdict.REJECT)], clock())
        library.facts.pin(one, "hands", (0.25, 0.5), "ada", clock())
        library.facts.say([one], FactKind.NOTE, "six fingers", "ada", clock())
        last = library.decision_log()[-1].decision
        assert (last.verdict, last.defects, last.note) == (
            Verdict.REJECT,
            ("hands",),
            "six fingers",
        )
        assert last.pins == (Pin("hands", 0.25, 0.5),)
        assert (last.look_seconds, last.session, last.position) == (None, None, None)
        library.undo("ada", clock())
        library.undo("ada", clock())
        standing = [one for one in library.decision_log() if one.retracted_at is None]
        assert [one.decision.defects for one in standing] == [()]
        assert library.details(one).item.verdict is Verdict.REJECT


def test_new_reasons_leave_the_verdict_that_the_log_gives(library_file: Path) -> None:
    clock = Ticking()
    with filled_library(library_file) as library:
        one = library.page()[0].id
        library.decide([make_decision(one, Verdict.FIX)], clock())
        library.decide([make_decision(one, Verdict.ACCEPT, "ben")], clock())
        library.facts.say([one], FactKind.DEFECT, "hands", "ada", clock())
        final = final_decision(library.decision_log())
        assert final is not None
        assert library.details(one).item.verdict is final.decision.verdict
        library.undo("ada", clock())
        final = final_decision(library.decision_log())
        assert final is not None
        assert library.details(one).item.verdict is final.decision.verdict


def test_a_colleagues_verdict_gets_no_reasons_of_mine(library_file: Path) -> None:
    with filled_library(library_file) as library:
        one = library.page()[0].id
        library.decide([make_decision(one, Verdict.REJECT, "ben")], NOON)
        library.facts.say([one], FactKind.DEFECT, "hands", "ada", NOON)
        assert [entry.decision.defects for entry in library.decision_log()] == [()]


steps = st.lists(
    st.tuples(
        st.sampled_from(["stars", "label", "defect", "pin", "back", "reject", "undo", "redo"]),
        st.integers(0, 1),
        st.sampled_from(["1", "2"]),
    ),
    max_size=14,
)


@settings(max_examples=10)
@given(steps)
def test_undoing_everything_leaves_nothing_and_redo_brings_all_of_it_back(
    steps: list[tuple[str, int, str]],
) -> None:
    with Library.open("sqlite:///:memory:") as library:
        variants = fill(library, [make_new(f"{n}.png") for n in range(2)])
        clock = Ticking()
        for what, which, value in steps:
            _do(library, variants[which], what, value, clock)

        def state() -> list[object]:
            verdicts = [library.details(one).item.verdict for one in variants]
            return [*verdicts, *(said(library, one) for one in variants)]

        end, undone = state(), 0
        while library.undo("ada", clock()) is not None:
            undone += 1
        assert state() == [None, None, *[(None, None, "", (), ())] * 2]
        for item in library.page():
            assert (item.stars, item.label, item.defects) == (None, None, ())
        for _ in range(undone):
            library.redo("ada", clock())
        assert state() == end


def _do(library: Library, one: VariantId, what: str, value: str, clock: Ticking) -> None:
    facts = library.facts
    match what:
        case "stars":
            facts.say([one], FactKind.STARS, value, "ada", clock())
        case "label":
            facts.say([one], FactKind.LABEL, {"1": "red", "2": ""}[value], "ada", clock())
        case "defect":
            facts.say([one], FactKind.DEFECT, f"defect {value}", "ada", clock())
        case "pin":
            facts.pin(one, f"defect {value}", (0.5, 0.25), "ada", clock())
        case "back":
            there = held(library, one).defect_facts
            facts.take_back([logged.id for logged in there], "ada", clock())
        case "reject":
            library.decide([make_decision(one, Verdict.REJECT)], clock())
        case "undo":
            library.undo("ada", clock())
        case _:
            library.redo("ada", clock())


def _made(variant: VariantId, kind: FactKind, value: str, source: str = "xmp in a.jpg") -> Fact:
    return Fact(variant, kind, value, "", NOON, source=source)


def test_the_same_import_twice_adds_nothing_and_a_changed_file_says_it_anew(
    library_file: Path,
) -> None:
    with filled_library(library_file) as library:
        one, two = (item.id for item in library.page()[:2])
        first = [_made(one, FactKind.STARS, "4"), _made(two, FactKind.LABEL, "Winner")]
        assert library.facts.add_imported(first, NOON) == 2
        assert library.facts.add_imported(first, NOON) == 0
        assert (held(library, one).stars, held(library, two).label) == (4, "Winner")
        assert library.facts.add_imported([_made(one, FactKind.STARS, "2")], NOON) == 1
        assert held(library, one).stars == 2
        assert library.facts.add_imported([_made(one, FactKind.STARS, "")], NOON) == 0
        assert held(library, one).stars is None
        assert library.undo("", NOON) is None
        with pytest.raises(ValueError, match="source"):
            library.facts.add_imported([_made(one, FactKind.STARS, "2", source="")], NOON)


def test_cards_are_blind_to_imports_and_cells_show_them(library_file: Path) -> None:
    with filled_library(library_file) as library:
        one, two = (item.id for item in library.page()[:2])
        library.facts.add_imported(
            [_made(one, FactKind.STARS, "4"), _made(two, FactKind.STARS, "4")], NOON
        )
        library.facts.say([two], FactKind.STARS, "1", "ada", NOON)
        cards = library.cards([one, two])
        assert (cards[one].facts.stars, cards[two].facts.stars) == (None, 1)
        assert [item.stars for item in library.page()[:2]] == [4, 1]
        source = library.details(one).facts.stars_fact
        assert source is not None
        assert source.fact.source == "xmp in a.jpg"


def test_filters_ask_for_stars_label_and_defect(library_file: Path) -> None:
    with filled_library(library_file) as library:
        one, two, three, *others = (item.id for item in library.page())
        library.facts.say([one], FactKind.STARS, "3", "ada", NOON)
        library.facts.say([two], FactKind.STARS, "5", "ada", NOON)
        library.facts.say([two], FactKind.LABEL, "red", "ada", NOON)
        library.facts.say([three], FactKind.DEFECT, "hands", "ada", NOON)
        library.decide([make_decision(others[0], Verdict.REJECT)], NOON)
        library.facts.say([others[0]], FactKind.DEFECT, "hands", "ada", NOON)
        assert library.ids(VariantFilter(stars=3)) == (one,)
        assert library.ids(VariantFilter(least_stars=3)) == (one, two)
        assert library.ids(VariantFilter(stars=0)) == (three, *others)
        assert library.ids(VariantFilter(label="red")) == (two,)
        assert library.ids(VariantFilter(label="")) == (one, three, *others)
        assert library.ids(VariantFilter(defect="hands")) == (three, others[0])
        library.facts.change_defects(lambda names: names.renamed("hands", "fingers"))
        assert library.ids(VariantFilter(defect="fingers")) == (three, others[0])
        assert library.page(VariantFilter(defect="fingers"))[0].defects == ("fingers",)
        assert library.facets().labels == ("red",)
        assert library.facets().defects[0] == "fingers"


def test_a_defect_that_only_a_decision_names_is_found_too(library_file: Path) -> None:
    with filled_library(library_file) as library:
        one = library.page()[0].id
        made = make_decision(one, Verdict.REJECT)
        library.decide([replace(made, defects=("a hand", "glare"))], NOON)
        assert library.ids(VariantFilter(defect="glare")) == (one,)
        assert library.ids(VariantFilter(defect="hand")) == ()
        assert library.page()[0].defects == ("a hand", "glare")
        library.undo("ada", NOON)
        assert library.ids(VariantFilter(defect="glare")) == ()


def test_conflicts_with_other_apps_are_listed(library_file: Path) -> None:
    with filled_library(library_file) as library:
        one, two = (item.id for item in library.page()[:2])
        library.decide([make_decision(one, Verdict.ACCEPT)], NOON)
        library.decide([make_decision(two, Verdict.REJECT)], NOON)
        library.facts.add_imported(
            [_made(one, FactKind.PICK, "reject"), _made(two, FactKind.PICK, "reject")], NOON
        )
        (conflict,) = library.facts.conflicts()
        assert (conflict.variant, conflict.here) == (one, Verdict.ACCEPT)
        assert conflict.elsewhere.fact.source == "xmp in a.jpg"


def test_pins_travel_with_the_decision_log(tmp_path: Path) -> None:
    with filled_library(tmp_path / "a.curator") as library:
        one = library.page()[0].id
        library.decide([make_decision(one, Verdict.FIX)], NOON)
        library.facts.pin(one, "hands", (0.125, 0.5), "ada", Ticking()())
        log = library.decision_log()
    with filled_library(tmp_path / "b.curator") as other:
        assert other.import_decisions(log, NOON) == 2
        assert [row.decision for row in other.decision_log()] == [row.decision for row in log]


def test_a_list_that_cannot_be_is_refused_and_nothing_is_stored(library_file: Path) -> None:
    with filled_library(library_file) as library:
        with pytest.raises(CuratorError, match="twice"):
            library.facts.change_defects(lambda names: names.with_names(["hands", "Hands"]))
        assert library.facts.defect_list().names[1] == "face"
        library.facts.change_defects(lambda names: names.with_names(["rim", "hands"]))
    with Library.open(library_file) as library:
        assert library.facts.defect_list().names == ("rim", "hands")
