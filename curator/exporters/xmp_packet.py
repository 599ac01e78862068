"""A plan put into an XMP packet: merged, never replaced; what others wrote stays byte for byte.

A packet remembers what Curator wrote (`curator:Wrote`) and what stood there before
(`curator:Replaced`). So another profile, another verdict or none takes back exactly that, also
after another program has written the packet anew; a value that somebody changed since is theirs.
New properties stand in a description of Curator's own, which leaves again as a whole.
"""

from dataclasses import dataclass, field
from datetime import datetime

from curator.core.xmp_names import NAMESPACES
from curator.exporters._xmp_edit import Edits, escaped
from curator.exporters._xmp_scan import (
    MAX_PACKET_BYTES,
    MalformedXmp,
    Scan,
    XmpRefused,
    decode,
    resolve,
    scan,
)
from curator.exporters.xmp_profiles import Plan, moment

__all__ = ["MAX_PACKET_BYTES", "MalformedXmp", "Merged", "XmpRefused", "merge", "property_names"]

_WROTE, _REPLACED, _DATE = "curator:Wrote", "curator:Replaced", "xmp:MetadataDate"
_DESCRIPTION = "dc:description"
_LISTS = ("dc:subject", "lr:hierarchicalSubject", "curator:Reasons")
_SINGLE = (
    "curator:Decision",
    "curator:Reviewer",
    "curator:DecidedAt",
    "curator:BatchId",
    "curator:Original",
    "xmp:Rating",
    "xmp:Label",
    "photoshop:LabelColor",
    "xmpDM:good",
    "xmpDM:pick",
    "digiKam:PickLabel",
    "digiKam:ColorLabel",
    "photomechanic:Tagged",
)
"""All single values that Curator ever writes or takes away; no record of others is believed."""

_BREAK = "&#xA;&#xA;"
"""Between a description that stood there and Curator's paragraph, escaped: it may be in quotes."""

_NEW = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
    f'<x:xmpmeta xmlns:x="{NAMESPACES["x"]}" x:xmptk="Curator">\n'
    f' <rdf:RDF xmlns:rdf="{NAMESPACES["rdf"]}">\n'
    " </rdf:RDF>\n"
    "</x:xmpmeta>\n"
    '<?xpacket end="w"?>\n'
).encode()


@dataclass(frozen=True, slots=True)
class Merged:
    """What became of a packet.

    Attributes:
        data: its bytes; None where there was none and none is needed.
        changed: False where `data` is what was given, to the byte.
        is_void: whether it was made by Curator and says nothing any more, so that a copy can do
            without it.
    """

    data: bytes | None
    changed: bool
    is_void: bool = False


@dataclass(slots=True)
class _Record:
    """What Curator wrote into a packet, and what stood there before."""

    wrote: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    replaced: dict[str, str] = field(default_factory=dict[str, str])

    def lines(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        wrote = tuple(f"{name}={text}" for name, texts in self.wrote.items() for text in texts)
        return wrote, tuple(f"{name}={text}" for name, text in self.replaced.items())


def merge(data: bytes | None, plan: Plan, now: datetime) -> Merged:
    """Returns a packet that says what the plan says, beside all that it said before.

    Args:
        data: the packet, None or blank where there is none. UTF-8 and UTF-16 stay what they are.
        plan: what it should say.
        now: aware; for `xmp:MetadataDate`, which alone never is a reason to change anything.

    Raises:
        MalformedXmp: the packet is not sound.
        XmpRefused: it is too large, or holds a property in a form that Curator cannot add to.
    """
    if data is not None and not data.strip(b"\0 \r\n\t"):
        data = None
    if data is None and not plan.decided:
        return Merged(None, changed=False)
    decoded = decode(_NEW if data is None else data)
    anatomy = scan(decoded.body)
    edits = Edits(anatomy)
    before, after = _read_record(anatomy), _Record()
    for name in _SINGLE:
        _settle(name, _target(name, anatomy, plan, before), anatomy, before, after, edits)
    for name in _LISTS:
        _settle_list(name, anatomy, plan, before, after, edits)
    _settle_description(anatomy, plan, before, after, edits)
    _settle_date(anatomy, plan, before, after, edits, now)
    if not edits.any:
        return Merged(data, changed=False)
    wrote, replaced = after.lines() if plan.decided else ((), ())
    edits.set_list(_WROTE, wrote)
    edits.set_list(_REPLACED, replaced)
    body = edits.apply()
    left = scan(body)  # what is written is sound, or it is not written
    void = not left.properties and b'xmptk="Curator"' in body[: left.root.inner]
    return Merged(decoded.encode(body), changed=True, is_void=void)


def property_names(data: bytes) -> frozenset[str]:
    """Returns the usual names of all top-level properties in a packet.

    Raises:
        XmpRefused: it cannot be read.
    """
    return frozenset(one.name for one in scan(decode(data).body).properties)


def _read_record(anatomy: Scan) -> _Record:
    known = {*_SINGLE, *_LISTS, _DESCRIPTION, _DATE}
    record = _Record()
    for found in anatomy.named(_WROTE):
        for item in found.items:
            name, _, text = item.text.partition("=")
            if name in known:
                record.wrote.setdefault(name, []).append(text)
    for found in anatomy.named(_REPLACED):
        for item in found.items:
            name, _, text = item.text.partition("=")
            if name in known:
                record.replaced[name] = text
    return record


def _current(name: str, anatomy: Scan) -> str | None:
    found = anatomy.named(name)
    return found[0].value if found else None


def _same(one: str | None, other: str | None) -> bool:
    """Whether two values say the same: "5" and "5.0", "True" and "true" do."""
    if one is None or other is None:
        return one is other
    try:
        return float(one) == float(other)
    except ValueError:
        same_truth = {one.lower(), other.lower()} <= {"true"} or {
            one.lower(),
            other.lower(),
        } <= {"false"}
        return one == other or same_truth


def _before_curator(name: str, anatomy: Scan, before: _Record) -> str | None:
    """The value that the property has, or had before Curator wrote what is there still."""
    current = _current(name, anatomy)
    if name.startswith("curator:"):
        return None
    if name in before.wrote:
        written = before.wrote[name][0] or None  # "" says that Curator took it away
        if _same(current, written):
            return before.replaced.get(name)
    return current


def _target(name: str, anatomy: Scan, plan: Plan, before: _Record) -> str | None:
    base = _before_curator(name, anatomy, before)
    if name in plan.put:
        stays = any(_same(base, value) for value in plan.unless.get(name, ()))
        return base if stays else plan.put[name]
    if base is not None and name in plan.drop:
        values = plan.drop[name]
        if values is None or any(_same(base, value) for value in values):
            return None
    return base


def _settle(
    name: str,
    target: str | None,
    anatomy: Scan,
    before: _Record,
    after: _Record,
    edits: Edits,
) -> None:
    """Brings one property to its target, and remembers what was there."""
    base = _before_curator(name, anatomy, before)
    if not _same(target, base) and not name.startswith("curator:"):
        after.wrote[name] = [target or ""]
        if base is not None:
            after.replaced[name] = base
    if not _same(target, _current(name, anatomy)):
        edits.set_value(name, target)


def _settle_list(
    name: str, anatomy: Scan, plan: Plan, before: _Record, after: _Record, edits: Edits
) -> None:
    wanted = plan.lists.get(name, ())
    if name.startswith("curator:"):
        current = tuple(item.text for found in anatomy.named(name) for item in found.items)
        if current != wanted:
            edits.set_list(name, wanted)
        return
    current = [item.text.strip() for found in anatomy.named(name) for item in found.items]
    mine = {*before.wrote.get(name, ())}
    mine |= {text for text in current if text.startswith(f"{plan.keyword}|")}
    foreign = [text for text in current if text not in mine]
    written = [text for text in wanted if text not in foreign]
    if written:
        after.wrote[name] = written
    stale = [text for text in current if text in mine and text not in wanted]
    missing = [text for text in written if text not in current]
    if stale or missing:
        edits.change_list(name, remove=stale, add=missing)


def _settle_description(
    anatomy: Scan, plan: Plan, before: _Record, after: _Record, edits: Edits
) -> None:
    """Brings Curator's paragraph behind the description that somebody else wrote."""
    old = next(iter(before.wrote.get(_DESCRIPTION, ())), "")
    paragraph = plan.paragraph
    place = edits.text_place(_DESCRIPTION)
    raw = "" if place is None else anatomy.body[slice(*place)].decode()
    base = _without_end(raw, old)
    if base is None and _without_end(raw, paragraph) is not None:
        return  # it says so already, and Curator did not write it
    if paragraph:
        after.wrote[_DESCRIPTION] = [paragraph]
    if base is None:
        base = raw
    elif old == paragraph:
        return
    if place is None:
        if paragraph:
            edits.add_language_text(_DESCRIPTION, paragraph)
    elif base or paragraph:
        target = base + (_BREAK if base and paragraph else "") + escaped(paragraph)
        if target != raw:
            edits.replace(place, target)
    elif raw:
        edits.set_value(_DESCRIPTION, None)


def _without_end(raw: str, paragraph: str) -> str | None:
    """The raw text before a paragraph at its end and the break between; None without it.

    Programs escape in different ways, so what counts is what the text means.
    """
    if not paragraph or not resolve(raw).endswith(paragraph):
        return None
    shortest, longest = len(paragraph), len(paragraph) * len("&quot;")
    for length in range(shortest, min(longest, len(raw)) + 1):
        if resolve(raw[-length:]) == paragraph:
            base = raw[:-length]
            for end in (_BREAK, "\n\n"):
                base = base.removesuffix(end)
            return base
    return None


def _settle_date(
    anatomy: Scan,
    plan: Plan,
    before: _Record,
    after: _Record,
    edits: Edits,
    now: datetime,
) -> None:
    """Dates the change, if there is any; what is taken back takes its date with it."""
    if edits.any:
        base = _before_curator(_DATE, anatomy, before)
        _settle(_DATE, moment(now) if plan.decided else base, anatomy, before, after, edits)
