"""The list of defects that a library's reviewers choose from, in the order of their digits.

A decision stores the name that was said. Renaming a defect keeps the names it went by, so that what
was said before is read, found and counted as the same defect.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

MOST_DEFECTS = 9
"""As many as there are digits."""

LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class DefectName:
    """One defect: what it is called, and what it was called before."""

    name: str
    was: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """All names it goes by, the present one first."""
        return (self.name, *self.was)


@dataclass(frozen=True, slots=True)
class DefectList:
    """The defects in order; the first one is digit 1."""

    defects: tuple[DefectName, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """What they are called now."""
        return tuple(defect.name for defect in self.defects)

    def called(self, said: str) -> str:
        """Returns what a defect is called now that somebody named before; an unknown one stays."""
        for defect in self.defects:
            if said in defect.names:
                return defect.name
        return said

    def names_of(self, name: str) -> tuple[str, ...]:
        """Returns every name under which this defect may stand in the log."""
        for defect in self.defects:
            if name in defect.names:
                return defect.names
        return (name,)

    def renamed(self, old: str, new: str) -> "DefectList":
        """Returns the list with one of its defects under another name.

        Raises:
            ValueError: there is none of that name, or the new name cannot be one.
        """
        if old not in self.names:
            raise ValueError(f"there is no defect {old!r}")
        return checked_list(
            replace(
                defect,
                name=new,
                was=tuple(name for name in defect.names if name != new),
            )
            if defect.name == old
            else defect
            for defect in self.defects
        )

    def edited(self, rows: Sequence[tuple[str | None, str]]) -> "DefectList":
        """Returns the list as somebody edited it row by row.

        Args:
            rows: what each row was called, None for a new one, and what it is called now.

        Raises:
            ValueError: a name cannot be one, or there are too many.
        """
        known = {defect.name: defect for defect in self.defects}
        made: list[DefectName] = []
        for old, new in rows:
            before = known.get(old) if old is not None else None
            name = " ".join(new.split())
            names = before.names if before is not None else ()
            made.append(DefectName(name, tuple(one for one in names if one != name)))
        return checked_list(made)

    def with_names(self, names: Sequence[str]) -> "DefectList":
        """Returns a list of these names in this order; one that is here keeps its older names.

        Raises:
            ValueError: a name cannot be one, or there are too many.
        """
        known = {defect.name: defect for defect in self.defects}
        tidy = [" ".join(name.split()) for name in names]
        return checked_list(known.get(name, DefectName(name)) for name in tidy)


DEFAULT_DEFECTS = DefectList(
    tuple(
        DefectName(name)
        for name in (
            "hands",
            "face",
            "warped line",
            "light does not match",
            "text",
            "colour fringe",
            "texture",
            "extra or missing parts",
            "composition",
        )
    )
)
"""What goes wrong in generated images, the most frequent first."""


def checked_list(defects: Iterable[DefectName]) -> DefectList:
    """Returns a list that can be stored; a name in use is nobody's older name.

    Raises:
        ValueError: with a reason for a person.
    """
    tidy = [replace(defect, name=" ".join(defect.name.split())) for defect in defects]
    if not tidy:
        raise ValueError("the list needs one defect at least")
    if len(tidy) > MOST_DEFECTS:
        raise ValueError(f"there are digits for {MOST_DEFECTS} defects, not for {len(tidy)}")
    met: set[str] = set()
    for defect in tidy:
        if not defect.name:
            raise ValueError("a defect needs a name")
        if len(defect.name) > LONGEST_NAME:
            raise ValueError(f"{defect.name[:20]}… is longer than {LONGEST_NAME} characters")
        if ";" in defect.name or "\\" in defect.name:
            raise ValueError(f"{defect.name!r} contains ; or \\, which decision files need")
        if defect.name.casefold() in met:
            raise ValueError(f"{defect.name!r} is in the list twice")
        met.add(defect.name.casefold())
    claimed: set[str] = {defect.name for defect in tidy}
    result: list[DefectName] = []
    for defect in tidy:
        was = tuple(name for name in dict.fromkeys(defect.was) if name not in claimed)
        claimed |= set(was)
        result.append(replace(defect, was=was))
    return DefectList(tuple(result))


def stored_form(defects: DefectList) -> list[dict[str, object]]:
    """Returns the list as the library's setting keeps it, in JSON values."""
    return [{"name": defect.name, "was": list(defect.was)} for defect in defects.defects]


def from_stored(value: object) -> DefectList:
    """Returns the list of a setting; the default where it was never set or cannot be read."""
    if not isinstance(value, Sequence) or isinstance(value, str):
        return DEFAULT_DEFECTS
    try:
        return checked_list(_one(item) for item in value)
    except ValueError:
        return DEFAULT_DEFECTS


def _one(item: object) -> DefectName:
    if isinstance(item, str):
        return DefectName(item)
    if isinstance(item, Mapping) and isinstance(item.get("name"), str):
        was = item.get("was")
        before = was if isinstance(was, Sequence) and not isinstance(was, str) else ()
        return DefectName(
            str(item["name"]), tuple(name for name in before if isinstance(name, str))
        )
    raise ValueError("no defect")
