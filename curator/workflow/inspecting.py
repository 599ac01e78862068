"""Looking at one file without a library."""

from dataclasses import fields
from datetime import datetime
from pathlib import Path
from typing import Any  # Any: the line's JSON form

from curator.core.artifact import Flag, Measurement
from curator.core.errors import UnreadableImage
from curator.core.flagging import raise_flags
from curator.core.variant import Generation
from curator.readers.base import read_variant


def inspect_file(path: Path, *, measuring: bool = True) -> dict[str, Any]:
    """Returns one line of `curator inspect --json` for a file, a broken one too.

    `ok` is false when the file cannot be read, and when it says something of its making of which
    nothing could be read: `error` says what, and what is known all the same is filled in.
    """
    line: dict[str, Any] = {
        "path": str(path),
        "ok": False,
        "error": None,
        "sha256": None,
        "format": None,
        "width": None,
        "height": None,
        "generation": _generation(Generation()),
        "evidence": [],
        "warnings": [],
        "measurements": [],
        "flags": [],
    }
    try:
        variant = read_variant(path)
    except UnreadableImage as error:
        return line | {"error": error.reason}
    except OSError as error:
        return line | {"error": f"it cannot be read: {error.strerror or error}"}
    known = variant.generation != Generation()
    problem = None if known or not variant.lost else variant.lost[0]
    line |= {
        "ok": problem is None,
        "error": problem,
        "sha256": variant.sha256,
        "format": variant.format,
        "width": variant.width,
        "height": variant.height,
        "generation": _generation(variant.generation),
        "evidence": [
            {
                "field": proof.field,
                "source": proof.source,
                "confidence": proof.confidence.value,
                "value": proof.value,
            }
            for proof in variant.evidence
        ],
        "warnings": list(variant.warnings),
    }
    if measuring:
        measurements, problem = _measure(path)
        line["measurements"] = [_measurement(item) for item in measurements]
        line["flags"] = [_flag(flag) for flag in raise_flags(measurements)]
        if problem:
            line["warnings"].append(f"not measured: {problem}")
    return line


def _measure(path: Path) -> tuple[tuple[Measurement, ...], str | None]:
    """Returns the measurements, or why there are none; the metadata stands all the same."""
    from curator.detectors.base import measure
    from curator.imaging.decode import load_pixels

    try:
        return measure(load_pixels(path)), None
    except UnreadableImage as error:
        return (), error.reason


def _generation(generation: Generation) -> dict[str, Any]:
    values = {field.name: getattr(generation, field.name) for field in fields(generation)}
    moment = values["generated_at"]
    values["generated_at"] = moment.isoformat() if isinstance(moment, datetime) else None
    return values


def _measurement(item: Measurement) -> dict[str, Any]:
    return {
        "artifact": item.artifact,
        "score": _digits(item.score),
        "region": item.region.as_list() if item.region else None,
        "raw": _digits(item.raw),
        "version": item.version,
    }


def _flag(flag: Flag) -> dict[str, Any]:
    return {
        "artifact": flag.artifact,
        "score": _digits(flag.score),
        "severity": flag.severity.value,
        "region": flag.region.as_list() if flag.region else None,
        "message": flag.message,
    }


def _digits(value: float) -> float:
    """Six significant digits: near 0 and 1 a fixed number of decimals would make scores equal."""
    return float(f"{value:.6g}")
