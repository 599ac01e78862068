"""What was decided here, told to other apps as XMP: in copies, or in sidecars beside originals.

Originals are never written. A picture with a Content Credential gets a sidecar in place of an
embedded packet, for any change of its bytes would break the credential.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from curator.core.decision import LoggedDecision, Verdict, standing
from curator.core.errors import CuratorError
from curator.core.fact import NO_FACTS, Facts
from curator.core.file_names import same_name
from curator.core.variant import VariantId
from curator.exporters.handed import Handed, Status, copy_picture
from curator.exporters.xmp_embedding import packet_of, with_packet
from curator.exporters.xmp_profiles import DEFAULT_MAPPING, Mapping, Profile, Statement
from curator.exporters.xmp_writing import Outcome, Written, sidecar_path, write_statement
from curator.library.library import Library
from curator.library.values import GridItem, VariantFilter
from curator.workflow.clock import Clock, utc_now
from curator.workflow.moving import every_item
from curator.workflow.picking import Naming, Pick, plan_picks
from curator.workflow.progress import Progress, Run

BESIDE = "A sidecar stands beside it: its Content Credential (C2PA) would break otherwise."


@dataclass(frozen=True, slots=True)
class XmpPlan:
    """What would be written.

    Attributes:
        picks: the copies, each with its original; empty where sidecars go beside originals.
        items: the variants whose originals get sidecars.
        refused: what cannot be done, and why.
        profile: for whom.
        size_bytes: of the copies to make.
    """

    picks: tuple[Pick, ...]
    items: tuple[GridItem, ...]
    refused: tuple[Handed, ...]
    profile: Profile
    size_bytes: int = 0

    @property
    def files(self) -> int:
        """How many pictures it is about."""
        return len(self.picks) + len(self.items)


def plan_xmp_copies(
    library: Library,
    folder: Path,
    profile: Profile,
    wanted: VariantFilter,
    *,
    naming: Naming = Naming.ORIGINAL,
) -> XmpPlan:
    """Lists the copies that would say what was decided; touches nothing.

    A copy that an earlier export has written into is recognised: it is its original with another
    packet, and is brought up to date. Of a variant that is neither decided nor rated here no copy
    is made; one that is there loses what was said of it.
    """
    plan = plan_picks(library, folder, wanted, naming=naming, is_copy=_is_spoken_copy)
    rated = _rated_here(library, [pick.item for pick in plan.picks])
    wished = [
        pick
        for pick in plan.picks
        if pick.item.verdict is not None or pick.item.id in rated or pick.is_there
    ]
    originals = _originals_among(library, wished)
    picks = tuple(pick for pick in wished if pick.target not in originals)
    spared = (_spared(pick) for pick in wished if pick.target in originals)
    size = sum(pick.source.stat().st_size for pick in picks if not pick.is_there)
    return XmpPlan(picks, (), (*plan.refused, *spared), profile, size)


def plan_xmp_sidecars(library: Library, profile: Profile, wanted: VariantFilter) -> XmpPlan:
    """Lists the originals beside which a sidecar would say what was decided; touches nothing.

    For a variant that is neither decided nor rated here none is made; one that is there loses what
    was said of it.
    """
    items: list[GridItem] = []
    refused: list[Handed] = []
    every = list(every_item(library, wanted))
    rated = _rated_here(library, every)
    for item in every:
        if item.path.is_file():
            if item.verdict is not None or item.id in rated or _sidecars_of(item.path):
                items.append(item)
        else:
            refused.append(Handed(item.path, None, Status.REFUSED, "The file is not where it was."))
    return XmpPlan((), tuple(items), tuple(refused), profile)


def write_xmp(
    library: Library, plan: XmpPlan, *, mapping: Mapping = DEFAULT_MAPPING, clock: Clock = utc_now
) -> Run[tuple[Handed, ...]]:
    """Writes what was planned; returns what became of every file, refused ones included."""
    started, now = time.monotonic(), clock()
    results = list(plan.refused)
    facts = library.facts.of([item.id for item in (*plan.items, *(p.item for p in plan.picks))])
    neighbours: dict[Path, frozenset[Path]] = {}

    def say(item: GridItem, target: Path) -> Written:
        is_copy = target.suffix.lower() != ".xmp"
        statement = statement_of(
            library,
            item.id,
            facts.get(item.id, NO_FACTS),
            (item.sha256 or "") if is_copy else "",
        )
        return write_statement(
            target, statement, plan.profile, source=item.path, now=now, mapping=mapping
        )

    def beside(item: GridItem, picture: Path) -> Handed:
        folder = picture.parent
        if folder not in neighbours:
            neighbours[folder] = _pictures_in(folder)
        name = sidecar_path(picture, plan.profile, taken=neighbours[folder])
        return _handed(item, say(item, name.path), name.reason)

    originals = _originals_among(library, plan.picks)  # one may have been imported meanwhile
    for pick in plan.picks:
        is_spared = pick.target in originals
        results.append(_spared(pick) if is_spared else _write_copy(pick, say, beside))
        yield Progress(len(results), plan.files, "Writing copies", time.monotonic() - started)
    for item in plan.items:
        results.append(beside(item, item.path))
        yield Progress(len(results), plan.files, "Writing sidecars", time.monotonic() - started)
    return tuple(results)


def sidecars_of(plan: XmpPlan) -> tuple[tuple[Path, Path], ...]:
    """Returns the originals beside which a sidecar goes, each with the sidecar's path."""
    folders = {item.path.parent for item in plan.items}
    neighbours = {folder: _pictures_in(folder) for folder in folders}
    return tuple(
        (item.path, sidecar_path(item.path, plan.profile, taken=neighbours[item.path.parent]).path)
        for item in plan.items
    )


def statement_of(
    library: Library, variant: VariantId, facts: Facts, original: str = ""
) -> Statement:
    """Returns what Curator knows of one variant, to be told to other apps.

    Args:
        library: where it is.
        variant: which one.
        facts: what holds of it beside its verdict.
        original: the SHA-256 of the original, for a copy.
    """
    details = library.details(variant)
    made = _counting(details.decisions, details.item.verdict)
    if made is None:
        stars, label = _said_here(facts)
        return Statement(None, stars=stars, label=label, original=original)
    decision = made.decision
    return Statement(
        verdict=decision.verdict,
        stars=facts.stars,
        label=facts.label,
        reasons=decision.defects or facts.defects,
        note=decision.note or facts.note,
        reviewer=decision.reviewer,
        decided_at=decision.decided_at,
        batch=decision.session,
        original=original,
    )


def _said_here(facts: Facts) -> tuple[int | None, str | None]:
    """Stars and label that people gave in Curator; what a file says itself is not told back."""
    stars, label = facts.stars_fact, facts.label_fact
    return (
        facts.stars if stars is not None and not stars.fact.source else None,
        facts.label if label is not None and not label.fact.source else None,
    )


def _rated_here(library: Library, items: Sequence[GridItem]) -> frozenset[VariantId]:
    """The undecided ones among them that somebody gave stars or a label."""
    asked = [item.id for item in items if item.verdict is None and (item.stars or item.label)]
    return frozenset(
        number for number, facts in library.facts.of(asked).items() if any(_said_here(facts))
    )


def _originals_among(library: Library, picks: Sequence[Pick]) -> set[Path]:
    """Which targets are files of the library themselves, by whatever way they are reached."""
    there = {pick.target: _identity(pick.target) for pick in picks if pick.target.exists()}
    if not there:
        return set()
    names = {same_name(target.name) for target in there}
    known = library.known_files([*there, *(target.resolve() for target in there)])
    places = [path for path in library.known_paths() if same_name(path.name) in names]
    originals = {_identity(path) for path in (*known, *places)} - {None}
    return {target for target, identity in there.items() if identity in originals}


def _identity(path: Path) -> tuple[int, int] | None:
    """What a file is whatever it is called; None where there is none."""
    try:
        state = path.stat()
    except OSError:
        return None
    return state.st_dev, state.st_ino


def _spared(pick: Pick) -> Handed:
    reason = "An original of this library lies there, which is never written."
    return Handed(pick.source, pick.target, Status.REFUSED, reason)


def _counting(log: Sequence[LoggedDecision], verdict: Verdict | None) -> LoggedDecision | None:
    """The decision that counts: the latest standing one with the variant's verdict."""
    votes = [vote for vote in standing(log) if vote.decision.verdict is verdict]
    return votes[-1] if votes else None


def _write_copy(
    pick: Pick,
    say: Callable[[GridItem, Path], Written],
    beside: Callable[[GridItem, Path], Handed],
) -> Handed:
    item = pick.item
    is_new = not pick.target.exists()
    if is_new:
        copied = copy_picture(pick.source, pick.target, pick.sha256)
        if copied.status is Status.REFUSED:
            return copied
    said = say(item, pick.target)
    if said.outcome is Outcome.REFUSED and "C2PA" in said.reason:
        made = beside(item, pick.target)
        return replace(made, reason=made.reason or BESIDE)
    result = _handed(item, said)
    if is_new and result.status is not Status.WRITTEN:  # the copy is there, whatever it says
        return replace(result, target=pick.target, status=Status.WRITTEN)
    return result


def _handed(item: GridItem, said: Written, note: str = "") -> Handed:
    words = f"{said.reason}. {said.hint}".strip() if said.reason else note
    sentence = words[:1].upper() + words[1:]
    return Handed(item.path, said.path, Status(said.outcome.value), sentence)


def _sidecars_of(picture: Path) -> list[Path]:
    names = (f"{picture.name}.xmp", f"{picture.stem}.xmp")
    return [path for name in names if (path := picture.with_name(name)).is_file()]


def _pictures_in(folder: Path) -> frozenset[Path]:
    try:
        return frozenset(path for path in folder.iterdir() if path.suffix.lower() != ".xmp")
    except OSError:
        return frozenset()


def _is_spoken_copy(copy: Path, original: Path) -> bool:
    """Whether a file is the original with nothing but another XMP packet."""
    try:
        data, source = copy.read_bytes(), original.read_bytes()
        packet = packet_of(data)
        return with_packet(source, packet) == data or with_packet(data, packet_of(source)) == source
    except (OSError, CuratorError):
        return False
