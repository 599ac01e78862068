"""Settling: what is counted of briefs is kept, so that the next statistics need not count it.

A brief that somebody goes on judging is unsettled again by the next verdict: where only few are,
counting them costs less than keeping them.
"""

import time
from collections.abc import Iterator

from curator.core.errors import LibraryUnavailable
from curator.library.library import Library
from curator.workflow.progress import Progress

COUNTING = "Counting"

WORTH_KEEPING = 4000
"""With fewer variants to count nothing is kept."""


def settle_briefs(library: Library) -> Iterator[Progress]:
    """Keeps what is counted of briefs of which nothing is kept yet, where those are many.

    Yields before each group of briefs. Ends early, and without a word, where the library cannot be
    written or somebody else is writing: it is counted all the same.
    """
    groups = library.settling.unsettled()
    total = sum(variants for _, variants in groups)
    if total < WORTH_KEEPING:
        return
    started = time.monotonic()
    done = 0
    for briefs, variants in groups:
        yield Progress(done, total, COUNTING, time.monotonic() - started)
        try:
            library.settling.settle(briefs)
        except LibraryUnavailable:
            return
        done += variants
