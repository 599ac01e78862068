"""Planning from a library: whose turn it is goes on from batch to batch."""

from pathlib import Path

from curator.core.decision import Verdict
from curator.library.library import Library
from curator.workflow.review import ReviewSession
from curator.workflow.review_state import Phase
from tests.builders import NOON, Ticking, fill, make_new

MODELS = ("alpha", "beta", "gamma", "delta")


def test_over_batches_and_sittings_every_model_comes_first_equally_often(
    library_file: Path,
) -> None:
    with Library.open(library_file) as library:
        library.set_setting("fatigue_policy", {"batch_size": 4, "second_look_share": 0.0})
        fill(
            library,
            [
                make_new(f"{brief} {model}.png", brief=f"brief {brief}", model=model)
                for brief in range(8)
                for model in MODELS
            ],
        )
        firsts: list[str] = []
        clock = Ticking(NOON)
        for _ in range(2):
            session = ReviewSession(library, "ada", clock=clock, new_seed=lambda: 7)
            state = session.begin()
            for _ in range(4):
                assert state.shown is not None
                firsts.append(library.details(state.shown.variant).item.model)
                while state.phase is Phase.JUDGING:
                    state = session.decide(Verdict.REJECT, 2.0)
                if len(firsts) % 4:
                    state = session.next_batch()
            session.stop()
        assert sorted(firsts[:4]) == sorted(firsts[4:]) == sorted(MODELS)
