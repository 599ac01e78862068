"""Jobs: what is handed out to generators, and how their results find home."""

import hashlib
import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

from curator.core.brief import brief_of_prompt
from curator.core.errors import CuratorError
from curator.core.variant import Tier
from curator.exporters.job_manifest import JobLine
from curator.library.library import Library
from curator.library.values import Job, Reference
from curator.workflow.clock import Clock, utc_now

_KEY = re.compile(r"(?<![0-9a-z])cj-[0-9a-f]{10}(?![0-9a-f])", re.IGNORECASE)


class JobIndex:
    """Finds the job that a result answers: by its key, else by its very prompt."""

    def __init__(self, jobs: Iterable[Job] = ()) -> None:
        self._by_key: dict[str, Job] = {}
        self._by_prompt: dict[str, list[Job]] = {}
        for job in jobs:
            self._by_key[job.key] = job
            self._by_prompt.setdefault(brief_of_prompt(job.prompt).key, []).append(job)

    def job_of(
        self, path: Path, stated: str | None, prompt: str | None, model: str | None
    ) -> Job | None:
        """Returns the job that an image answers, or None.

        Args:
            path: its key may stand in the file's name or in the folder's, as `output` asked for.
            stated: the key in a manifest's or sidecar's `job`.
            prompt: the image's own prompt.
            model: its canonical model. By the prompt alone a job is recognised only when exactly
                one job of that prompt was for this model.
        """
        if not self._by_key:
            return None
        for text in (stated, path.stem, path.parent.name):
            found = _KEY.search(text or "")
            if found and (job := self._by_key.get(found.group().lower())):
                return job
        if prompt is None or not prompt.strip() or model is None:
            return None
        asked = self._by_prompt.get(brief_of_prompt(prompt).key, [])
        fitting = [job for job in asked if job.model == model]
        return fitting[0] if len(fitting) == 1 else None


def index_in_job(path: Path, job: Job) -> int | None:
    """Returns the place in its job that an image's name gives, "cj-0123456789_2.png"; else None."""
    found = re.search(rf"{job.key}[ _-](\d{{1,4}})$", path.stem, re.IGNORECASE)
    return int(found.group(1)) if found else None


def plan_jobs(
    library: Library,
    models: Sequence[str],
    *,
    tier: Tier = Tier.PRODUCTION,
    count: int = 4,
    campaign: str | None = None,
    clock: Clock = utc_now,
) -> tuple[JobLine, ...]:
    """Remembers and returns the next tier's jobs: one for each promoted variant and target model.

    A job asked for again keeps its key, so that a second export of the same promotions hands out
    nothing new.

    Args:
        library: where the promotions are.
        models: canonical names of the target models, at least one.
        tier: what the results are made for.
        count: how many images each job asks for, at least 1.
        campaign: only this campaign's briefs.
        clock: gives the time at which new jobs count as asked for.

    Raises:
        CuratorError: nothing has been promoted.
    """
    promoted = [
        reference
        for reference in library.provenance.references()
        if campaign is None or reference.campaign == campaign
    ]
    if not promoted:
        raise CuratorError(
            "Nothing has been promoted" + (f" in the campaign {campaign}." if campaign else "."),
            "Promote accepted variants in the library first: they become their brief's references.",
        )
    now = clock()
    lines = [_line(reference, name, tier, count) for reference in promoted for name in models]
    library.provenance.add_jobs(
        [_job(reference, name, tier, now) for reference in promoted for name in models]
    )
    return tuple(lines)


def _key(reference: Reference, model: str, tier: Tier) -> str:
    """The same for the same request; short enough for a file's name."""
    asked = "\n".join(
        (reference.campaign, reference.brief_key, reference.sha256, model, tier.value)
    )
    return f"cj-{hashlib.sha256(asked.encode()).hexdigest()[:10]}"


def _prompt(reference: Reference) -> str:
    return reference.prompt or reference.brief_name


def _job(reference: Reference, model: str, tier: Tier, now: datetime) -> Job:
    return Job(
        key=_key(reference, model, tier),
        brief=reference.brief,
        brief_key=reference.brief_key,
        brief_name=reference.brief_name,
        campaign=reference.campaign,
        reference=reference.variant,
        model=model,
        tier=tier,
        prompt=_prompt(reference),
        asked_at=now,
    )


def _line(reference: Reference, model: str, tier: Tier, count: int) -> JobLine:
    key = _key(reference, model, tier)
    return JobLine(
        job=key,
        campaign=reference.campaign,
        brief=reference.brief_name,
        prompt=_prompt(reference),
        negative_prompt=reference.negative_prompt,
        seed=reference.seed,
        references=(reference.path,),
        model=model,
        tier=tier,
        count=count,
        output=f"{key}_{{index}}",
    )
