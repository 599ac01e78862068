"""Labels in XMP: what they say, and what they do not say."""

import pytest

from curator.core.variant import Confidence
from curator.readers.container.blocks import Block, BlockKind
from curator.readers.packets import MAX_DEPTH, documents_in, find_packets
from tests.readers.samples import meaning

IPTC = "http://cv.iptc.org/newscodes/digitalsourcetype/"


def packet(body: str, attributes: str = "") -> Block:
    text = (
        '<?xpacket begin="" id="W5M0"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:e="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"'
        ' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"'
        ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        f' xmlns:tc="http://www.tc260.org.cn/ns/AIGC/1.0/" {attributes}>{body}'
        '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    )
    return Block(BlockKind.XMP, "XMP", text, "PNG iTXt XMP")


def facts(*blocks: Block) -> dict[str, str]:
    return {proof.field: proof.value for proof in meaning(*blocks).evidence}


def test_a_value_is_found_as_attribute_element_list_and_resource() -> None:
    for block in (
        packet("", f'e:DigitalSourceType="{IPTC}trainedAlgorithmicMedia"'),
        packet(f"<e:DigitalSourceType>{IPTC}trainedAlgorithmicMedia</e:DigitalSourceType>"),
        packet(f'<e:DigitalSourceType rdf:resource="{IPTC}trainedAlgorithmicMedia"/>'),
        packet(
            "<e:DigitalSourceType><rdf:Bag><rdf:li>"
            f"{IPTC}trainedAlgorithmicMedia</rdf:li></rdf:Bag></e:DigitalSourceType>"
        ),
    ):
        assert facts(block) == {"digital_source_type": "trainedAlgorithmicMedia"}


def test_a_source_type_names_no_program_and_no_model() -> None:
    found = meaning(packet("", f'e:DigitalSourceType="{IPTC}trainedAlgorithmicMedia"'))
    assert found.generation.generator is None
    assert found.generation.model is None


def test_googles_credit_names_google_and_an_edit_does_not() -> None:
    made = facts(packet("", 'photoshop:Credit="Made with Google AI"'))
    assert made["generator"] == "Google AI"
    edited = facts(packet("", 'photoshop:Credit="Edited with Google AI"'))
    assert "generator" not in edited
    assert edited["provenance"] == "Edited with Google AI"
    assert facts(packet("", 'photoshop:Credit="A. Photographer"')) == {}


def test_the_fields_for_ai_systems_are_stated() -> None:
    found = meaning(
        packet(
            "<e:AISystemUsed>House</e:AISystemUsed>"
            "<e:AIPromptInformation>a cat</e:AIPromptInformation>"
        )
    )
    assert (found.generation.generator, found.generation.prompt) == ("House", "a cat")
    assert found.evidence[0].confidence is Confidence.STATED


def test_a_photographs_date_is_not_a_generations() -> None:
    photo = 'xmp:CreateDate="2026-05-01T12:00:00+02:00"'
    assert meaning(packet("", photo)).generation.generated_at is None
    label = f'{photo} e:DigitalSourceType="{IPTC}trainedAlgorithmicMedia"'
    assert meaning(packet("", label)).generation.generated_at is not None
    camera = f'{photo} e:DigitalSourceType="{IPTC}digitalCapture"'
    assert meaning(packet("", camera)).generation.generated_at is None


def test_the_chinese_label_names_its_producer() -> None:
    label = '{"Label":"1","ContentProducer":"doubao"}'.replace('"', "&quot;")
    assert facts(packet("", f'tc:AIGC="{label}"'))["generator"] == "Doubao"
    none = '{"Label":"3","ContentProducer":"doubao"}'.replace('"', "&quot;")
    assert "generator" not in facts(packet("", f'tc:AIGC="{none}"'))
    info = '{"aigc_info":{"source_info":"dreamina"}}'
    block = Block(BlockKind.EXIF, "UserComment", info, "JPEG EXIF UserComment")
    assert facts(block)["generator"] == "Dreamina"


def test_a_graph_in_xmp_is_a_document_like_any_other() -> None:
    block = packet("<dc:prompt>{&quot;1&quot;: {}}</dc:prompt>")
    packets, _, _ = find_packets([block])
    assert [(found.label, found.value) for found in documents_in(packets)] == [
        ("prompt", {"1": {}})
    ]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('<!DOCTYPE r [<!ENTITY a "b">]><r>&a;</r>', "document type"),
        ("<a>" * (MAX_DEPTH + 1), "nested too deeply"),
        ("<a>" * 200_000, "nested too deeply"),
        ("<r>" + "<a/>" * 100_001 + "</r>", "too many elements"),
        ("not xml at all", "damaged"),
    ],
)
def test_what_is_refused_is_lost_and_said(text: str, why: str) -> None:
    packets, warnings, lost = find_packets([Block(BlockKind.XMP, "XMP", text, "PNG XMP")])
    assert packets == ()
    assert len(lost) == 1
    assert why in lost[0]
    assert lost[0] in warnings


def test_a_packet_that_breaks_off_gives_its_start() -> None:
    block = packet("<dc:title>a<dc:more>b</dc:title>", f'e:DigitalSourceType="{IPTC}composite"')
    packets, warnings, lost = find_packets([block])
    assert packets[0].first("DigitalSourceType") == f"{IPTC}composite"
    assert len(warnings) == 1
    assert lost == ()
