"""The extras as fixtures: there, or a reason."""

import pytest

from curator.extras.catalogue import FACES, TEXT, Extra


def _needed(extra: Extra) -> Extra:
    if not extra.is_here:
        pytest.skip(f"the extra {extra.name} is not installed here")
    return extra


@pytest.fixture
def faces() -> Extra:
    """What finds faces; without it the test is skipped with that reason."""
    return _needed(FACES)


@pytest.fixture
def text() -> Extra:
    """What reads text; without it the test is skipped with that reason."""
    return _needed(TEXT)
