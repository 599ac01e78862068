"""Images a second of the whole quick analysis, against bare decoding and CleanVision.

usage: python -m tests.bench.bench_analysis [--photos DIR] [--cleanvision PYTHON] [--count N]
           [--rounds N] [--core K]
PYTHON is the interpreter of an environment that has cleanvision; without it that column is left
out. Every column is a process of its own on one core, in turn in every round, and what counts is
its processor time without imports: ratios within a round are what holds on a noisy machine. Linux.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from tests.bench.material import median, picture

CLEANVISION = """
import json, sys, time
from cleanvision import Imagelab
lab = Imagelab(data_path=sys.argv[1])
started = time.process_time()
lab.find_issues(n_jobs=1, verbose=False)
print(json.dumps({"seconds": time.process_time() - started, "peak_mib": 0}))
"""
"""Its default checks, duplicates included, on one process."""

COLUMNS = {"decode": "bare decode (OpenCV)", "cleanvision": "CleanVision", "curator": "Curator"}


@dataclass(frozen=True)
class Material:
    """One kind of file to measure: its name, how many pixels each has, and where they lie."""

    name: str
    megapixels: float
    folder: Path
    count: int


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--photos", type=Path, help="pictures to make the material of; else drawn")
    parser.add_argument("--cleanvision", help="a Python interpreter that has cleanvision")
    parser.add_argument("--count", type=int, default=12)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--core", type=int, default=0)
    parser.add_argument("--only", choices=("decode", "curator"), help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.only:
        print(json.dumps(measured(options.only, options.folder)))
        return
    if not options.cleanvision:
        print("no --cleanvision PYTHON: that column is left out")
    with tempfile.TemporaryDirectory() as name:
        for material in (
            made(Path(name) / "png", "1 MP PNG", (1216, 832), options.photos, options.count),
            made(Path(name) / "jpeg", "12 MP JPEG", (4000, 3000), options.photos, options.count),
        ):
            compare(material, options.rounds, options.core, options.cleanvision)


def made(
    folder: Path, name: str, size: tuple[int, int], photos: Path | None, count: int
) -> Material:
    """Writes the files: of photographs, cut to the shape and resized, or drawn."""
    folder.mkdir()
    sources = sorted(photos.iterdir()) if photos else []
    sources = [path for path in sources if path.suffix.lower() in {".png", ".jpg", ".jpeg"}]
    suffix, how = (".png", []) if "PNG" in name else (".jpg", [cv2.IMWRITE_JPEG_QUALITY, 92])
    for number in range(count):
        if sources:
            image = fitted(cv2.imread(str(sources[number * len(sources) // count])), size)
        else:
            image = fitted(picture(number, max(size)), size)
        cv2.imwrite(str(folder / f"{number:03}{suffix}"), image, how)
    return Material(name, size[0] * size[1] / 1e6, folder, count)


def fitted(
    image: cv2.typing.MatLike | None, size: tuple[int, int]
) -> "np.ndarray[tuple[int, ...], np.dtype[np.uint8]]":
    """Returns the middle of a picture in the shape of `size`, resized to it."""
    if image is None:
        raise SystemExit("a picture cannot be read")
    height, width = image.shape[:2]
    factor = min(width / size[0], height / size[1])
    across, down = int(size[0] * factor), int(size[1] * factor)
    left, top = (width - across) // 2, (height - down) // 2
    part = image[top : top + down, left : left + across]
    method = cv2.INTER_AREA if factor > 1 else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(part, size, interpolation=method), dtype=np.uint8)


def compare(material: Material, rounds: int, core: int, cleanvision: str | None) -> None:
    """Prints one table: rates, ratios within the rounds, and the worker's peak memory."""
    columns = [name for name in COLUMNS if name != "cleanvision" or cleanvision]
    seconds: dict[str, list[float]] = {name: [] for name in columns}
    peak = 0.0
    for _ in range(rounds):
        for name in columns:
            answer = run(name, material.folder, core, cleanvision)
            seconds[name].append(answer["seconds"])
            if name == "curator":
                peak = max(peak, answer["peak_mib"])
    print(f"{material.name}, {material.count} files, {rounds} rounds, one core, processor time")
    for name in columns:
        rate = material.count / median(seconds[name])
        print(
            f"  {COLUMNS[name]:22} {rate * material.megapixels:7.1f} MP/s {rate:7.2f} images/s"
            f"   (rounds {material.count / max(seconds[name]):.2f}"
            f"-{material.count / min(seconds[name]):.2f})"
        )
    for name in columns[:-1]:
        ratios = [other / own for other, own in zip(seconds[name], seconds["curator"], strict=True)]
        print(f"  Curator / {COLUMNS[name]:22} {median(ratios):.2f}")
    print(f"  peak memory of a worker {peak:.0f} MiB")


def run(name: str, folder: Path, core: int, cleanvision: str | None) -> dict[str, float]:
    """Measures one column in a fresh process on one core."""
    if name == "cleanvision" and cleanvision:
        command = [cleanvision, "-c", CLEANVISION, str(folder)]
    else:
        command = [sys.executable, "-m", "tests.bench.bench_analysis"]
        command += ["--only", name, "--folder", str(folder)]
    single = {f"{library}_NUM_THREADS": "1" for library in ("OMP", "OPENBLAS", "MKL")}
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {core})
    try:
        done = subprocess.run(
            command, env=os.environ | single, capture_output=True, text=True, check=True
        )
    finally:
        os.sched_setaffinity(0, before)
    return json.loads(done.stdout.splitlines()[-1])


def measured(name: str, folder: Path) -> dict[str, float]:
    """Works through the files as one analysis worker does, after a warm-up with the first."""
    from curator.core.variant import VariantId
    from curator.imaging.decode import prepare_worker
    from curator.library.values import PendingFile
    from curator.workflow.analysing import analyse_file

    prepare_worker()

    def work(path: Path) -> None:
        if name == "decode":
            cv2.imdecode(np.frombuffer(path.read_bytes(), np.uint8), cv2.IMREAD_COLOR)
            return
        done = analyse_file(PendingFile(VariantId(1), path, "0" * 64), None)
        assert done.error is None

    paths = sorted(folder.iterdir())
    work(paths[0])
    started = time.process_time()
    for path in paths:
        work(path)
    seconds = time.process_time() - started
    return {"seconds": seconds, "peak_mib": peak_mib()}


def peak_mib() -> float:
    """Returns the most memory this process had; getrusage would tell its parent's as well."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    peak = next(line for line in status.splitlines() if line.startswith("VmHWM:"))
    return int(peak.split()[1]) / 1024


if __name__ == "__main__":
    main()
