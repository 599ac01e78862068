"""Two equal models, and a reviewer who grows more lenient: which order makes them look unequal?

usage: python -m tests.bench.bench_order_bias [SITTINGS]
In each simulated sitting of 160 variants (40 briefs, two models, two variants each) the log odds of
an accept rise by 0.9 from the 60th image to the 90th. The spurious difference is the mean over
sittings of the second model's accept rate less the first one's; every queue judges the same
variants. First in, first out is the control: there the second model's images come last.
"""

import math
import random
import sys
import time
from collections.abc import Sequence

from curator.core.batch import Candidate, plan_batch, turns_of
from curator.core.variant import BriefId, VariantId

BRIEFS, EACH = 40, 2
DRIFT, ONSET, RAMP = 0.9, 60, 30


def main() -> None:
    sittings = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    pool = two_models()
    planned, first_in, shuffled, planning = 0.0, 0.0, 0.0, 0.0
    for seed in range(sittings):
        started = time.process_time()
        order = queue(pool, seed)
        planning += time.process_time() - started
        hard = {brief: random.Random(f"{seed} {brief}").gauss(0, 1) for brief in range(BRIEFS)}
        planned += difference(order, hard, seed)
        first_in += difference(pool, hard, seed)
        shuffled += difference(random.Random(seed).sample(pool, len(pool)), hard, seed)
    print(f"planned queue          {planned / sittings:+.4f}")
    print(f"shuffled               {shuffled / sittings:+.4f}")
    print(f"first in, first out    {first_in / sittings:+.4f}")
    print(f"standard error about   {math.sqrt(0.25 / 80 * 2 / sittings):.4f}")
    print(f"planning a sitting     {1000 * planning / sittings:.1f} ms")


def two_models() -> list[Candidate]:
    """Returns the variants of a sitting, in the order in which they came: model by model."""
    models = (model for model in ("alpha", "beta") for _ in range(BRIEFS * EACH))
    return [
        Candidate(VariantId(number), BriefId(number % BRIEFS), model)
        for number, model in enumerate(models)
    ]


def queue(pool: Sequence[Candidate], seed: int) -> list[Candidate]:
    """A sitting of batches of forty, as they follow each other."""
    known = {candidate.variant: candidate for candidate in pool}
    turns: dict[tuple[str, ...], int] = {}
    order: list[Candidate] = []
    while known:
        plan = plan_batch(known.values(), cap=40, seed=1000 * seed + len(order), turns=turns)
        order += [known.pop(item.variant) for item in plan]
        for models, blocks in turns_of(plan).items():
            turns[models] = turns.get(models, 0) + blocks
    return order


def difference(order: Sequence[Candidate], hard: dict[int, float], seed: int) -> float:
    """Returns by how much the second model's accept rate seems higher, judged in this order."""
    rng = random.Random(seed)
    accepted = {"alpha": 0, "beta": 0}
    for place, candidate in enumerate(order):
        drift = DRIFT * min(1.0, max(0.0, (place - ONSET) / RAMP))
        chance = 1 / (1 + math.exp(0.62 - hard[candidate.brief] - drift))
        accepted[candidate.model] += rng.random() < chance
    return (accepted["beta"] - accepted["alpha"]) / (BRIEFS * EACH)


if __name__ == "__main__":
    main()
