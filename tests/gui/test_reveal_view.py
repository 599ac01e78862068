"""The models of a finished batch: every number is in sight, however many and long the names are."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from curator.core.decision import Verdict
from curator.core.variant import VariantId
from curator.gui import actions
from curator.gui.jobs import Jobs
from curator.gui.reveal_view import RevealView
from curator.gui.thumbnails import Thumbnails
from curator.library.queue_values import Revealed

LONG = "a-model-with-a-name-that-goes-on-and-on/and-a-checkpoint-of-it-v1.0-fp16-pruned-ema-only"


@pytest.fixture
def view(qtbot: QtBot, jobs: Jobs, tmp_path: Path) -> Iterator[RevealView]:
    owner = QWidget()
    qtbot.addWidget(owner)
    view = RevealView(
        Thumbnails(jobs, tmp_path / "cache", jobs), actions.build(owner, lambda _do: None)
    )
    qtbot.addWidget(view)
    view.resize(956, 520)
    view.show()
    yield view
    owner.close()


def revealed(*models: str) -> tuple[Revealed, ...]:
    return tuple(
        Revealed(VariantId(n), Path(f"{n}.png"), None, model, "mug", Verdict.REJECT)
        for n, model in enumerate(models)
    )


@pytest.mark.parametrize("many", [1, 12])
def test_the_last_column_is_in_sight_beside_a_scroll_bar(
    view: RevealView, qtbot: QtBot, many: int
) -> None:
    view.show_revealed(revealed(*(f"{n} {LONG}" for n in range(many))))
    qtbot.wait(50)
    (scroll,) = view.findChildren(QScrollArea)
    assert scroll.verticalScrollBar().isVisible() is (many > 1)
    port = scroll.viewport()
    marks = [label for label in port.findChildren(QLabel) if "Rejected" in label.text()]
    assert marks
    for label in marks:
        place = QRect(label.mapTo(port, QPoint(0, 0)), label.size())
        assert place.left() >= 0
        assert place.right() <= port.width()
        assert label.width() >= label.sizeHint().width()
    (name,) = [label for label in port.findChildren(QLabel) if label.text() == f"0 {LONG}"]
    assert name.toolTip() == f"0 {LONG}"
    assert name.width() > 200
