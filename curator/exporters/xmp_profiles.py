"""One decision, four dialects: which XMP properties say it to which programs.

The programs do not agree on how a reject is written, and two of their ways contradict each other
(`xmp:Rating` −1 takes the stars away, `xmpDM:good` False keeps them). So there are profiles, and a
file carries one of them. `xmp_packet` puts a plan into a file; here is only what it should say.

A *statement* is what Curator knows of one image; a *plan* the properties that it comes to.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import Enum

from curator.core.decision import Verdict
from curator.core.fact import LABELS, MOST_STARS
from curator.core.xmp_names import (
    DIGIKAM_COLORS,
    PICK_ACCEPTED,
    PICK_PENDING,
    PICK_REJECTED,
)


class Naming(Enum):
    """How a sidecar is called after its picture."""

    STEM = "name.xmp"
    FULL = "name.ext.xmp"


class Profile(Enum):
    """For whom a file is written; the text is what a person types."""

    LIGHTROOM = "lightroom"
    BRIDGE = "bridge"
    """Bridge, darktable and Geeqie: who read a Rating of −1 as a reject."""

    DIGIKAM = "digikam"
    CAPTURE_ONE = "capture-one"
    """Capture One, and whatever else reads labels and keywords alone."""

    @property
    def naming(self) -> Naming:
        """Its programs' own sidecar names.

        Bridge reads no sidecar of a picture that can hold XMP itself, so that profile's sidecars
        are called as darktable calls them.
        """
        full = self in (Profile.BRIDGE, Profile.DIGIKAM)
        return Naming.FULL if full else Naming.STEM

    @property
    def reads_sidecars(self) -> bool:
        """Whether its programs look at a sidecar of a picture; Lightroom only at those of raws."""
        return self is not Profile.LIGHTROOM


@dataclass(frozen=True, slots=True)
class Statement:
    """What Curator knows of one image, to be told to other programs.

    Attributes:
        verdict: None while it is undecided; then stars and label are all that is written.
        stars: 0 (said to have none) to 5; None where nobody gave any, and a file's own stay.
        label: a colour of `curator.core.fact.LABELS`, or another program's text; None for none.
        reasons: the defects that people named.
        note: free text.
        reviewer: whose decision it is.
        decided_at: aware.
        batch: the batch or session in which it was decided, an opaque text.
        original: the SHA-256 of the original that a copy was made of, "" where it is not told.
    """

    verdict: Verdict | None
    stars: int | None = None
    label: str | None = None
    reasons: tuple[str, ...] = ()
    note: str = ""
    reviewer: str = ""
    decided_at: datetime | None = None
    batch: str | None = None
    original: str = ""

    def __post_init__(self) -> None:
        if self.stars is not None and not 0 <= self.stars <= MOST_STARS:
            raise ValueError(f"stars are 0 to {MOST_STARS}, not {self.stars}")
        if self.decided_at is not None and self.decided_at.tzinfo is None:
            raise ValueError("the time of a decision says its zone")


@dataclass(frozen=True, slots=True)
class LabelNames:
    """What `xmp:Label` says for each colour: Lightroom matches it with its own label set by text.

    The defaults are those of Lightroom's set; Bridge's says Select, Second, Approved, Review, To
    Do.
    """

    red: str = "Red"
    yellow: str = "Yellow"
    green: str = "Green"
    blue: str = "Blue"
    purple: str = "Purple"

    def of(self, label: str) -> str:
        """Returns the text for a colour; what is no colour is a text already."""
        return str(getattr(self, label)) if label in LABELS else label


@dataclass(frozen=True, slots=True)
class Mapping:
    """A team's conventions: what each verdict is called elsewhere.

    Attributes:
        names: what the colours are called.
        accept_label: the colour of what is accepted.
        fix_label: the colour of what needs a fix.
        reject_label: the colour of a reject, where the profile has one.
        accept_stars: how many stars an accepted image without any gets, 1 to 5, where stars are all
            that says it (`Profile.BRIDGE`).
        keyword: the parent of all keywords.
        accepted: the keyword below it for what is accepted.
        needs_fix: that for what needs a fix.
        rejected: that for a reject.
    """

    names: LabelNames = field(default_factory=LabelNames)
    accept_label: str = "green"
    fix_label: str = "yellow"
    reject_label: str = "red"
    accept_stars: int = 1
    keyword: str = "Curator"
    accepted: str = "Accepted"
    needs_fix: str = "Needs fix"
    rejected: str = "Rejected"

    def __post_init__(self) -> None:
        if not 1 <= self.accept_stars <= MOST_STARS:
            raise ValueError(f"an accepted image gets 1 to {MOST_STARS} stars")


DEFAULT_MAPPING = Mapping()


@dataclass(frozen=True, slots=True)
class Plan:
    """What a file should say, apart from all that is in it already.

    Attributes:
        decided: False for an undecided image: then only what Curator wrote earlier goes.
        put: the properties with one value.
        unless: values of such a property that say as much already, and stay.
        drop: values that would contradict the plan; where such a property holds one of them, it
            goes. None stands for any value.
        lists: the properties that are lists, with the items that must be in them.
        paragraph: a paragraph of `dc:description`, behind what stands there; "" for none.
        keyword: items of lists that begin with this and a bar are Curator's.
    """

    decided: bool
    put: dict[str, str] = field(default_factory=dict[str, str])
    unless: dict[str, frozenset[str]] = field(default_factory=dict[str, frozenset[str]])
    drop: dict[str, frozenset[str] | None] = field(default_factory=dict[str, frozenset[str] | None])
    lists: dict[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    paragraph: str = ""
    keyword: str = "Curator"


RATED = frozenset(map(str, range(1, MOST_STARS + 1)))

_REJECTS: dict[str, frozenset[str] | None] = {
    "xmp:Rating": frozenset({"-1"}),
    "xmpDM:good": frozenset({"False"}),
    "xmpDM:pick": frozenset({"-1"}),
    "digiKam:PickLabel": frozenset({PICK_REJECTED}),
}
"""How other programs say "rejected"; a file that Curator's accept goes into must not."""

_ACCEPTS: dict[str, frozenset[str] | None] = {
    "xmpDM:good": frozenset({"True"}),
    "xmpDM:pick": frozenset({"1"}),
    "digiKam:PickLabel": frozenset({PICK_ACCEPTED}),
    "photomechanic:Tagged": frozenset({"True"}),
}


def plan(statement: Statement, profile: Profile, mapping: Mapping = DEFAULT_MAPPING) -> Plan:
    """Returns what a file should say of a statement in one profile.

    A person's own label stands before the verdict's colour, except where the colour is all that
    tells the verdict: what needs a fix, in `Profile.BRIDGE`.
    """
    verdict = statement.verdict
    keyword = _item(mapping.keyword)
    if verdict is None:
        rated = _ratings_alone(statement, profile, mapping)
        return Plan(decided=bool(rated), put=rated, keyword=keyword)
    put = _own_facts(statement, verdict)
    lists = {"curator:Reasons": _unique(map(_line, statement.reasons))}
    unless: dict[str, frozenset[str]] = {}
    drop = dict(_ACCEPTS if verdict is Verdict.REJECT else _REJECTS)
    if verdict is Verdict.FIX:
        drop |= {"digiKam:PickLabel": frozenset({PICK_REJECTED, PICK_ACCEPTED})}
    paragraph = ""
    if statement.stars is not None:
        put["xmp:Rating"] = str(statement.stars)
    if label := _label(statement, verdict, profile, mapping):
        if profile is not Profile.DIGIKAM:
            put["xmp:Label"] = mapping.names.of(label)
            drop["photoshop:LabelColor"] = frozenset({*LABELS} - {label})
        elif label in DIGIKAM_COLORS:
            put["digiKam:ColorLabel"] = DIGIKAM_COLORS[label]
    match profile:
        case Profile.LIGHTROOM:
            paragraph = _lightroom(statement, verdict, label, put, drop, mapping)
            drop["xmp:Rating"] = frozenset({"-1"})  # it would take the stars away
        case Profile.BRIDGE:
            if verdict is Verdict.REJECT:
                put["xmp:Rating"] = "-1"
            elif verdict is Verdict.ACCEPT and not statement.stars:
                put["xmp:Rating"] = str(mapping.accept_stars)
                unless["xmp:Rating"] = RATED if statement.stars is None else frozenset()
        case Profile.DIGIKAM:
            put["digiKam:PickLabel"] = {
                Verdict.ACCEPT: PICK_ACCEPTED,
                Verdict.FIX: PICK_PENDING,
                Verdict.REJECT: PICK_REJECTED,
            }[verdict]
        case Profile.CAPTURE_ONE:
            paths = _keywords(statement, verdict, mapping)
            lists["dc:subject"] = (keyword, *paths)
            lists["lr:hierarchicalSubject"] = paths
    clean = {name: text for name, value in put.items() if (text := _text(value))}
    return Plan(
        decided=True,
        put=clean,
        unless=unless,
        drop={name: values for name, values in drop.items() if name not in clean},
        lists=lists,
        paragraph=paragraph,
        keyword=keyword,
    )


def _lightroom(
    statement: Statement,
    verdict: Verdict,
    label: str | None,
    put: dict[str, str],
    drop: dict[str, frozenset[str] | None],
    mapping: Mapping,
) -> str:
    """Adds Lightroom's flag and its language-free label; returns the retouch note."""
    if label in LABELS:
        put["photoshop:LabelColor"] = str(label)
    if verdict is Verdict.FIX:
        drop |= {"xmpDM:pick": None, "xmpDM:good": None}
        return _retouch_note(statement, mapping)
    accepted = verdict is Verdict.ACCEPT
    put["xmpDM:pick"] = "1" if accepted else "-1"
    put["xmpDM:good"] = "True" if accepted else "False"
    return ""


def _own_facts(statement: Statement, verdict: Verdict) -> dict[str, str]:
    facts = {
        "curator:Decision": verdict.value,
        "curator:Reviewer": _line(statement.reviewer),
        "curator:BatchId": _line(statement.batch or ""),
    }
    if statement.original:
        facts["curator:Original"] = statement.original
    if statement.decided_at is not None:
        facts["curator:DecidedAt"] = moment(statement.decided_at)
    return facts


def _ratings_alone(statement: Statement, profile: Profile, mapping: Mapping) -> dict[str, str]:
    """Stars and a label of an undecided image: facts without any verdict; {} without either."""
    rated: dict[str, str] = {}
    if statement.stars:
        rated["xmp:Rating"] = str(statement.stars)
    label = _line(statement.label or "")
    if label and profile is Profile.DIGIKAM:
        if label in DIGIKAM_COLORS:
            rated["digiKam:ColorLabel"] = DIGIKAM_COLORS[label]
    elif label:
        rated["xmp:Label"] = mapping.names.of(label)
        if profile is Profile.LIGHTROOM and label in LABELS:
            rated["photoshop:LabelColor"] = label
    if rated and statement.original:
        rated["curator:Original"] = statement.original
    return {name: text for name, value in rated.items() if (text := _text(value))}


def _label(
    statement: Statement, verdict: Verdict, profile: Profile, mapping: Mapping
) -> str | None:
    """A colour or a text; None where neither a person nor the profile has one."""
    own = None
    match verdict:
        case Verdict.ACCEPT:
            own = mapping.accept_label
        case Verdict.FIX:
            own = mapping.fix_label
        case Verdict.REJECT:
            own = mapping.reject_label if profile is Profile.CAPTURE_ONE else None
    if profile is Profile.BRIDGE and verdict is Verdict.FIX:
        return own
    return _line(statement.label or "") or own


def _keywords(statement: Statement, verdict: Verdict, mapping: Mapping) -> tuple[str, ...]:
    names = {
        Verdict.ACCEPT: mapping.accepted,
        Verdict.FIX: mapping.needs_fix,
        Verdict.REJECT: mapping.rejected,
    }
    path = f"{_item(mapping.keyword)}|{_item(names[verdict])}"
    reasons = statement.reasons if verdict is Verdict.FIX else ()
    below = _unique(_capital(_item(reason)) for reason in reasons)
    return tuple(f"{path}|{reason}" for reason in below) or (path,)


def _retouch_note(statement: Statement, mapping: Mapping) -> str:
    """What is to be done, for a person to read; "" where nobody said."""
    reasons = ", ".join(_unique(map(_line, statement.reasons)))
    words = ". ".join(part.rstrip(".") for part in (reasons, _line(statement.note)) if part)
    return f"{_line(mapping.needs_fix)}: {words}." if words else ""


def moment(time: datetime) -> str:
    """Returns an aware time as XMP writes it: ISO 8601 in UTC, to the second."""
    return time.astimezone(UTC).replace(microsecond=0, tzinfo=None).isoformat() + "Z"


def _unique(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if text))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _item(text: str) -> str:
    """One level of a keyword: without what separates levels and keywords."""
    return _line(text.replace("|", "/").replace(",", " ").replace(";", " "))


def _line(text: str) -> str:
    return " ".join(_text(text).split())


def _text(text: str) -> str:
    """The text without the characters that XML 1.0 cannot hold, escaped or not."""
    return "".join(
        char
        for char in text
        if char in "\t\n\r"
        or " " <= char <= "\ud7ff"
        or "\ue000" <= char <= "\ufffd"
        or char > "\uffff"
    )
