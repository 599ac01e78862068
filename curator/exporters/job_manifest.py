"""The next tier's jobs as JSON Lines, for the scripts that feed generators."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from curator.core.variant import Tier


@dataclass(frozen=True, slots=True)
class JobLine:
    """One request to a generator.

    Attributes:
        job: the key by which the results are recognised, in a manifest's column `job`, a sidecar,
            or the results' file names.
        references: images to start from.
        seed: of the first reference; a generator may not be able to use it.
        count: how many images are asked for.
        output: how the results should be called; {index} counts from 0.
    """

    job: str
    campaign: str
    brief: str
    prompt: str
    negative_prompt: str | None
    seed: int | None
    references: tuple[Path, ...]
    model: str
    tier: Tier
    count: int
    output: str


def job_manifest(lines: Iterable[JobLine]) -> str:
    """Returns the jobs as JSON Lines, UTF-8 text, one object a line."""
    return "".join(f"{json.dumps(_as_json(line), ensure_ascii=False)}\n" for line in lines)


def _as_json(line: JobLine) -> dict[str, object]:
    return {
        "job": line.job,
        "campaign": line.campaign,
        "brief": line.brief,
        "prompt": line.prompt,
        "negative_prompt": line.negative_prompt,
        "seed": line.seed,
        "references": [str(path) for path in line.references],
        "model": line.model,
        "tier": line.tier.value,
        "count": line.count,
        "output": line.output,
    }
