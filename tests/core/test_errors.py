"""Errors travel between processes with everything they say."""

import pickle
from pathlib import Path

from curator.core.errors import CuratorError, UnreadableImage


def test_an_error_that_crossed_a_process_still_names_its_file() -> None:
    error = pickle.loads(pickle.dumps(UnreadableImage(Path("a.png"), "it is empty", "Export it.")))
    assert (error.path, error.reason, error.hint) == (Path("a.png"), "it is empty", "Export it.")
    assert error.message == "a.png: it is empty"


def test_an_error_keeps_its_hint_on_the_way() -> None:
    error = pickle.loads(pickle.dumps(CuratorError("It broke.", "Mend it.")))
    assert (error.message, error.hint) == ("It broke.", "Mend it.")
