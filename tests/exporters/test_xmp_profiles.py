"""Four dialects: the values of every profile, as the programs read them, and no contradictions."""

import dataclasses
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.core.decision import Verdict
from curator.exporters.xmp_profiles import (
    LabelNames,
    Mapping,
    Naming,
    Plan,
    Profile,
    Statement,
    plan,
)
from tests.exporters.statements import NOW, UNDECIDED, statement

ACCEPT, FIX, REJECT = Verdict.ACCEPT, Verdict.FIX, Verdict.REJECT
SUBJECT, TREE = "dc:subject", "lr:hierarchicalSubject"


def shared(made: Plan) -> dict[str, object]:
    """What a plan puts, without Curator's own namespace."""
    texts: dict[str, object] = dict(made.put)
    texts |= made.lists
    return {name: value for name, value in texts.items() if not name.startswith("curator:")}


@pytest.mark.parametrize(
    ("profile", "verdict", "values"),
    [
        (Profile.LIGHTROOM, ACCEPT, {
            "xmp:Rating": "3", "xmp:Label": "Green", "photoshop:LabelColor": "green",
            "xmpDM:pick": "1", "xmpDM:good": "True",
        }),
        (Profile.LIGHTROOM, FIX, {
            "xmp:Rating": "3", "xmp:Label": "Yellow", "photoshop:LabelColor": "yellow",
        }),
        (Profile.LIGHTROOM, REJECT, {
            "xmp:Rating": "3", "xmpDM:pick": "-1", "xmpDM:good": "False",
        }),
        (Profile.BRIDGE, ACCEPT, {"xmp:Rating": "3", "xmp:Label": "Green"}),
        (Profile.BRIDGE, FIX, {"xmp:Rating": "3", "xmp:Label": "Yellow"}),
        (Profile.BRIDGE, REJECT, {"xmp:Rating": "-1"}),
        (Profile.DIGIKAM, ACCEPT, {
            "xmp:Rating": "3", "digiKam:PickLabel": "3", "digiKam:ColorLabel": "4",
        }),
        (Profile.DIGIKAM, FIX, {
            "xmp:Rating": "3", "digiKam:PickLabel": "2", "digiKam:ColorLabel": "3",
        }),
        (Profile.DIGIKAM, REJECT, {"xmp:Rating": "3", "digiKam:PickLabel": "1"}),
        (Profile.CAPTURE_ONE, ACCEPT, {
            "xmp:Rating": "3", "xmp:Label": "Green",
            SUBJECT: ("Curator", "Curator|Accepted"), TREE: ("Curator|Accepted",),
        }),
        (Profile.CAPTURE_ONE, FIX, {
            "xmp:Rating": "3", "xmp:Label": "Yellow",
            SUBJECT: ("Curator", "Curator|Needs fix|Hands", "Curator|Needs fix|Warped line"),
            TREE: ("Curator|Needs fix|Hands", "Curator|Needs fix|Warped line"),
        }),
        (Profile.CAPTURE_ONE, REJECT, {
            "xmp:Rating": "3", "xmp:Label": "Red",
            SUBJECT: ("Curator", "Curator|Rejected"), TREE: ("Curator|Rejected",),
        }),
    ],
)  # fmt: skip
def test_every_profile_says_a_verdict_in_its_own_words(
    profile: Profile, verdict: Verdict, values: dict[str, object]
) -> None:
    assert shared(plan(statement(verdict, stars=3), profile)) == values


@pytest.mark.parametrize("profile", Profile)
def test_of_an_undecided_image_nothing_is_said(profile: Profile) -> None:
    made = plan(dataclasses.replace(UNDECIDED, note="n"), profile)
    assert not made.decided
    assert not made.put


@pytest.mark.parametrize("profile", Profile)
def test_of_an_undecided_image_that_was_rated_the_rating_alone_is_said(profile: Profile) -> None:
    made = plan(dataclasses.replace(UNDECIDED, stars=4, label="red", note="n"), profile)
    assert made.put.pop("xmp:Rating") == "4"
    colour = {"digiKam:ColorLabel"} if profile is Profile.DIGIKAM else {"xmp:Label"}
    twin = {"photoshop:LabelColor"} if profile is Profile.LIGHTROOM else set()
    assert set(made.put) == colour | twin
    assert not made.lists
    assert not made.paragraph


@pytest.mark.parametrize("profile", Profile)
def test_curators_own_facts_are_in_every_profile(profile: Profile) -> None:
    made = plan(
        statement(FIX, decided_at=datetime.fromisoformat("2026-05-04T14:00:00+02:00")), profile
    )
    assert made.put["curator:Decision"] == "fix"
    assert made.put["curator:Reviewer"] == "Ana"
    assert made.put["curator:BatchId"] == "s-17"
    assert made.put["curator:DecidedAt"] == "2026-05-04T12:00:00Z"
    assert made.lists["curator:Reasons"] == ("hands", "warped line")


def test_stars_that_nobody_gave_are_not_written_except_where_they_are_the_verdict() -> None:
    for profile in Profile:
        made = plan(statement(ACCEPT), profile)
        assert made.put.get("xmp:Rating") == ("1" if profile is Profile.BRIDGE else None)
    asked = plan(statement(ACCEPT), Profile.BRIDGE, Mapping(accept_stars=3))
    assert asked.put["xmp:Rating"] == "3"
    assert "5" in asked.unless["xmp:Rating"]


def test_lightroom_is_told_the_reasons_and_the_note_of_a_fix() -> None:
    made = plan(statement(FIX, note="Left thumb."), Profile.LIGHTROOM)
    assert made.paragraph == "Needs fix: hands, warped line. Left thumb."
    assert plan(statement(FIX, reasons=()), Profile.LIGHTROOM).paragraph == ""


def test_a_persons_label_stands_before_the_verdicts_colour() -> None:
    blue = {profile: plan(statement(ACCEPT, label="blue"), profile).put for profile in Profile}
    assert blue[Profile.LIGHTROOM]["xmp:Label"] == "Blue"
    assert blue[Profile.LIGHTROOM]["photoshop:LabelColor"] == "blue"
    assert blue[Profile.DIGIKAM]["digiKam:ColorLabel"] == "5"
    assert blue[Profile.CAPTURE_ONE]["xmp:Label"] == "Blue"
    # In this one dialect nothing else says that an image needs a fix.
    assert plan(statement(FIX, label="blue"), Profile.BRIDGE).put["xmp:Label"] == "Yellow"


def test_a_label_of_another_program_is_handed_on_as_it_is() -> None:
    made = plan(statement(ACCEPT, label="To Retouch"), Profile.LIGHTROOM)
    assert made.put["xmp:Label"] == "To Retouch"
    assert "photoshop:LabelColor" not in made.put
    assert "digiKam:ColorLabel" not in plan(statement(label="To Retouch"), Profile.DIGIKAM).put


def test_the_mapping_is_a_teams_own() -> None:
    mapping = Mapping(
        names=LabelNames(green="Approved", blue="Review"),
        fix_label="blue",
        keyword="Spring, 26",
        accepted="In|Out",
    )
    assert plan(statement(ACCEPT), Profile.BRIDGE, mapping).put["xmp:Label"] == "Approved"
    fix = plan(statement(FIX), Profile.LIGHTROOM, mapping).put
    assert (fix["xmp:Label"], fix["photoshop:LabelColor"]) == ("Review", "blue")
    # What separates keywords and their levels cannot be in one.
    lists = plan(statement(ACCEPT), Profile.CAPTURE_ONE, mapping).lists
    assert lists[TREE] == ("Spring 26|In/Out",)


def test_the_programs_own_names_of_sidecars() -> None:
    assert Profile.LIGHTROOM.naming is Naming.STEM
    assert Profile.CAPTURE_ONE.naming is Naming.STEM
    assert Profile.DIGIKAM.naming is Naming.FULL
    assert Profile.BRIDGE.naming is Naming.FULL


def test_what_no_program_could_read_is_refused_at_once() -> None:
    with pytest.raises(ValueError, match="stars"):
        Statement(ACCEPT, stars=6)
    with pytest.raises(ValueError, match="zone"):
        Statement(ACCEPT, decided_at=NOW.replace(tzinfo=None))
    with pytest.raises(ValueError, match="stars"):
        Mapping(accept_stars=0)


@given(
    profile=st.sampled_from(Profile),
    verdict=st.sampled_from(Verdict),
    stars=st.none() | st.integers(0, 5),
    label=st.none() | st.text(max_size=5) | st.sampled_from(["red", "purple"]),
    reasons=st.lists(st.text(max_size=8), max_size=3),
)
def test_no_plan_contradicts_itself(
    profile: Profile, verdict: Verdict, stars: int | None, label: str | None, reasons: list[str]
) -> None:
    said = Statement(verdict, stars=stars, label=label, reasons=tuple(reasons))
    made = plan(said, profile)
    flagged = {"xmpDM:good", "xmpDM:pick", "digiKam:PickLabel"} & made.put.keys()
    if made.put.get("xmp:Rating") == "-1":
        assert not flagged
        assert verdict is REJECT
    assert made.put.get("xmpDM:good", "True") == (
        "False" if made.put.get("xmpDM:pick") == "-1" else "True"
    )
    assert not made.put.keys() & made.drop.keys()
    assert all(value and value == value.strip() for value in made.put.values())
