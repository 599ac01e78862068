"""Small real pictures with A1111 metadata, and imports of them."""

from pathlib import Path

import numpy as np

from curator.imaging.writing import write_png
from curator.library.library import Library
from curator.workflow.importing import ImportOptions, ImportReport, import_paths
from curator.workflow.progress import finish

A1111 = "{prompt}\nNegative prompt: blurry\nSteps: 20, Sampler: Euler, Seed: {seed}, Model: {model}"


def draw(path: Path, seed: int = 0, *, prompt: str = "a vase", model: str = "alpha") -> Path:
    """Writes a small picture of its own for every seed, with A1111 metadata."""
    return draw_with(path, seed, A1111.format(prompt=prompt, seed=seed, model=model))


def draw_with(path: Path, seed: int, parameters: str | None = None) -> Path:
    """The same with any parameters, or with no text at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    rgb = np.random.default_rng(seed).integers(0, 255, (24, 32, 3), dtype=np.uint8)
    write_png(path, rgb, {"parameters": parameters} if parameters is not None else {})
    return path


def bring_in(library: Library, *paths: Path, **options: object) -> ImportReport:
    """Imports paths with these options."""
    return finish(import_paths(library, paths, ImportOptions(**options)))  # type: ignore[arg-type]
