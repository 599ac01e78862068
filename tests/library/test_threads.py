"""Two writers at once: nothing is lost, nothing is locked for long."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from curator.core.decision import Verdict
from curator.core.variant import VariantId
from curator.library.library import Library
from tests.builders import NOON, filled_library, make_decision


def test_reviewers_in_two_threads_lose_no_decision(library_file: Path) -> None:
    with filled_library(library_file, 60) as library:
        variants = [item.id for item in library.page()]

        def review(who: str) -> None:
            for variant in variants:
                library.decide([make_decision(variant, Verdict.ACCEPT, who)], NOON)

        with ThreadPoolExecutor(3) as pool:
            list(pool.map(review, ["ada", "ben", "cy"]))
        log = library.decision_log()
        assert len(log) == 180
        assert {item.verdict for item in library.page()} == {Verdict.ACCEPT}


def test_two_open_libraries_on_one_file_see_each_others_decisions(library_file: Path) -> None:
    with filled_library(library_file) as one, Library.open(library_file) as two:
        variant: VariantId = one.page()[0].id
        one.decide([make_decision(variant, Verdict.FIX)], NOON)
        assert two.details(variant).item.verdict is Verdict.FIX
        two.undo("ada", NOON)
        assert one.details(variant).item.verdict is None
