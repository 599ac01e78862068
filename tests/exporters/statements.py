"""Statements and packets that the tests of XMP share."""

from datetime import UTC, datetime, timedelta

from curator.core.decision import Verdict
from curator.exporters.xmp_packet import Merged, merge
from curator.exporters.xmp_profiles import Profile, Statement, plan

NOW = datetime(2026, 5, 4, 12, 30, 15, 999, tzinfo=UTC)
LATER = NOW + timedelta(days=3)

UNDECIDED = Statement(None)


def statement(verdict: Verdict | None = Verdict.ACCEPT, **more: object) -> Statement:
    values: dict[str, object] = {
        "reviewer": "Ana",
        "decided_at": NOW,
        "batch": "s-17",
        "reasons": ("hands", "warped line") if verdict is Verdict.FIX else (),
    }
    return Statement(verdict, **(values | more))  # type: ignore[arg-type]


def merged(data: bytes | None, said: Statement, profile: Profile, now: datetime = NOW) -> Merged:
    return merge(data, plan(said, profile), now)


LIGHTROOM_STYLE = b"""<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="Adobe XMP Core 7.0-c000">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""
    xmlns:xmp="http://ns.adobe.com/xap/1.0/"
    xmlns:crs="http://ns.adobe.com/camera-raw-settings/1.0/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"
   xmp:CreatorTool='Adobe "Lightroom" 9'
   xmp:Rating="2"
   xmp:Label="Blue"
   xmp:MetadataDate="2020-01-01T00:00:00+02:00"
   crs:Exposure2012="+0.35">
   <dc:subject>
    <rdf:Bag>
     <rdf:li>carafe</rdf:li>
     <rdf:li>gr&#xFC;n &amp; gold</rdf:li>
    </rdf:Bag>
   </dc:subject>
   <dc:description>
    <rdf:Alt>
     <rdf:li xml:lang="x-default">A carafe</rdf:li>
     <rdf:li xml:lang="de">Eine Karaffe</rdf:li>
    </rdf:Alt>
   </dc:description>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>"""
"""Attributes, one description, no packet wrapper."""

ELEMENT_STYLE = b"""<?xpacket begin="\xef\xbb\xbf" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xapmeta xmlns:x="adobe:ns:meta/" x:xaptk="old">
<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:own="http://example.org/own/">
<r:Description r:about="uuid:1" xmlns:xap="http://ns.adobe.com/xap/1.0/"><xap:Rating>5</xap:Rating>
  <xap:Label>Second</xap:Label><own:Thing r:parseType="Resource"><own:Part>x</own:Part></own:Thing>
</r:Description>
<r:Description r:about="uuid:1" xmlns:q="http://purl.org/dc/elements/1.1/"><q:subject><r:Bag/></q:subject>
<!-- a comment with <xap:Rating>1</xap:Rating> --></r:Description>
</r:RDF>
</x:xapmeta>
                                                                       \t
<?xpacket end="w"?>\0\0\0"""
"""Elements, prefixes of its own, several descriptions, padding, and NULs behind it."""

BARE_RDF = b'<RDF xmlns="http://www.w3.org/1999/02/22-rdf-syntax-ns#"></RDF>'
NO_RDF = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'/>"

FOREIGN = {
    "lightroom": LIGHTROOM_STYLE,
    "elements": ELEMENT_STYLE,
    "bare": BARE_RDF,
    "no rdf": NO_RDF,
    "utf-16": LIGHTROOM_STYLE.decode().replace("&#xFC;", "ü").encode("utf-16"),
}
