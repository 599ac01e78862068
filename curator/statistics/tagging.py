"""Tags of variants, of which each may have several or none: defects, words of prompts, groups.

Few sets of tags are met by many variants: which set each has is one column, and which tags are in
each set is a small table.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any  # Any: values of whatever kind

import numpy as np

from curator.core.reckoned import Told
from curator.statistics.clusters import numbered
from curator.statistics.ledger import Bools, Ints
from curator.statistics.tags import frequent_tags
from curator.statistics.variants import Variants

UNTOLD = -1
"""The set of a variant of which nothing is known; it holds no tag."""


@dataclass(frozen=True, slots=True)
class Tagging:
    """Which tags each variant has.

    Attributes:
        names: the tags that some variant has, in the order of the alphabet.
        holds: (tags, sets + 1) which tag is in which set; the last one stands for `UNTOLD`.
        which: the set of each variant, or `UNTOLD`.
    """

    names: Sequence[str]
    holds: Bools
    which: Ints

    def has(self, tag: int, places: Ints | None = None) -> Bools:
        """Returns which variants have a tag: all of them, or those at some places."""
        which = self.which if places is None else self.which[places]
        return self.holds[tag][which]

    def having(self, tag: int, places: Ints | None = None) -> Ints:
        """Returns the places of those that have a tag, among all or among some."""
        found = np.flatnonzero(self.has(tag, places))
        return found if places is None else places[found]

    def count(self, places: Ints) -> Ints:
        """Returns how many of the variants at some places have each tag."""
        sets = np.bincount(self.which[places] + 1, minlength=self.holds.shape[1])
        return self.holds @ np.roll(sets, -1)


def tagging_of(sets: Sequence[Collection[str]], which: Ints) -> Tagging:
    """Returns the tags of variants that have these sets.

    Args:
        sets: of tags.
        which: of each variant, or `UNTOLD`.
    """
    met = np.bincount(which + 1, minlength=len(sets) + 1)[1:].tolist()
    names = sorted({name for some, many in zip(sets, met, strict=True) if many for name in some})
    number = {name: place for place, name in enumerate(names)}
    holds = np.zeros((len(names), len(sets) + 1), dtype=np.bool_)
    for place, (some, many) in enumerate(zip(sets, met, strict=True)):
        if many:
            holds[[number[name] for name in some], place] = True
    return Tagging(names, holds, which)


def which_told(variants: Variants, told: Told[Any]) -> Ints:
    """Returns which value is told of each variant, `UNTOLD` where none is."""
    places = variants.places_of(np.asarray(told.variant, dtype=np.int64))
    here = places >= 0
    which = np.full(len(variants), UNTOLD)
    which[places[here]] = np.asarray(told.which, dtype=np.int64)[here]
    return which


def told_tags(variants: Variants, told: Told[frozenset[str]]) -> Tagging:
    """Returns the tags that are told of variants."""
    return tagging_of(told.values, which_told(variants, told))


def prompt_tags(variants: Variants, told: Told[str]) -> Tagging:
    """Returns the frequent tags of prompts; `UNTOLD` are variants without a known prompt."""
    which = which_told(variants, told)
    known = which != UNTOLD
    size = max(len(variants.briefs), 1)
    used, _ = numbered(which[known] * size + variants.brief[known])
    names, holds = frequent_tags(told.values, used // size, used % size)
    return Tagging(names, np.pad(holds, ((0, 0), (0, 1))), which)
