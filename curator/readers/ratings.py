"""What other programs say of a picture: stars, labels, flags and picks, in it and beside it.

Only values come from here, each with where it stands; whether they become facts is decided
elsewhere, and they are never verdicts. Where two places contradict each other, a reject anywhere
wins, and the conflict is named. Dialects and their values: `curator.core.xmp_names`.
"""

import errno
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat

from curator.core.decision import Verdict
from curator.core.fact import LABELS, MOST_STARS
from curator.core.xmp_names import (
    DARKTABLE_COLORS,
    DIGIKAM_COLORS,
    PICK_ACCEPTED,
    PICK_PENDING,
    PICK_REJECTED,
    usual_name,
)
from curator.readers.container.blocks import Block, BlockKind, ContainerError, Gathering
from curator.readers.container.walk import walk
from curator.readers.container.xmp_packet import keep_xmp

MAX_SIDECAR_BYTES = 16 * 2**20
MAX_DEPTH = 64
MAX_ELEMENTS = 100_000

PICTURE_ENDINGS = (".png", ".jpg", ".jpeg", ".webp", ".tif", ".tiff", ".avif")

LABEL_WORDS = {
    **{label: label for label in LABELS},
    "magenta": "purple",
    # Bridge's own set of labels.
    "select": "red",
    "second": "yellow",
    "approved": "green",
    "review": "blue",
    "to do": "purple",
}
"""What `xmp:Label` says for which colour; sets in other languages keep their text."""

COLOR_CLASSES = (
    "", "Winner", "Winner alt", "Superior", "Superior alt", "Typical", "Typical alt", "Extras",
    "Trash",
)  # fmt: skip
"""Photo Mechanic's names for `ColorClass` 0 to 8, as it comes; teams rename them."""


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that one program says in one place.

    Attributes:
        value: stars "1" to "5", a label, or a verdict's value.
        field: the property: "xmp:Rating".
        place: where it stands: "PNG iTXt XML:com.adobe.xmp", "sidecar hero.xmp".
    """

    value: str
    field: str
    place: str

    @property
    def source(self) -> str:
        """The property and its place, for a fact's source."""
        return f"{self.field} in {self.place}"


@dataclass(frozen=True, slots=True)
class Ratings:
    """What other programs say of one picture, the one that counts first.

    Attributes:
        stars: "1" to "5".
        labels: colours of `curator.core.fact.LABELS`, or other texts.
        picks: "accept", "fix" or "reject"; digiKam's *pending* is a fix.
        keywords: the keywords that Curator has written: "Curator|Needs fix|Hands".
        conflicts: plain sentences, one for each kind on which places disagree.
        warnings: plain sentences on what could not be read.
    """

    stars: tuple[Said, ...] = ()
    labels: tuple[Said, ...] = ()
    picks: tuple[Said, ...] = ()
    keywords: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nobody says anything."""
        return not (self.stars or self.labels or self.picks)


def read_ratings(path: Path) -> Ratings:
    """Returns what is said in a picture and in its sidecars; never raises for what they hold.

    For `hero.png` the sidecars are `hero.png.xmp` and `hero.xmp`; they stand before the picture's
    own packet, for a program that writes sidecars leaves that as it was.
    """
    sidecars, warnings = _sidecars(path)
    try:
        with path.open("rb") as file:
            container = walk(file)
    except ContainerError as error:
        return ratings_in(sidecars, (*warnings, f"{path.name}: {error.reason}."))
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return ratings_in(sidecars, (*warnings, f"{path.name} cannot be read: {reason}."))
    lost = tuple(sentence for sentence in container.lost if "XMP" in sentence)
    return ratings_in((*sidecars, *container.blocks), (*warnings, *lost))


def ratings_in(blocks: Iterable[Block], warnings: tuple[str, ...] = ()) -> Ratings:
    """Returns what is said in the XMP among blocks, the most trusted place first.

    Args:
        blocks: a picture's, as `read_variant` kept them, or its sidecars'.
        warnings: what went wrong before; comes back with the rest.
    """
    gathered = _Gathered(warnings=list(warnings))
    for block in blocks:
        if block.kind is BlockKind.XMP:
            gathered.take(block)
    return gathered.ratings()


def _sidecars(path: Path) -> tuple[tuple[Block, ...], tuple[str, ...]]:
    gathering = Gathering()
    for name in (f"{path.name}.xmp", f"{path.stem}.xmp"):
        sidecar = path.with_name(name)
        try:
            with sidecar.open("rb") as file:
                data = file.read(MAX_SIDECAR_BYTES + 1)
        except FileNotFoundError:
            continue
        except OSError as error:
            if error.errno != errno.ENAMETOOLONG:
                gathering.warn(f"The sidecar {name} cannot be read: {error.strerror}.")
            continue
        if len(data) > MAX_SIDECAR_BYTES:
            gathering.warn(f"The sidecar {name} is too large and was not read.")
            continue
        keep_xmp(gathering, data, f"sidecar {name}")
        twin = _twin(path) if name != f"{path.name}.xmp" else ""
        if twin:
            gathering.warn(f"{name} may be about {twin} alone; it bears the name of both.")
    return tuple(gathering.blocks), tuple(gathering.warnings)


def _twin(path: Path) -> str:
    """Another picture that shares a sidecar's name with this one; "" where there is none."""
    names = (path.stem + ending for ending in PICTURE_ENDINGS)
    return next((name for name in names if name != path.name and path.with_name(name).exists()), "")


@dataclass(slots=True)
class _Gathered:
    """What was said so far, and where."""

    stars: list[Said] = field(default_factory=list[Said])
    labels: list[Said] = field(default_factory=list[Said])
    picks: list[Said] = field(default_factory=list[Said])
    keywords: dict[str, None] = field(default_factory=dict[str, None])
    warnings: list[str] = field(default_factory=list[str])

    def take(self, block: Block) -> None:
        try:
            values = properties_of(block.text)
        except ValueError as error:
            self.warnings.append(f"The XMP in {block.source} {error} and was not read.")
            return
        for name, read in _FIELDS:
            for text in values.get(name, ()):
                kind, value = read(text)
                if value:
                    said = Said(value, name, block.source)
                    {"stars": self.stars, "label": self.labels, "pick": self.picks}[kind].append(
                        said
                    )
        # A label's text and its colour are twins: of one place the colour says it for both.
        known = {said.value for said in self.labels if said.place == block.source}
        if known & set(LABELS):
            self.labels = [
                said
                for said in self.labels
                if said.place != block.source or said.field != "xmp:Label" or said.value in LABELS
            ]
        for text in (*values.get("lr:hierarchicalSubject", ()), *values.get("dc:subject", ())):
            if text.startswith("Curator|"):
                self.keywords[text] = None

    def ratings(self) -> Ratings:
        # The keywords come last: every other property says the same more plainly.
        rejects = [said for said in self.picks if said.value == Verdict.REJECT.value]
        others = [said for said in self.picks if said.value != Verdict.REJECT.value]
        conflicts = [
            sentence
            for what, said in (
                ("stars", self.stars),
                ("label", self.labels),
                ("pick", [*rejects, *others]),
            )
            if (sentence := _conflict(what, said))
        ]
        return Ratings(
            tuple(self.stars),
            tuple(self.labels),
            (*rejects, *others),
            tuple(self.keywords),
            tuple(conflicts),
            tuple(self.warnings),
        )


def _conflict(what: str, said: list[Said]) -> str:
    """A sentence with one place for each value; "" where all agree.

    A place may give an image several labels at once; that is none.
    """
    by_source = {one.source: one for one in reversed(said)}
    first = {one.value: one for one in reversed(said) if by_source[one.source] is one}
    if len(first) < 2:
        return ""
    ordered = sorted(first.values(), key=said.index)
    return f"{what}: " + ", ".join(f"{one.value} by {one.source}" for one in ordered)


# ------------------------------------------------------------------- the dialects

_Read = tuple[str, str]
"""A kind, and the value or ""."""


def _rating(text: str) -> _Read:
    try:
        stars = float(text)
    except ValueError:
        return "stars", ""
    if stars < 0:
        return "pick", Verdict.REJECT.value if stars == -1 else ""
    return "stars", str(int(stars)) if 1 <= stars <= MOST_STARS else ""


def _truth(text: str) -> bool | None:
    return {"true": True, "1": True, "false": False, "0": False}.get(text.lower())


def _good(text: str) -> _Read:
    verdicts = {True: Verdict.ACCEPT.value, False: Verdict.REJECT.value}
    truth = _truth(text)
    return "pick", "" if truth is None else verdicts[truth]


def _pick(text: str) -> _Read:
    return "pick", {"1": Verdict.ACCEPT.value, "-1": Verdict.REJECT.value}.get(text, "")


def _pick_label(text: str) -> _Read:
    verdicts = {
        PICK_REJECTED: Verdict.REJECT.value,
        PICK_PENDING: Verdict.FIX.value,
        PICK_ACCEPTED: Verdict.ACCEPT.value,
    }
    return "pick", verdicts.get(text, "")


def _tagged(text: str) -> _Read:
    return "pick", Verdict.ACCEPT.value if _truth(text) else ""


def _label(text: str) -> _Read:
    return "label", LABEL_WORDS.get(text.lower(), text)


def _label_color(text: str) -> _Read:
    return "label", text.lower() if text.lower() != "none" else ""


def _color_label(text: str) -> _Read:
    return "label", {number: color for color, number in DIGIKAM_COLORS.items()}.get(text, "")


def _darktable(text: str) -> _Read:
    known = text.isascii() and text.isdigit() and int(text) < len(DARKTABLE_COLORS)
    return "label", DARKTABLE_COLORS[int(text)] if known else ""


def _color_class(text: str) -> _Read:
    known = text.isascii() and text.isdigit() and int(text) < len(COLOR_CLASSES)
    return "label", COLOR_CLASSES[int(text)] if known else ""


def _own_decision(text: str) -> _Read:
    return "pick", text if text in {verdict.value for verdict in Verdict} else ""


_FIELDS: tuple[tuple[str, Callable[[str], _Read]], ...] = (
    ("curator:Decision", _own_decision),
    ("xmp:Rating", _rating),
    ("photoshop:LabelColor", _label_color),
    ("digiKam:ColorLabel", _color_label),
    ("darktable:colorlabels", _darktable),
    ("xmp:Label", _label),
    ("photomechanic:ColorClass", _color_class),
    ("xmpDM:good", _good),
    ("xmpDM:pick", _pick),
    ("digiKam:PickLabel", _pick_label),
    ("photomechanic:Tagged", _tagged),
)
"""The properties that are read, in the order in which they count within one place."""


# ------------------------------------------------------------------- the packet


def properties_of(text: str) -> dict[str, tuple[str, ...]]:
    """Returns the texts of every top-level property, by its usual name; lists give their items.

    Raises:
        ValueError: the packet is damaged, declares a document type, or is nested too deeply; the
            text says which.
    """
    reader = _Properties()
    parser = expat.ParserCreate(namespace_separator="\n")
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    parser.StartDoctypeDeclHandler = _refuse_doctype
    start = max(text.find("<"), 0)
    try:
        parser.Parse(text[start:].rstrip("\0 \r\n\t"), True)
    except expat.ExpatError as error:
        raise ValueError("is damaged") from error
    return {name: tuple(texts) for name, texts in reader.values.items()}


def _refuse_doctype(*_declared: object) -> None:
    raise ValueError("declares a document type")


class _Properties:
    """Gathers what descriptions state; what lies inside structures is another thing's property."""

    def __init__(self) -> None:
        self.values: defaultdict[str, list[str]] = defaultdict(list)
        self._names: list[str] = []
        self._pieces: list[str] = []
        self._elements = 0

    def start(self, raw: str, attributes: dict[str, str]) -> None:
        self._elements += 1
        if len(self._names) >= MAX_DEPTH or self._elements > MAX_ELEMENTS:
            raise ValueError("is nested more deeply, or longer, than any program makes it")
        self._names.append(_usual(raw))
        self._pieces = []
        if self._names[-2:] == ["rdf:RDF", "rdf:Description"]:
            for key, value in attributes.items():
                name = _usual(key)
                if value.strip() and not name.startswith(("rdf:", "xml:")):
                    self.values[name].append(value.strip())

    def text(self, data: str) -> None:
        self._pieces.append(data)

    def end(self, _raw: str) -> None:
        text = "".join(self._pieces).strip()
        self._pieces = []
        name = self._property()
        if name and text:
            self.values[name].append(text)
        self._names.pop()

    def _property(self) -> str:
        """The property whose value just ends: the element itself, an item, or its rdf:value."""
        if "rdf:RDF" not in self._names:
            return ""
        path = self._names[self._names.index("rdf:RDF") + 1 :]
        if len(path) < 2 or path[0] != "rdf:Description":
            return ""
        silent = {"rdf:Bag", "rdf:Seq", "rdf:Alt", "rdf:li", "rdf:value", "rdf:Description"}
        return path[1] if set(path[2:]) <= silent else ""


def _usual(raw: str) -> str:
    uri, _, local = raw.rpartition("\n")
    return usual_name(uri, local) if uri else local
