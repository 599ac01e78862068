"""The legend says for each outline what, why, how sure, and how often that was right."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from curator.core.variant import VariantId
from curator.gui.flag_legend import FlagLegend
from curator.workflow.flag_notes import FlagNotes
from tests.gui.flagged import BLUR, FLAGS, NOISE, SEAM, note_of


@pytest.fixture
def legend(qtbot: QtBot) -> FlagLegend:
    area = QWidget()
    qtbot.addWidget(area)
    area.resize(900, 600)
    area.show()
    legend = FlagLegend(area, with_answers=True)
    legend.area = area  # type: ignore[attr-defined]  # lives as long as the legend
    return legend


def texts(legend: QWidget) -> list[str]:
    return [label.text() for label in legend.findChildren(QLabel) if label.isVisible()]


NOTES = FlagNotes(
    VariantId(1),
    (
        note_of(BLUR, True, right=8, answers=11),
        note_of(NOISE, right=3, answers=20, is_muted=True),
        note_of(SEAM),
    ),
)


def test_every_flag_is_named_with_its_measure_its_reason_and_its_record(
    legend: FlagLegend,
) -> None:
    legend.show_flags(FLAGS, NOTES, 1)
    said = texts(legend)
    assert {"1  blur", "2  noise", "3  seam", "likely", "possible", "mark"} <= set(said)
    assert "Soft focus: no part of the picture is crisp." in said
    assert "score 0.90 · measured 1.25\nright 8 of 11 times here" in said
    assert "score 0.60 · measured 3.40 levels\nmuted here: right 3 of 20 times" in said
    assert "score 0.95 · measured 4.50\nno answers here yet" in said
    assert any("V held" in text for text in said)
    assert legend.rows[0].right.isChecked()
    assert not legend.rows[0].wrong.isChecked()
    assert "called right" in legend.rows[0].accessibleName()


def test_it_keeps_to_the_lower_left_and_shows_all_of_its_text(legend: FlagLegend) -> None:
    legend.show_flags(FLAGS, NOTES, 0)
    area = legend.parentWidget()
    for height in (600, 420):
        area.resize(900, height)
        QTest.qWait(20)
        assert legend.x() < 20
        assert height - legend.geometry().bottom() < 20
    for label in legend.findChildren(QLabel):
        if label.isVisible() and label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width()) - 1, label.text()


def test_what_keeps_quiet_is_said_even_without_a_flag(legend: FlagLegend) -> None:
    quiet = note_of(NOISE, right=3, answers=20, is_muted=True)
    legend.show_flags((), FlagNotes(VariantId(1), (), (quiet,)), -1)
    assert legend.isVisible()
    assert "Noise keeps quiet, muted here: right 3 of 20 times." in texts(legend)
    legend.show_flags((), FlagNotes(VariantId(1)), -1)
    assert not legend.isVisible()


def test_buttons_and_rows_can_be_clicked(legend: FlagLegend, qtbot: QtBot) -> None:
    legend.show_flags(FLAGS, NOTES, 0)
    with qtbot.waitSignal(legend.answered) as answer:
        QTest.mouseClick(legend.rows[1].wrong, Qt.MouseButton.LeftButton)
    assert answer.args == [1, False]
    with qtbot.waitSignal(legend.chosen) as choice:
        QTest.mouseClick(legend.rows[2], Qt.MouseButton.LeftButton, pos=QPoint(150, 12))
    assert choice.args == [2]


def test_before_the_notes_come_nothing_is_missing_but_them(legend: FlagLegend) -> None:
    legend.show_flags(FLAGS[:1], None, 0)
    height = legend.height()
    assert "score 0.90\n " in texts(legend)
    legend.show_flags(FLAGS[:1], NOTES, 0)
    assert legend.height() == height


def test_choosing_is_named_only_where_there_is_a_choice(legend: FlagLegend) -> None:
    for flags, hint in ((1, ""), (2, "Alt+1–2 chooses"), (3, "Alt+1–3 chooses")):
        legend.show_flags(FLAGS[:flags], NOTES, 0)
        (said,) = [text for text in texts(legend) if "V held" in text]
        assert "+ right, − wrong" in said
        assert hint in said
        assert ("chooses" in said) is bool(hint)


def test_a_number_is_not_parted_from_its_per_cent_sign(legend: FlagLegend) -> None:
    flag = replace(FLAGS[0], message="a line, 72 % from the top")
    legend.show_flags((flag,), NOTES, 0)
    assert "A line, 72\u00a0% from the top." in texts(legend)


def test_in_the_loupe_nothing_is_asked(qtbot: QtBot) -> None:
    area = QWidget()
    qtbot.addWidget(area)
    area.resize(900, 600)
    area.show()
    legend = FlagLegend(area, with_answers=False)
    legend.show_flags(FLAGS, None, 0)
    assert not legend.rows[0].right.isVisible()
    assert not any("right" in text for text in texts(legend))
