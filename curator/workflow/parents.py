"""Which variant refines which, by what files say of themselves and by their names.

An upscale, an inpainting or a variation of a picture is a refinement: counted for itself, it would
steal the rate of the model that made the picture. Only an embedded reference or a name that is
built from another's says so; what only looks alike is suggested, and a person says whether it is.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from curator.core.variant import VariantId
from curator.library.library import Library
from curator.library.values import GridItem, Lineage, VariantFilter

_DONE_TO = (
    ("upscale", r"up(?:scaled?|res)|hi-?res(?:fix)?|enhanced?|gigapixel|magnific|topaz|x\d|\d+x"),
    ("inpaint", r"inpaint(?:ed|ing)?|out ?paint(?:ed|ing)?"),
    ("variation", r"var(?:iation)?s?"),
    ("edit", r"edit(?:ed)?|retouch(?:ed)?|refined?|fixed"),
)
"""What is added to a picture's name when something was done to it, and what that was."""

_SUFFIXES = tuple(
    (done, re.compile(rf"(.+?)[ _.@-]+\(?(?:{words})(?:[ _-]?v?\d{{1,3}})?\)?$", re.IGNORECASE))
    for done, words in _DONE_TO
)


def stem_before(stem: str) -> tuple[str, str] | None:
    """Returns the name that another was built from, and what was done; None for a plain name.

    "carafe_upscaled" and "carafe-4x" are built from "carafe".
    """
    for done, form in _SUFFIXES:
        if found := form.fullmatch(stem):
            return found.group(1), done
    return None


def link_parents(library: Library, variants: Sequence[VariantId]) -> int:
    """Finds and notes what the given variants refine; returns how many found their parent.

    A name counts only where exactly one variant has it, of several the one in the same folder.
    """
    children = [item for item in library.provenance.lineage(variants) if not item.has_parent]
    wanted = {item.variant: _parent_names(item) for item in children}
    names = {name for options in wanted.values() for name in options}
    if not names:
        return 0
    known = library.provenance.named(sorted(names))
    paths = _paths(library, known)
    parents: dict[VariantId, VariantId] = {}
    for item in children:
        for name in wanted[item.variant]:
            options = [other for other in known.get(name, ()) if other != item.variant]
            beside = [other for other in options if item.path.parent in paths[other]]
            fitting = beside or options
            if len(fitting) == 1 and not _is_circle(parents, item.variant, fitting[0]):
                parents[item.variant] = fitting[0]
                break
    library.provenance.found_parents(parents)
    return len(parents)


def _parent_names(item: Lineage) -> tuple[str, ...]:
    """The names, without ending and case folded, that its parent may have, the best first."""
    names: list[str] = []
    if item.passes:  # a reference alone may be a style or a pose
        names += [Path(name.replace("\\", "/")).stem.casefold() for name in item.references]
    if built := stem_before(item.path.stem):
        names.append(built[0].casefold())
    return tuple(dict.fromkeys(names))


def _paths(
    library: Library, known: Mapping[str, tuple[VariantId, ...]]
) -> dict[VariantId, set[Path]]:
    """The folders in which the candidates lie."""
    numbers = sorted({number for members in known.values() for number in members})
    folders: defaultdict[VariantId, set[Path]] = defaultdict(set)
    for item in library.provenance.lineage(numbers):
        folders[item.variant].add(item.path.parent)
    return folders


def _is_circle(parents: Mapping[VariantId, VariantId], child: VariantId, parent: VariantId) -> bool:
    seen = {child}
    while parent not in seen:
        seen.add(parent)
        if parent not in parents:
            return False
        parent = parents[parent]
    return True


LARGER = 1.9
"""How many times as many pixels an enlargement has at least; 2× in one direction has twice."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A variant that looks like an enlargement of another; whether it is one, a person says."""

    child: GridItem
    parent: GridItem


def suggest_parents(library: Library, below: Path | None = None) -> tuple[Suggestion, ...]:
    """Returns variants without a parent that look like another one with far fewer pixels.

    Looks are compared while a library is analysed. Of several smaller ones the largest is meant,
    which is the one that the enlargement was made from.

    Args:
        library: where they are.
        below: only enlargements with a file in this folder.
    """
    wanted = VariantFilter(below=below)
    items = {item.id: item for item in _all_items(library, VariantFilter()) if item.alike > 1}
    asked = {item.id for item in _all_items(library, wanted)} if below else items.keys()
    alone = {
        item.variant for item in library.provenance.lineage(sorted(items)) if not item.has_parent
    }
    found: list[Suggestion] = []
    for number, item in items.items():
        if number not in alone or number not in asked:
            continue
        alike = (items.get(other) for other in library.likeness.members(number))
        smaller = [
            other for other in alike if other and _pixels(item) >= LARGER * _pixels(other) > 0
        ]
        if smaller:
            found.append(Suggestion(item, max(smaller, key=_pixels)))
    return tuple(found)


def _pixels(item: GridItem) -> int:
    return (item.width or 0) * (item.height or 0)


def _all_items(library: Library, wanted: VariantFilter) -> Iterator[GridItem]:
    after: VariantId | None = None
    while page := library.page(wanted, after):
        yield from page
        after = page[-1].id
