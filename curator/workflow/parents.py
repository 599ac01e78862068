"""Which variant refines which, by what files say of themselves and by their names.

An upscale, an inpainting or a variation of a picture is a refinement: counted for itself, it would
steal the rate of the model that made the picture. Only an embedded reference or a name that is
built from another's says so; what looks alike is left to a person.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from curator.core.variant import VariantId
from curator.library.library import Library
from curator.library.values import Lineage

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
