"""Noise that looks like nature: fractal sums, marble veins, ridgelines, film grain."""

import cv2
import numpy as np

from curator.imaging.scenes.canvas import Field


def fractal(
    rng: np.random.Generator,
    height: int,
    width: int,
    cell: float | tuple[float, float],
    octaves: int = 5,
    gain: float = 0.5,
) -> Field:
    """Returns fractal noise, mean about 0 and standard deviation 1.

    Octaves of random lattices are added from the coarsest up, each at half the cell and `gain`
    times the height (fractional Brownian motion by successive refinement, Fournier, Fussell and
    Carpenter 1982), so that only the last one is worked out at full size.

    Args:
        rng: where the lattices come from.
        height: rows.
        width: columns.
        cell: pixels between the points of the coarsest lattice, or (x, y) for stretched noise.
        octaves: how many are added.
        gain: what each octave keeps of the height of the one before; higher is rougher.
    """
    cell_x, cell_y = cell if isinstance(cell, tuple) else (cell, cell)
    total = np.zeros((2, 2), np.float32)
    for octave in range(octaves):
        columns = min(int(width / cell_x * 2**octave) + 3, width)
        rows = min(int(height / cell_y * 2**octave) + 3, height)
        lattice = rng.random((rows, columns), dtype=np.float32) - np.float32(0.5)
        grown = cv2.resize(total, (columns, rows), interpolation=cv2.INTER_CUBIC)
        total = np.asarray(grown, np.float32) + lattice * np.float32(gain**octave)
    total -= total.mean()
    total *= 1 / max(float(total.std()), 1e-6)
    full = cv2.resize(total, (width, height), interpolation=cv2.INTER_CUBIC)
    return np.asarray(full, np.float32)


def line(
    rng: np.random.Generator, length: int, cell: float, octaves: int = 7, gain: float = 0.5
) -> Field:
    """Returns a fractal line, (length,) float32 of mean 0 and standard deviation 1: a ridge."""
    places = np.arange(length, dtype=np.float32)
    total = np.zeros(length, np.float32)
    for octave in range(octaves):
        step = max(cell / 2**octave, 1.0)
        count = int(length / step) + 3
        knots = np.arange(count) * step - rng.random() * step
        total += (
            np.interp(places, knots, rng.uniform(-1, 1, count)).astype(np.float32) * gain**octave
        )
    return ((total - total.mean()) / max(float(total.std()), 1e-6)).astype(np.float32)


def veins(
    rng: np.random.Generator, height: int, width: int, cell: float, sharpness: float
) -> Field:
    """Returns marble veins in 0..1, brightest where a fractal field changes its sign."""
    field = fractal(rng, height, width, cell, octaves=6, gain=0.55)
    weight = fractal(rng, height, width, cell * 1.4, octaves=2)
    field *= np.float32(sharpness)
    field *= field
    line_strength = 1 / (1 + field)
    line_strength *= np.clip(0.55 + 0.45 * weight, 0, 1)
    return line_strength


def grain(rng: np.random.Generator, height: int, width: int) -> Field:
    """Returns film grain with a triangular distribution, mean 0 and standard deviation 1."""
    octets = np.frombuffer(rng.bytes(2 * height * width), np.int8).reshape(2, height, width)
    total = octets[0].astype(np.float32)
    total += octets[1]
    total += 1  # an int8 is -0.5 on average, and there are two
    total *= np.float32(1 / 104.5)  # sqrt(2) * 256 / sqrt(12)
    return total
