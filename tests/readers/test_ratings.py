"""Ratings of other programs: every dialect, a reject anywhere wins, conflicts are named."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.core.xmp_names import NAMESPACES
from curator.readers.container.blocks import Block, BlockKind
from curator.readers.ratings import Ratings, properties_of, ratings_in, read_ratings
from tests.readers.files import itxt_chunk, jpeg, png, segment


def packet(inside: str = "", attributes: str = "") -> str:
    names = " ".join(
        f'xmlns:{prefix}="{uri}"'
        for prefix, uri in NAMESPACES.items()
        if prefix not in ("x", "xml")
    )
    return (
        f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF {names}>'
        f'<rdf:Description rdf:about="" {attributes}>{inside}</rdf:Description>'
        "</rdf:RDF></x:xmpmeta>"
    )


def found(*texts: str) -> Ratings:
    return ratings_in(
        Block(BlockKind.XMP, "XMP", text, f"place {number}") for number, text in enumerate(texts, 1)
    )


def values(*texts: str) -> tuple[list[str], list[str], list[str]]:
    """Stars, labels and picks, each value once."""
    ratings = found(*texts)
    return (
        list(dict.fromkeys(said.value for said in ratings.stars)),
        list(dict.fromkeys(said.value for said in ratings.labels)),
        list(dict.fromkeys(said.value for said in ratings.picks)),
    )


@pytest.mark.parametrize(
    ("attributes", "stars", "labels", "picks"),
    [
        ('xmp:Rating="4"', ["4"], [], []),
        ('xmp:Rating="3.0"', ["3"], [], []),
        ('xmp:Rating="0"', [], [], []),
        ('xmp:Rating="-1"', [], [], ["reject"]),
        ('xmp:Rating="nan"', [], [], []),
        ('xmp:Rating="99"', [], [], []),
        ('xmp:Rating="three"', [], [], []),
        ('xmp:Label="Red"', [], ["red"], []),
        ('xmp:Label="Approved"', [], ["green"], []),
        ('xmp:Label="Grün"', [], ["Grün"], []),
        ('xmp:Label="Grün" photoshop:LabelColor="green"', [], ["green"], []),
        ('photoshop:LabelColor="purple"', [], ["purple"], []),
        ('xmpDM:good="True"', [], [], ["accept"]),
        ('xmpDM:good="false" xmp:Rating="5"', ["5"], [], ["reject"]),
        ('xmpDM:pick="1"', [], [], ["accept"]),
        ('xmpDM:pick="-1"', [], [], ["reject"]),
        ('xmpDM:pick="0"', [], [], []),
        ('digiKam:PickLabel="1"', [], [], ["reject"]),
        ('digiKam:PickLabel="2"', [], [], ["fix"]),
        ('digiKam:PickLabel="3"', [], [], ["accept"]),
        ('digiKam:PickLabel="0"', [], [], []),
        ('digiKam:ColorLabel="4"', [], ["green"], []),
        ('digiKam:ColorLabel="6" xmp:Label="Magenta"', [], ["purple"], []),
        ('digiKam:ColorLabel="0"', [], [], []),
        ('photomechanic:ColorClass="1" photomechanic:Tagged="True"', [], ["Winner"], ["accept"]),
        ('photomechanic:ColorClass="0" photomechanic:Tagged="False"', [], [], []),
        ('photomechanic:ColorClass="²"', [], [], []),
        ('curator:Decision="fix"', [], [], ["fix"]),
        ('curator:Decision="perhaps"', [], [], []),
    ],
)
def test_every_dialect_is_understood(
    attributes: str, stars: list[str], labels: list[str], picks: list[str]
) -> None:
    assert values(packet(attributes=attributes)) == (stars, labels, picks)


def test_elements_lists_and_qualified_values_are_read_like_attributes() -> None:
    assert values(packet("<xmp:Rating>2</xmp:Rating>"))[0] == ["2"]
    qualified = (
        '<xmp:Rating rdf:parseType="Resource"><rdf:value>2</rdf:value><dc:x>5</dc:x></xmp:Rating>'
    )
    assert values(packet(qualified))[0] == ["2"]
    colours = "<rdf:Seq><rdf:li>0</rdf:li><rdf:li>3</rdf:li><rdf:li>9</rdf:li></rdf:Seq>"
    several = found(packet(f"<darktable:colorlabels>{colours}</darktable:colorlabels>"))
    assert [said.value for said in several.labels] == ["red", "blue"]
    assert several.conflicts == ()


def test_the_namespace_counts_and_not_the_name() -> None:
    text = packet(
        '<my:Rating xmlns:my="http://ns.microsoft.com/photo/1.0/">75</my:Rating>'
        '<xap:Rating xmlns:xap="http://ns.adobe.com/xap/1.0/">3</xap:Rating>'
    )
    assert values(text)[0] == ["3"]


def test_what_belongs_to_something_else_is_not_the_pictures() -> None:
    inside = (
        '<dc:relation rdf:parseType="Resource"><xmp:Rating>-1</xmp:Rating></dc:relation>'
        "<dc:source><rdf:Bag><rdf:li><rdf:Description><xmp:Rating>5</xmp:Rating>"
        "</rdf:Description></rdf:li></rdf:Bag></dc:source>"
    )
    assert found(packet(inside)).is_empty


def test_a_reject_anywhere_wins_and_the_conflict_is_named() -> None:
    ratings = found(
        packet(attributes='xmpDM:pick="1" xmp:Rating="4"'),
        packet(attributes='xmp:Rating="-1" xmp:Label="Red"'),
        packet(attributes='xmp:Rating="2" photoshop:LabelColor="blue"'),
    )
    assert [said.value for said in ratings.picks] == ["reject", "accept"]
    assert ratings.picks[0].source == "xmp:Rating in place 2"
    assert ratings.conflicts == (
        "stars: 4 by xmp:Rating in place 1, 2 by xmp:Rating in place 3",
        "label: red by xmp:Label in place 2, blue by photoshop:LabelColor in place 3",
        "pick: reject by xmp:Rating in place 2, accept by xmpDM:pick in place 1",
    )


def test_places_that_agree_are_no_conflict() -> None:
    same = packet(attributes='xmp:Rating="4" xmp:Label="Green" photoshop:LabelColor="green"')
    assert found(same, same).conflicts == ()


def test_curators_own_keywords_come_back() -> None:
    bag = "<rdf:Bag><rdf:li>carafe</rdf:li><rdf:li>Curator|Needs fix|Hands</rdf:li></rdf:Bag>"
    text = packet(
        f"<dc:subject>{bag}</dc:subject><lr:hierarchicalSubject>{bag}</lr:hierarchicalSubject>"
    )
    assert found(text).keywords == ("Curator|Needs fix|Hands",)


def test_a_picture_and_its_sidecars_are_read_the_nearest_name_first(tmp_path: Path) -> None:
    hero = tmp_path / "hero.png"
    inside = itxt_chunk("XML:com.adobe.xmp", packet(attributes='xmp:Rating="1"'))
    hero.write_bytes(png([inside]))
    (tmp_path / "hero.xmp").write_text(packet(attributes='xmp:Rating="2"'), "utf-8")
    (tmp_path / "hero.png.xmp").write_bytes(
        ("\ufeff" + packet(attributes='xmp:Rating="3"')).encode("utf-16-le")
    )
    ratings = read_ratings(hero)
    assert [(said.value, said.place) for said in ratings.stars] == [
        ("3", "sidecar hero.png.xmp"),
        ("2", "sidecar hero.xmp"),
        ("1", "PNG iTXt XML:com.adobe.xmp"),
    ]
    assert len(ratings.conflicts) == 1
    assert ratings.warnings == ()


def test_a_sidecar_that_two_pictures_share_is_read_with_a_warning(tmp_path: Path) -> None:
    for name in ("hero.png", "hero.jpg"):
        (tmp_path / name).write_bytes(png() if name.endswith("png") else jpeg())
    (tmp_path / "hero.xmp").write_text(packet(attributes='xmp:Rating="2"'), "utf-8")
    ratings = read_ratings(tmp_path / "hero.png")
    assert [said.value for said in ratings.stars] == ["2"]
    assert "hero.jpg" in ratings.warnings[0]


def test_a_jpegs_packet_is_read(tmp_path: Path) -> None:
    path = tmp_path / "hero.jpg"
    mark = b"http://ns.adobe.com/xap/1.0/\0"
    path.write_bytes(jpeg([segment(0xE1, mark + packet(attributes='xmp:Label="Blue"').encode())]))
    assert read_ratings(path).labels[0].source == "xmp:Label in JPEG XMP"


def test_what_cannot_be_read_is_a_warning_and_never_an_error(tmp_path: Path) -> None:
    assert "cannot be read" in read_ratings(tmp_path / "missing.png").warnings[0]
    text = tmp_path / "text.png"
    text.write_text("no picture")
    (tmp_path / "text.png.xmp").write_text(packet(attributes='xmp:Rating="5"')[:-9], "utf-8")
    ratings = read_ratings(text)
    assert ratings.is_empty
    assert any("not an image" in warning for warning in ratings.warnings)
    assert any("damaged" in warning for warning in ratings.warnings)
    long = tmp_path / ("n" * 252 + ".png")
    assert read_ratings(long).is_empty


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('<!DOCTYPE x [<!ENTITY a "5">]>' + packet(attributes='xmp:Rating="5"'), "document type"),
        (packet("<a>" * 200 + "</a>" * 200), "nested"),
        ("", "damaged"),
    ],
)
def test_hostile_packets_are_refused_with_a_reason(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        properties_of(text)
    assert reason in found(text).warnings[0]


@given(text=st.text(max_size=20), name=st.sampled_from(["xmp:Rating", "digiKam:ColorLabel",
       "photomechanic:ColorClass", "xmpDM:good", "darktable:colorlabels"]))  # fmt: skip
def test_no_value_is_more_than_it_says(text: str, name: str) -> None:
    plain = "".join(char for char in text if char.isalnum() or char in "-+. ")
    stars, _, picks = values(packet(f"<{name}>{plain}</{name}>"))
    assert set(stars) <= {"1", "2", "3", "4", "5"}
    assert set(picks) <= {"accept", "reject"}
