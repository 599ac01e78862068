"""Images a second of the scan and of the full import, against bare hashing and bare decoding.

usage: python -m tests.bench.bench_import [COUNT] [ROUNDS]
The four are taken in turn in every round; ratios within a round are what holds on a noisy machine.
"""

import hashlib
import os
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from curator.imaging.decode import load_pixels
from curator.library.library import Library
from curator.workflow.analysing import analyse_pending
from curator.workflow.importing import import_paths
from curator.workflow.progress import finish
from curator.workflow.workers import worker_processes
from tests.bench.material import make_pictures, median


def hash_all(paths: list[Path]) -> None:
    """Reads and hashes every file on as many threads as there are cores."""
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        list(pool.map(_hash, paths))


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def decode_all(paths: list[Path]) -> None:
    """Decodes every file in as many processes as there are cores, and does nothing with it."""
    with worker_processes() as pool:
        list(pool.map(_decode, paths, chunksize=8))


def _decode(path: Path) -> int:
    return load_pixels(path).rgb.shape[0]


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 400
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    rates: dict[str, list[float]] = {"hash": [], "scan": [], "decode": [], "full": []}
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as name:
        folder = Path(name)
        paths = make_pictures(folder / "pictures", count)
        hash_all(paths)  # into the page cache
        for number in range(rounds):
            file = folder / f"{number}.curator"
            Library.open(file).close()

            def scan(file: Path = file) -> None:
                with Library.open(file) as library:
                    assert finish(import_paths(library, [folder / "pictures"])).added == count

            def measure(file: Path = file, number: int = number) -> None:
                with Library.open(file) as library:
                    thumbnails = folder / f"thumbnails {number}"
                    report = finish(analyse_pending(library, worker_processes, thumbnails))
                    assert report.measured == count

            rates["hash"].append(count / _timed(lambda: hash_all(paths)))
            scanning = _timed(scan)
            rates["scan"].append(count / scanning)
            rates["decode"].append(count / _timed(lambda: decode_all(paths)))
            rates["full"].append(count / (scanning + _timed(measure)))
    for what, values in rates.items():
        print(f"{what:7} {median(values):7.0f} images/s   ({min(values):.0f}-{max(values):.0f})")
    print(f"scan / hash   {median(rates['scan']) / median(rates['hash']):.2f}")
    print(f"full / decode {median(rates['full']) / median(rates['decode']):.2f}")


def _timed(work: Callable[[], None]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
