"""Merging: what others wrote stays byte for byte; twice is once; taken back is as before."""

import codecs
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curator.core.decision import Verdict
from curator.core.xmp_names import NAMESPACES
from curator.exporters.xmp_packet import (
    MAX_PACKET_BYTES,
    MalformedXmp,
    XmpRefused,
    merge,
    property_names,
)
from curator.exporters.xmp_profiles import Profile, Statement, plan
from curator.readers.ratings import properties_of
from tests.exporters.statements import (
    BARE_RDF,
    ELEMENT_STYLE,
    FOREIGN,
    LATER,
    LIGHTROOM_STYLE,
    NOW,
    UNDECIDED,
    merged,
    statement,
)

EVERY = [(profile, verdict) for profile in Profile for verdict in Verdict]


def values(data: bytes | None) -> dict[str, tuple[str, ...]]:
    """The properties as another parser than the exporter's reads them."""
    assert data is not None
    utf16 = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return properties_of(data.decode("utf-16" if utf16 else "utf-8-sig"))


def wrapped(inside: str) -> bytes:
    names = " ".join(
        f'xmlns:{prefix}="{uri}"'
        for prefix, uri in NAMESPACES.items()
        if prefix not in ("x", "xml")
    )
    return (
        f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF {names}>{inside}</rdf:RDF></x:xmpmeta>'
    ).encode()


@pytest.mark.parametrize("before", [None, *FOREIGN], ids=str)
@pytest.mark.parametrize(("profile", "verdict"), EVERY)
def test_a_second_merge_changes_nothing_however_late(
    profile: Profile, verdict: Verdict, before: str | None
) -> None:
    first = merged(FOREIGN[before] if before else None, statement(verdict, stars=4), profile)
    assert first.changed
    again = merged(first.data, statement(verdict, stars=4), profile, LATER)
    assert not again.changed
    assert again.data == first.data


@pytest.mark.parametrize("before", ["lightroom", "utf-16"])
@pytest.mark.parametrize(("profile", "verdict"), EVERY)
def test_undecided_after_decided_is_what_was_there_before_to_the_byte(
    profile: Profile, verdict: Verdict, before: str
) -> None:
    decided = merged(FOREIGN[before], statement(verdict, stars=4), profile)
    back = merged(decided.data, UNDECIDED, profile, LATER)
    assert back.data == FOREIGN[before]


@pytest.mark.parametrize("other", Profile)
@pytest.mark.parametrize(("profile", "verdict"), EVERY)
def test_another_decision_in_another_profile_leaves_nothing_of_the_first(
    profile: Profile, verdict: Verdict, other: Profile
) -> None:
    once = merged(LIGHTROOM_STYLE, statement(Verdict.FIX, batch="s-1"), other)
    twice = merged(once.data, statement(verdict), profile, LATER)
    alone = merged(LIGHTROOM_STYLE, statement(verdict), profile, LATER)
    ignore = {"curator:Wrote"}  # the order in which it is remembered
    assert {k: v for k, v in values(twice.data).items() if k not in ignore} == {
        k: v for k, v in values(alone.data).items() if k not in ignore
    }


def test_nothing_is_written_of_an_undecided_image() -> None:
    assert merged(None, UNDECIDED, Profile.LIGHTROOM).data is None
    for packet in FOREIGN.values():
        result = merged(packet, UNDECIDED, Profile.BRIDGE)
        assert not result.changed
        assert result.data is packet


def test_a_packet_of_curators_own_ends_void_and_a_foreign_one_never_does() -> None:
    own = merged(None, statement(), Profile.CAPTURE_ONE)
    assert not own.is_void
    assert merged(own.data, UNDECIDED, Profile.CAPTURE_ONE).is_void
    foreign = merged(BARE_RDF, statement(), Profile.CAPTURE_ONE)
    back = merged(foreign.data, UNDECIDED, Profile.CAPTURE_ONE)
    assert not back.is_void
    assert back.data == BARE_RDF


@pytest.mark.parametrize(("profile", "verdict"), EVERY)
def test_foreign_lines_stay_byte_for_byte(profile: Profile, verdict: Verdict) -> None:
    after = merged(LIGHTROOM_STYLE, statement(verdict), profile).data
    assert after is not None
    changing = (b"xmp:Rating", b"xmp:Label", b"xmp:MetadataDate", b">A carafe<", b"</rdf:RDF>")
    for line in LIGHTROOM_STYLE.split(b"\n"):
        if not any(word in line for word in changing):
            assert line in after


def test_prefixes_elements_and_comments_of_others_are_respected() -> None:
    after = merged(ELEMENT_STYLE, statement(Verdict.REJECT, stars=2), Profile.CAPTURE_ONE).data
    assert after is not None
    assert b"<xap:Rating>2</xap:Rating>" in after
    assert b"<xap:Label>Red</xap:Label>" in after
    assert b"<r:li>Curator|Rejected</r:li>" in after
    assert b"<!-- a comment with <xap:Rating>1</xap:Rating> -->" in after
    assert b'<own:Thing r:parseType="Resource"><own:Part>x</own:Part></own:Thing>' in after
    assert after.endswith(b'<?xpacket end="w"?>\0\0\0')
    own = after.split(b"<curator:Decision")[0].rpartition(b"<r:Description")[2]
    assert own.startswith(b' r:about="uuid:1"')
    # One value for each property: no program sees two ratings.
    assert values(after.rstrip(b"\0"))["xmp:Rating"] == ("2",)


def test_a_packet_that_calls_namespaces_by_each_others_names_is_understood() -> None:
    before = (
        f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><r:RDF xmlns:r="{NAMESPACES["rdf"]}">'
        f'<r:Description r:about="" xmlns:xmp="{NAMESPACES["dc"]}" xmlns:rdf="{NAMESPACES["xmp"]}">'
        "<rdf:Rating>4</rdf:Rating><xmp:title>t</xmp:title></r:Description></r:RDF></x:xmpmeta>"
    ).encode()
    for profile in Profile:
        after = merged(before, statement(Verdict.FIX), profile)
        found = values(after.data)
        assert (found["xmp:Rating"], found["dc:title"]) == (("4",), ("t",))
        assert found["curator:Decision"] == ("fix",)
        assert merged(after.data, UNDECIDED, profile).data == before


def test_one_namespace_never_gets_two_prefixes() -> None:
    # exiv2 gives up a packet in which it does, and darktable and digiKam with it.
    after = merged(ELEMENT_STYLE, statement(Verdict.FIX), Profile.LIGHTROOM).data or b""
    for name in ("dc", "xmp", "rdf"):
        uri = NAMESPACES[name].encode()
        assert len(set(re.findall(rb'xmlns:(\w+)="' + re.escape(uri), after))) == 1


def test_attributes_are_changed_where_they_stand() -> None:
    after = merged(LIGHTROOM_STYLE, statement(Verdict.ACCEPT), Profile.LIGHTROOM).data or b""
    assert b'   xmp:Label="Green"\n' in after
    assert b"xmp:CreatorTool='Adobe \"Lightroom\" 9'" in after
    assert b'xmp:MetadataDate="2026-05-04T12:30:15Z"' in after


def test_the_encoding_of_a_packet_stays() -> None:
    after = merged(FOREIGN["utf-16"], statement(reviewer="Łucja"), Profile.DIGIKAM).data or b""
    assert after.startswith(FOREIGN["utf-16"][:2])
    assert values(after)["curator:Reviewer"] == ("Łucja",)
    marked = codecs.BOM_UTF8 + LIGHTROOM_STYLE
    assert (merged(marked, statement(), Profile.BRIDGE).data or b"").startswith(codecs.BOM_UTF8)


def test_stars_of_the_file_stay_where_nobody_gave_any_here() -> None:
    for profile in Profile:
        after = merged(LIGHTROOM_STYLE, statement(Verdict.ACCEPT), profile)
        assert values(after.data)["xmp:Rating"] == ("2",)
        unrated = merged(BARE_RDF, statement(Verdict.ACCEPT), profile)
        assert values(unrated.data).get("xmp:Rating") == (
            ("1",) if profile is Profile.BRIDGE else None
        )


@pytest.mark.parametrize("profile", Profile)
def test_an_accept_takes_every_dialects_reject_away_and_brings_it_back(profile: Profile) -> None:
    rejected = wrapped(
        '<rdf:Description rdf:about="" xmp:Rating="-1" xmpDM:good="False" xmpDM:pick="-1"'
        ' digiKam:PickLabel="1"/>'
    )
    after = merged(rejected, statement(Verdict.ACCEPT), profile)
    found = values(after.data)
    assert "-1" not in (*found.get("xmp:Rating", ()), *found.get("xmpDM:pick", ()))
    assert found.get("xmpDM:good", ("True",)) == ("True",)
    assert found.get("digiKam:PickLabel", ("3",)) == ("3",)
    back = values(merged(after.data, UNDECIDED, profile).data)
    assert back == values(rejected)


@pytest.mark.parametrize("profile", Profile)
def test_a_reject_leaves_no_pick_behind(profile: Profile) -> None:
    picked = wrapped('<rdf:Description rdf:about="" xmpDM:good="True" xmpDM:pick="1"/>')
    found = values(merged(picked, statement(Verdict.REJECT), profile).data)
    assert "True" not in found.get("xmpDM:good", ())
    assert "1" not in found.get("xmpDM:pick", ())


def test_lightrooms_stars_stay_on_a_reject() -> None:
    found = values(merged(LIGHTROOM_STYLE, statement(Verdict.REJECT), Profile.LIGHTROOM).data)
    assert found["xmp:Rating"] == ("2",)
    assert found["xmpDM:good"] == ("False",)
    assert found["xmp:Label"] == ("Blue",)


def test_a_value_that_somebody_changed_since_is_theirs() -> None:
    decided = merged(LIGHTROOM_STYLE, statement(Verdict.ACCEPT), Profile.BRIDGE).data or b""
    changed = decided.replace(b'xmp:Label="Green"', b'xmp:Label="Purple"')
    back = merged(changed, UNDECIDED, Profile.BRIDGE)
    assert values(back.data)["xmp:Label"] == ("Purple",)
    assert not [name for name in values(back.data) if name.startswith("curator:")]


def test_the_reasons_stand_behind_a_description_and_leave_it_as_it_was() -> None:
    after = merged(LIGHTROOM_STYLE, statement(Verdict.FIX, note="Ana's <thumb>"), Profile.LIGHTROOM)
    said = values(after.data)["dc:description"]
    assert said == ("A carafe\n\nNeeds fix: hands, warped line. Ana's <thumb>.", "Eine Karaffe")
    # Another program may escape it in its own way; it is still the same paragraph.
    other = (after.data or b"").replace(b"&apos;", b"'").replace(b"&#xA;", b"\n")
    assert not merged(
        other, statement(Verdict.FIX, note="Ana's <thumb>"), Profile.LIGHTROOM
    ).changed
    accepted = merged(other, statement(Verdict.ACCEPT), Profile.LIGHTROOM)
    assert values(accepted.data)["dc:description"] == ("A carafe", "Eine Karaffe")


def test_a_keyword_that_was_there_before_stays_when_curators_go() -> None:
    before = wrapped(
        '<rdf:Description rdf:about=""><dc:subject><rdf:Bag><rdf:li>Curator</rdf:li></rdf:Bag>'
        "</dc:subject></rdf:Description>"
    )
    after = merged(before, statement(), Profile.CAPTURE_ONE)
    assert values(after.data)["dc:subject"] == ("Curator", "Curator|Accepted")
    assert merged(after.data, UNDECIDED, Profile.CAPTURE_ONE).data == before


def test_a_keyword_field_that_is_no_list_is_refused() -> None:
    before = wrapped('<rdf:Description rdf:about="" dc:subject="a, b"/>')
    with pytest.raises(XmpRefused, match="not a list"):
        merged(before, statement(), Profile.CAPTURE_ONE)
    assert merged(before, statement(), Profile.DIGIKAM).changed


def test_the_same_meaning_in_other_spelling_is_no_change() -> None:
    said = statement(stars=4)
    made = (merged(None, said, Profile.LIGHTROOM).data or b"").replace(b"True<", b"true<")
    made = made.replace(b"<xmp:Rating>4<", b"<xmp:Rating>4.0<")
    assert not merged(made, said, Profile.LIGHTROOM, LATER).changed


BAD = {
    "cut off": LIGHTROOM_STYLE[:-30],
    "no xml": b"Rating: 5",
    "another xml": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    "two tags of one name": b"<x:xmpmeta xmlns:x='adobe:ns:meta/' x:a='1' x:a='2'/>",
    "unknown prefix": b"<x:xmpmeta/>",
    "not utf-8": LIGHTROOM_STYLE.replace(b"carafe", b"\xff\xfecarafe"),
    "latin-1": b"<?xml version='1.0' encoding='ISO-8859-1'?>" + LIGHTROOM_STYLE,
    "utf-32": LIGHTROOM_STYLE.decode().encode("utf-32"),
    "two rdf": b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>" + BARE_RDF * 2 + b"</x:xmpmeta>",
    "laughs": b'<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>' + LIGHTROOM_STYLE,
    "outside": b'<!DOCTYPE x SYSTEM "file:///etc/passwd">' + LIGHTROOM_STYLE,
    "too deep": b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>"
    + b"<a>" * 500
    + b"</a>" * 500
    + b"</x:xmpmeta>",
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_not_sound_is_refused_with_a_reason(name: str) -> None:
    with pytest.raises(MalformedXmp) as refusal:
        merged(BAD[name], statement(), Profile.BRIDGE)
    assert refusal.value.message


def test_a_packet_beyond_all_measure_is_refused() -> None:
    with pytest.raises(XmpRefused, match="larger"):
        merged(b" " * MAX_PACKET_BYTES + LIGHTROOM_STYLE, statement(), Profile.BRIDGE)


def test_a_record_cannot_make_curator_remove_what_it_never_writes() -> None:
    before = wrapped(
        '<rdf:Description rdf:about="" dcterms:title="t" curator:Decision="fix"><curator:Wrote>'
        "<rdf:Bag><rdf:li>dcterms:title=t</rdf:li></rdf:Bag></curator:Wrote></rdf:Description>"
    )
    assert property_names(merged(before, UNDECIDED, Profile.BRIDGE).data or b"") == {
        "dcterms:title"
    }


# ------------------------------------------------------------------- properties

TEXTS = st.text(st.characters(codec="utf-8"), max_size=12)
NAMES = ("xmp:Rating", "xmp:Label", "photoshop:LabelColor", "xmpDM:good", "xmpDM:pick",
         "digiKam:PickLabel", "xmp:CreatorTool", "dc:title")  # fmt: skip
ODD = st.sampled_from(["-1", "0", "1", "5", "True", "False", "3", "Red", "red", "", "x<&>\"'"])


def quoted(text: str) -> str:
    for char, reference in (("&", "&amp;"), ("<", "&lt;"), ('"', "&#34;")):
        text = text.replace(char, reference)
    return text


@st.composite
def packets(draw: st.DrawFn) -> bytes:
    blocks = []
    names = draw(st.lists(st.sampled_from(NAMES), unique=True))
    for name in names:
        value = quoted(draw(ODD))
        if draw(st.booleans()):
            blocks.append(f'\n <rdf:Description rdf:about="" {name} = "{value}"/>')
        else:
            space = draw(st.sampled_from(["", "\n  ", " <!-- c -->"]))
            blocks.append(
                f'<rdf:Description rdf:about="">{space}<{name}>{value}</{name}>{space}'
                "</rdf:Description>"
            )
    return wrapped("".join(blocks))


STATEMENTS = st.builds(
    Statement,
    verdict=st.sampled_from(Verdict),
    stars=st.none() | st.integers(0, 5),
    label=st.none() | st.sampled_from(["red", "purple", "To Do"]) | TEXTS,
    reasons=st.lists(TEXTS, max_size=3).map(tuple),
    note=TEXTS,
    reviewer=TEXTS,
    batch=st.none() | TEXTS,
)


@settings(max_examples=100)
@given(before=st.none() | packets(), said=STATEMENTS, profile=st.sampled_from(Profile))
def test_merging_is_idempotent_and_can_be_taken_back(
    before: bytes | None, said: Statement, profile: Profile
) -> None:
    made = merged(before, said, profile)
    again = merged(made.data, said, profile, LATER)
    assert (again.data, again.changed) == (made.data, False)
    found = values(made.data)
    wanted = plan(said, profile)
    for name, value in wanted.put.items():
        if name not in wanted.unless:
            assert found[name] == (value,)
    back = merged(made.data, UNDECIDED, profile)
    assert values(back.data) == (values(before) if before else {})


@settings(max_examples=100)
@given(before=packets(), said=STATEMENTS, profile=st.sampled_from(Profile))
def test_foreign_text_is_never_touched(before: bytes, said: Statement, profile: Profile) -> None:
    after = merged(before, said, profile).data or b""
    for name in ("xmp:CreatorTool", "dc:title"):
        pattern = re.compile(rf'<rdf:Description rdf:about="" {name} = "[^"]*"/>'.encode())
        for text in pattern.findall(before):
            assert text in after
        assert values(after).get(name) == values(before).get(name)


@settings(max_examples=200)
@given(data=st.data())
def test_no_damage_escapes_as_another_error(data: st.DataObject) -> None:
    packet = bytearray(data.draw(st.sampled_from([LIGHTROOM_STYLE, ELEMENT_STYLE])))
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(packet)))
        packet[at : at + data.draw(st.integers(0, 9))] = data.draw(
            st.binary(max_size=4)
            | st.sampled_from([b"<", b"/>", b'"', b"&#0;", b"<![CDATA[", b"\0"])
        )
    try:
        result = merge(bytes(packet), plan(statement(Verdict.FIX), Profile.LIGHTROOM), NOW)
    except XmpRefused:
        return
    assert result.data is not None
    assert "curator:Decision" in property_names(result.data)
