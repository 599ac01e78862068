"""Builders: outcomes as short as a test can say them, and the published numbers."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from curator.core.decision import Verdict
from curator.core.outcome import OrderSource, Outcome
from curator.core.variant import UNKNOWN_MODEL, Kind, Tier

ACCEPT, FIX, REJECT = Verdict.ACCEPT, Verdict.FIX, Verdict.REJECT
MORNING = datetime(2026, 5, 19, 9, tzinfo=UTC)


def vectors(function: str) -> Mapping[str, Any]:
    """Oracle numbers by name, each with `input` and `expected`; made by R and statsmodels."""
    path = Path(__file__).parents[1] / "vectors" / "statistics.json"
    return json.loads(path.read_text("utf-8"))[function]


def make_outcome(
    brief: str = "carafe",
    verdict: Verdict | None = ACCEPT,
    *,
    model: str = "A",
    take: str = "t1",
    variant: int = 0,
    minute: int | None = 0,
    **others: Any,
) -> Outcome:
    """An outcome of a request made so many minutes after nine; None for an unknown time."""
    fields = {
        "campaign": "spring",
        "requested_at": None if minute is None else MORNING + timedelta(minutes=minute),
        "order_source": OrderSource.IMPORT_ORDER if minute is None else OrderSource.REQUESTED,
        "verdict": verdict,
        **others,
    }
    return Outcome(brief=brief, model=model, take=take, variant_index=variant, **fields)


def event_log() -> list[Outcome]:
    """The worked example: undone, out-of-order, retouched, pending and planted, hand-counted."""
    example = vectors("first_take_metrics")["ftsr_event_log"]["input"]
    outcomes = []
    for take in example["takes"]:
        hour, minute = map(int, take["requested_at"].split(":"))
        for index, (verdict, minutes) in enumerate(take["variants"]):
            outcomes.append(
                make_outcome(
                    take["brief"],
                    None if verdict is None else Verdict(verdict),
                    model=take["model"],
                    take=take["take"],
                    variant=index,
                    minute=(hour - 9) * 60 + minute,
                    retouch_minutes=minutes,
                    kind=Kind(take.get("kind", "normal")),
                    sequence=len(outcomes),
                )
            )
    return outcomes


def two_models() -> list[Outcome]:
    """24 briefs by 2 models by 2 variants, every one decided."""
    rows = vectors("end_to_end")["dataset_A"]["input"]
    return [
        make_outcome(str(brief), ACCEPT if accepted else REJECT, model=model, variant=variant)
        for brief, model, variant, accepted in rows
    ]


outcome_lists = st.lists(
    st.builds(
        make_outcome,
        st.sampled_from(["b1", "b2", "b3", "b4"]),
        st.sampled_from([None, *Verdict]),
        model=st.sampled_from(["A", "B", UNKNOWN_MODEL]),
        take=st.sampled_from(["t1", "t2", "t3"]),
        variant=st.integers(0, 2),
        minute=st.one_of(st.none(), st.integers(0, 5)),
        campaign=st.sampled_from(["", "spring"]),
        tier=st.sampled_from(list(Tier)[:2]),
        kind=st.sampled_from([Kind.NORMAL, Kind.NORMAL, Kind.NORMAL, *Kind]),
        cancelled=st.sampled_from([False, False, False, True]),
        retouch_minutes=st.one_of(st.none(), st.floats(0, 60)),
        look_seconds=st.floats(0, 60),
        cost=st.one_of(st.none(), st.floats(0, 1)),
    ),
    max_size=24,
)
"""Outcomes of any shape, some of them of the same place."""


@st.composite
def libraries(draw: st.DrawFn) -> list[Outcome]:
    """Draws outcomes as a library gives them: each place once, each with its own sequence."""
    drawn = draw(outcome_lists)
    unique = {(o.campaign, o.brief, o.model, o.tier, o.take, o.variant_index): o for o in drawn}
    return [replace(outcome, sequence=place) for place, outcome in enumerate(unique.values())]
