"""One decision made durable, against a bare fdatasync of a page on the same disk.

usage: python -m tests.bench.bench_commit [ROUNDS]
"""

import os
import sys
import tempfile
import time
from pathlib import Path

from curator.core.decision import Verdict
from curator.library.library import Library
from tests.bench.material import median, percentile
from tests.builders import NOON, filled_library, make_decision


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        library = filled_library(Path(folder) / "bench.curator", 2000, briefs=50, models=4)
        variants = [item.id for item in library.page(limit=2000)]
        handle = os.open(Path(folder) / "page", os.O_RDWR | os.O_CREAT)
        os.write(handle, b"\0" * 4096)
        commits: list[float] = []
        syncs: list[float] = []
        for number in range(rounds * 200):
            syncs.append(_sync(handle))
            commits.append(_commit(library, variants[number % len(variants)]))
        os.close(handle)
        library.close()
    print(f"fdatasync 4 KB  p50 {median(syncs):.3f} ms  p95 {percentile(syncs, 0.95):.3f}")
    print(f"decision        p50 {median(commits):.3f} ms  p95 {percentile(commits, 0.95):.3f}")
    print(f"ratio           p50 {median(commits) / median(syncs):.2f}")


def _sync(handle: int) -> float:
    started = time.perf_counter()
    os.pwrite(handle, os.urandom(4096), 0)
    os.fdatasync(handle)
    return 1000 * (time.perf_counter() - started)


def _commit(library: Library, variant: int) -> float:
    made = make_decision(variant, Verdict.ACCEPT)
    started = time.perf_counter()
    library.decide([made], NOON)
    return 1000 * (time.perf_counter() - started)


if __name__ == "__main__":
    main()
