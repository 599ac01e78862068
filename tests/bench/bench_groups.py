"""Grouping near-duplicates among many fingerprints with known groups: time, memory, how right.

usage: python -m tests.bench.bench_groups [HOW_MANY ...]
"""

import resource
import sys
import time
from array import array
from dataclasses import replace

from curator.similarity.groups import place
from tests.similarity.known_groups import known_groups, pairs_of, prints_of

ADDED = 300
"""New variants placed among all the others, as after an afternoon's import."""


def main() -> None:
    for many in [int(text) for text in sys.argv[1:]] or [10_000, 100_000]:
        truth, bits, briefs = known_groups(many, seed=1)
        prints = prints_of(bits, briefs)
        started = time.process_time()
        placed = place(prints)
        seconds = time.process_time() - started
        found, wanted = pairs_of(list(placed.values())), pairs_of(truth)
        hits = len(found & wanted)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"{many:>9,} at once  {seconds:7.2f} s  recall {hits / len(wanted):.4f}  "
            f"precision {hits / len(found):.4f}  peak {memory:.0f} MiB"
        )
        leaders = list(placed.values())
        leaders[-ADDED:] = [0] * ADDED
        started = time.process_time()
        place(replace(prints, leaders=array("q", leaders)))
        print(f"{ADDED:>9,} more     {time.process_time() - started:7.2f} s")


if __name__ == "__main__":
    main()
