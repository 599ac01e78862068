"""What holds of a variant by the log of what was said of it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.core.decision import Pin, Verdict
from curator.core.fact import (
    LABELS,
    NO_FACTS,
    Conflict,
    Fact,
    FactId,
    FactKind,
    LoggedFact,
    checked,
    conflicts,
    fact_words,
    holding,
    said_here,
)
from curator.core.variant import VariantId
from tests.builders import NOON

KINDS = st.sampled_from([FactKind.STARS, FactKind.LABEL, FactKind.NOTE])
SOURCES = st.sampled_from(["", "", "xmp:Rating in a.jpg"])
UNITS = st.floats(0, 1)


def said(number: int, kind: FactKind, value: str, **others: object) -> LoggedFact:
    fields = {"reviewer": "ada", "stated_at": NOON, **others}
    outer = {name: fields.pop(name) for name in ("retracted_at", "restores") if name in fields}
    return LoggedFact(FactId(number), Fact(VariantId(1), kind, value, **fields), **outer)  # type: ignore[arg-type]


@st.composite
def logs(draw: st.DrawFn) -> list[LoggedFact]:
    log: list[LoggedFact] = []
    for number in range(1, draw(st.integers(0, 8)) + 1):
        kind = draw(st.sampled_from([FactKind.STARS, FactKind.LABEL, FactKind.DEFECT]))
        value = {
            FactKind.STARS: st.sampled_from(["", "1", "3", "5"]),
            FactKind.LABEL: st.sampled_from(["", "red", "blue"]),
            FactKind.DEFECT: st.sampled_from(["hands", "face"]),
        }[kind]
        spot = st.none() | st.tuples(UNITS, UNITS) if kind is FactKind.DEFECT else st.none()
        log.append(
            said(
                number,
                kind,
                draw(value),
                source=draw(SOURCES),
                spot=draw(spot),
                retracted_at=draw(st.sampled_from([None, None, NOON])),
            )
        )
    return log


def test_nothing_said_holds_nothing() -> None:
    assert holding([]) == NO_FACTS
    assert (NO_FACTS.stars, NO_FACTS.label, NO_FACTS.note, NO_FACTS.defects) == (None, None, "", ())


def test_the_latest_that_stands_holds_by_whoever_said_it() -> None:
    log = [
        said(1, FactKind.STARS, "2"),
        said(2, FactKind.STARS, "4", reviewer="ben"),
        said(3, FactKind.STARS, "5", retracted_at=NOON),
    ]
    assert holding(log).stars == 4


@given(logs())
def test_the_order_in_which_a_log_is_read_changes_nothing(log: list[LoggedFact]) -> None:
    assert holding(reversed(log)) == holding(log)


@given(logs(), KINDS)
def test_an_import_never_overrides_what_somebody_said_here(
    log: list[LoggedFact], kind: FactKind
) -> None:
    here = [one for one in log if not one.fact.source and one.retracted_at is None]
    later = said(99, kind, "3" if kind is FactKind.STARS else "red", source="xmp in b.jpg")
    before, after = holding(log), holding([*log, later])
    spoke = any(one.fact.kind is kind for one in here)
    if spoke:
        assert after.of(kind) == before.of(kind)
    else:
        assert after.of(kind) == later


def test_to_say_that_there_are_no_stars_holds_against_an_import_until_it_is_taken_back() -> None:
    imported = said(1, FactKind.STARS, "4", source="xmp:Rating in hero.jpg")
    none = said(2, FactKind.STARS, "")
    assert holding([imported]).stars == 4
    assert holding([imported, none]).stars is None
    assert holding([imported, replace(none, retracted_at=NOON)]).stars == 4


def test_what_comes_back_takes_its_old_place() -> None:
    log = [
        said(1, FactKind.LABEL, "red", retracted_at=NOON),
        said(2, FactKind.LABEL, "blue", reviewer="ben"),
        said(3, FactKind.LABEL, "red", restores=FactId(1)),
    ]
    assert holding(log).label == "blue"


def test_defects_add_up_with_their_pins_and_one_spot_is_one() -> None:
    log = [
        said(1, FactKind.DEFECT, "hands", spot=(0.2, 0.3)),
        said(2, FactKind.DEFECT, "face"),
        said(3, FactKind.DEFECT, "hands", spot=(0.7, 0.3)),
        said(4, FactKind.DEFECT, "hands", spot=(0.2, 0.3), reviewer="ben"),
    ]
    facts = holding(log)
    assert facts.defects == ("hands", "face")
    assert facts.pins == (Pin("hands", 0.2, 0.3), Pin("hands", 0.7, 0.3))


@given(logs())
def test_said_here_leaves_nothing_of_an_import(log: list[LoggedFact]) -> None:
    facts = holding(said_here(log))
    held = [facts.stars_fact, facts.label_fact, *facts.defect_facts]
    assert all(one is None or not one.fact.source for one in held)


def test_rejected_there_and_accepted_here_is_a_conflict() -> None:
    there = said(1, FactKind.PICK, "reject", source="xmp:Rating in hero.jpg")
    held = holding([there])
    one = VariantId(1)
    assert conflicts({one: Verdict.ACCEPT}, {one: held}) == (Conflict(one, Verdict.ACCEPT, there),)
    assert conflicts({one: Verdict.REJECT}, {one: held}) == ()
    assert conflicts({}, {one: held}) == ()
    picked = holding([said(1, FactKind.PICK, "accept", source="xmpDM:pick in hero.jpg")])
    assert conflicts({one: Verdict.FIX}, {one: picked}) == ()


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (FactKind.STARS, "6"),
        (FactKind.STARS, "-1"),
        (FactKind.LABEL, "Winner"),
        (FactKind.DEFECT, " "),
        (FactKind.PICK, "maybe"),
    ],
)
def test_what_no_fact_can_say_is_refused(kind: FactKind, value: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        checked(Fact(VariantId(1), kind, value, "ada", NOON))


def test_another_apps_label_keeps_its_text_and_a_spot_is_held_inside_the_image() -> None:
    made = Fact(VariantId(1), FactKind.LABEL, "To Do ", "", NOON, source="xmp:Label in a.jpg")
    assert checked(made).value == "To Do"
    pinned = Fact(VariantId(1), FactKind.DEFECT, "hands", "ada", NOON, (-0.1, 1.4))
    assert checked(pinned).spot == (0.0, 1.0)


def test_undo_names_a_fact_in_words() -> None:
    assert fact_words(FactKind.STARS, "1") == "1 star"
    assert fact_words(FactKind.STARS, "") == "no stars"
    assert fact_words(FactKind.LABEL, LABELS[0]) == "red label"
    assert fact_words(FactKind.DEFECT, "hands") == "hands"
