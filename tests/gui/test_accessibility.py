"""Everything by keyboard, by name, in any size of text, and without colour."""

from collections.abc import Callable, Iterator
from dataclasses import asdict
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QFrame,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from curator.core.decision import Verdict
from curator.core.fact import LABELS
from curator.gui import motion, theme
from curator.gui.actions import Do
from curator.gui.elided_label import ElidedLabel
from curator.gui.fact_words import label_colour, label_mark
from curator.gui.image_view import ImageView
from curator.gui.main_window import MainWindow
from curator.gui.status_strip import StatusStrip
from curator.gui.verdicts import verdict_mark
from curator.workflow.progress import Progress
from tests.gui.windows import Reviewer, fill_library

VIEWS: tuple[tuple[Do, ...], ...] = (
    (Do.LOUPE,),
    (Do.INFO,),
    (Do.GRID,),
    (Do.COMPARE,),
    (Do.SURVEY,),
    (Do.SHOW_LIBRARY,),
    (Do.SELECT_ALL,),
    (Do.LOUPE,),
    (Do.CAMPAIGN_DRIFT,),
    (Do.CAMPAIGN_DRIFT, Do.SHOW_RETOUCH),
    (Do.SHOW_INSIGHTS,),
    (Do.SHOW_PACE,),
)
"""What is pressed, one after the other, to see every page and view."""

DIALOGS = (
    Do.KEYBOARD,
    Do.LANGUAGE,
    Do.SCREEN_COLOUR,
    Do.DEFECT_LIST,
    Do.CHOOSE_EDITOR,
    Do.EXPORT_PICKS,
    Do.EXPORT_XMP,
    Do.COPY_LIST,
    Do.CLIENT_SHEET,
    Do.READ_RATINGS,
    Do.MOVE_REJECTS,
    Do.ABOUT,
)
_CONTROLS = (
    QAbstractButton,
    QLineEdit,
    QComboBox,
    QAbstractSpinBox,
    QAbstractItemView,
    QPlainTextEdit,
)


def controls(root: QWidget) -> Iterator[QWidget]:
    """What can be seen and worked with, without the insides of the toolkit's own controls."""
    for widget in root.findChildren(QWidget):
        inside = isinstance(widget.parent(), QComboBox | QAbstractSpinBox)
        if widget.isVisible() and not inside and not widget.objectName().startswith("qt_"):
            focusable = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
            if isinstance(widget, QScrollBar | QHeaderView):
                continue
            if isinstance(widget, _CONTROLS) or focusable:
                yield widget


def name_of(widget: QWidget) -> str:
    """What a screen reader says of it."""
    face = QAccessible.queryAccessibleInterface(widget)
    return face.text(QAccessible.Text.Name).strip() if face is not None else ""


def role_of(widget: QWidget) -> QAccessible.Role:
    face = QAccessible.queryAccessibleInterface(widget)
    return face.role() if face is not None else QAccessible.Role.NoRole


def is_by_arrows(button: QAbstractButton) -> bool:
    """Of several that exclude each other Tab reaches the chosen one, and arrows the others."""
    group = button.group()
    return group is not None and group.exclusive() and group.checkedButton() is not None


def faults(root: QWidget) -> list[str]:
    """Returns what somebody without eyes or without a mouse would miss."""
    found: list[str] = []
    for widget in controls(root):
        said = f"{type(widget).__name__} {name_of(widget)!r}"
        if not name_of(widget):
            found.append(f"no name: {said}")
        if role_of(widget) in {QAccessible.Role.NoRole, QAccessible.Role.Client} and isinstance(
            widget, _CONTROLS
        ):
            found.append(f"no role: {said}")
        if isinstance(widget, QAbstractButton) and not (
            widget.focusPolicy() & Qt.FocusPolicy.TabFocus or is_by_arrows(widget)
        ):
            found.append(f"not reached by Tab: {said}")
    return found


def clipped(root: QWidget) -> list[str]:
    """Returns labels and buttons that have less room than their text takes."""
    found: list[str] = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or isinstance(widget, ElidedLabel):
            continue
        if isinstance(widget, QLabel) and widget.text():
            wraps = widget.wordWrap()
            high = widget.heightForWidth(widget.width()) if wraps else widget.sizeHint().height()
            cut = high > widget.height() + 1
            cut = cut or (not wraps and widget.sizeHint().width() > widget.width() + 1)
        elif isinstance(widget, QPushButton | QToolButton):
            cut = widget.sizeHint().width() > widget.width() + 1
            cut = cut or widget.fontMetrics().height() > widget.height()
        else:
            continue
        if cut:
            found.append(f"{type(widget).__name__} {name_of(widget)!r} {widget.size().toTuple()}")
    return found


def walk(reviewer: Reviewer, window: MainWindow, look: Callable[[QWidget], list[str]]) -> list[str]:
    """Looks at every page and view, and lists what is found, each once."""
    found: dict[str, None] = {}
    for steps in VIEWS:
        for do in steps:
            window.run(do)
            reviewer.qtbot.wait(120)
        found |= dict.fromkeys(f"{steps[-1].value}: {fault}" for fault in look(window))
    return list(found)


def test_every_control_of_every_page_has_a_name_and_a_role_and_is_reached_by_tab(
    reviewer: Reviewer, library_file: Path
) -> None:
    assert faults(reviewer.open_window()) == []
    fill_library(library_file, 8)
    assert walk(reviewer, reviewer.open_window(library_file), faults) == []


@pytest.mark.parametrize("do", DIALOGS)
def test_every_control_of_a_dialog_has_a_name_and_a_role_and_is_reached_by_tab(
    do: Do, reviewer: Reviewer, library_file: Path
) -> None:
    fill_library(library_file, 2)
    window = reviewer.open_window(library_file)
    window.run(do)
    reviewer.wait(lambda: any(d.isVisible() for d in window.findChildren(QDialog)))
    dialog = next(d for d in window.findChildren(QDialog) if d.isVisible())
    assert dialog.windowTitle()
    assert faults(dialog) == []
    dialog.close()


def test_tab_comes_round_and_meets_every_control_once(
    reviewer: Reviewer, library_file: Path
) -> None:
    fill_library(library_file, 4)
    window = reviewer.open_window(library_file)
    wanted = {
        widget
        for widget in controls(window)
        if widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    }
    start = QApplication.focusWidget()
    assert start is not None
    met = [start]
    for _step in range(len(wanted) + 20):
        window.focusNextChild()
        at = QApplication.focusWidget()
        if at is start or at is None:
            break
        met.append(at)
    assert wanted - set(met) == set()
    assert len(met) == len(set(met))


# ---- focus ---------------------------------------------------------------------------------


def pixels(widget: QWidget) -> QImage:
    QApplication.processEvents()
    window = widget.window()
    where = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    return window.grab(where).toImage().convertToFormat(QImage.Format.Format_RGB32)


def ring(before: QImage, after: QImage) -> int:
    """Returns how many pixels changed by a contrast of 3 or more."""
    strong = 0
    for y, x in product(range(before.height()), range(before.width())):
        old, new = before.pixel(x, y), after.pixel(x, y)
        if old != new:
            first, second = (f"#{value & 0xFFFFFF:06x}" for value in (old, new))
            strong += theme.contrast(first, second) >= 3
    return strong


def kinds() -> list[tuple[str, Callable[[], QWidget]]]:
    def button(kind: str) -> QWidget:
        made = QPushButton("Accept")
        made.setProperty("kind", kind)
        return made

    def tool(kind: str) -> QWidget:
        made = QToolButton()
        made.setText("Review")
        made.setProperty("kind", kind)
        return made

    def checked(made: QAbstractButton) -> QWidget:
        made.setCheckable(True)
        made.setChecked(True)
        return made

    def grid() -> QWidget:
        made = QListView()
        made.setObjectName("grid")
        return made

    plain = ("", "primary", "quiet", "strip", "star", "cross", "defect", "plate", "recent")
    made: list[tuple[str, Callable[[], QWidget]]] = [
        (f"button {kind}", lambda kind=kind: button(kind)) for kind in plain
    ]
    made += [(f"tool {kind}", lambda kind=kind: tool(kind)) for kind in ("rail", "view")]
    return [
        *made,
        ("check box", lambda: QCheckBox("Mine")),
        ("checked box", lambda: checked(QCheckBox("Mine"))),
        ("radio", lambda: QRadioButton("sRGB")),
        ("chosen radio", lambda: checked(QRadioButton("sRGB"))),
        ("line", QLineEdit),
        ("text", QPlainTextEdit),
        ("choice", QComboBox),
        ("grid", grid),
        ("image", ImageView),
    ]


@pytest.mark.parametrize("dress", ["dark", "light"])
def test_where_the_focus_is_can_be_seen_on_every_kind_of_control(
    dress: str, qtbot: QtBot, qapp: QApplication
) -> None:
    theme.apply(qapp, dress)
    try:
        page = QDialog()
        qtbot.addWidget(page)
        column = QVBoxLayout(page)
        other = QLineEdit()
        column.addWidget(other)
        made = {name: make() for name, make in kinds()}
        for name, widget in made.items():
            widget.setMaximumSize(160, 60)
            frame = QFrame()
            frame.setObjectName("plate" if "plate" in name else "")
            QVBoxLayout(frame).addWidget(widget)
            column.addWidget(frame)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        weak = []
        for name, widget in made.items():
            other.setFocus()
            before = pixels(widget)
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            if not widget.hasFocus() or ring(before, pixels(widget)) < 60:
                weak.append(name)
        assert weak == []
    finally:
        theme.apply(qapp, "dark")


# ---- contrast and colour -------------------------------------------------------------------


@pytest.mark.parametrize("colours", [theme.DARK, theme.LIGHT], ids=["dark", "light"])
def test_labels_stars_chips_and_toasts_can_be_read(
    colours: theme.Colours, qapp: QApplication
) -> None:
    values = asdict(colours)
    theme.apply(qapp, "dark" if colours is theme.DARK else "light")
    try:
        inks = [label_colour(label) for label in LABELS]
    finally:
        theme.apply(qapp, "dark")
    inks += [values[name] for name in ("text", "muted", "fix")]  # stars, chips, named defects
    weak = {
        (ink, ground): round(theme.contrast(ink, values[ground]), 2)
        for ink, ground in product(inks, ("window", "surface", "raised"))
        if theme.contrast(ink, values[ground]) < 4.5
    }
    assert weak == {}
    assert theme.contrast(colours.text, colours.hover) >= 4.5  # beneath the pointer


@pytest.mark.parametrize("colours", [theme.DARK, theme.LIGHT], ids=["dark", "light"])
def test_rings_frames_and_shapes_stand_out(colours: theme.Colours) -> None:
    values = asdict(colours)
    for shape, ground in product(("accent", "muted"), ("window", "surface", "raised")):
        assert theme.contrast(values[shape], values[ground]) >= 3, (shape, ground)
    assert theme.contrast(colours.on_accent, colours.accent) >= 3  # the ring within a button


def test_verdicts_and_labels_differ_without_any_colour() -> None:
    assert len({verdict_mark(verdict) for verdict in Verdict}) == len(Verdict)
    assert len({verdict_mark(verdict)[0] for verdict in Verdict}) == len(Verdict)  # the shape alone
    assert len({label_mark(label) for label in LABELS}) == len(LABELS)
    assert len({label_mark(label)[0] for label in LABELS}) == len(LABELS)


def test_in_grey_the_library_s_cells_still_tell_verdicts_apart(
    reviewer: Reviewer, library_file: Path
) -> None:
    """The same picture with three verdicts: their cells differ in grey, and in what is read out."""
    fill_library(library_file, 4, briefs=1)
    window = reviewer.open_window(library_file)
    for key in "AXF":
        reviewer.press_and_see(window, key)
    window.run(Do.SHOW_LIBRARY)
    (grid,) = [w for w in window.findChildren(QListView) if w.accessibleName() == "Variants"]
    reviewer.wait(lambda: grid.model() is not None and grid.model().rowCount() == 4)
    reviewer.qtbot.wait(100)
    whole = grid.viewport().grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    words, said = [], []
    for row in range(4):
        index = grid.model().index(row, 0)
        rect = grid.visualRect(index)
        low = rect.adjusted(0, rect.height() * 3 // 4, 0, 0)  # beneath the picture
        words.append(bytes(whole.copy(low).constBits()))
        said.append(str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
    assert len(set(words)) == 4
    for word in ("Accepted", "Rejected", "To fix", "Undecided"):
        assert sum(word in text for text in said) == 1


# ---- size of text --------------------------------------------------------------------------


@pytest.fixture
def large_text(qapp: QApplication) -> Iterator[None]:
    """Text twice as large, as a desktop's setting makes it."""
    usual = qapp.font()
    large = qapp.font()
    large.setPointSizeF(2 * usual.pointSizeF())
    qapp.setFont(large)
    theme.apply(qapp, "dark")
    yield
    qapp.setFont(usual)
    theme.apply(qapp, "dark")


@pytest.mark.usefixtures("large_text")
def test_with_text_twice_as_large_nothing_is_clipped(
    reviewer: Reviewer, library_file: Path
) -> None:
    assert clipped(reviewer.open_window()) == []
    fill_library(library_file, 8)
    assert walk(reviewer, reviewer.open_window(library_file), clipped) == []


def test_in_the_smallest_window_nothing_is_clipped(reviewer: Reviewer, library_file: Path) -> None:
    fill_library(library_file, 8)
    window = reviewer.open_window(library_file)
    window.resize(1040, 640)
    assert walk(reviewer, window, clipped) == []


# ---- motion --------------------------------------------------------------------------------


def test_with_reduced_motion_nothing_moves_by_itself(qtbot: QtBot, qapp: QApplication) -> None:
    flash = qapp.cursorFlashTime()
    motion.apply(qapp, reduced=True)
    try:
        strip = StatusStrip({})
        qtbot.addWidget(strip)
        strip.show_progress(Progress(0, None, "Looking for images", 0.0))
        assert motion.is_reduced()
        assert qapp.cursorFlashTime() == 0
        assert not qapp.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu)
        assert strip._bar.maximum() > strip._bar.minimum()
    finally:
        motion.apply(qapp, reduced=False)
        qapp.setCursorFlashTime(flash)


def test_nothing_of_curator_animates() -> None:
    """What moves by itself would have to ask `motion` first."""
    folder = Path(motion.__file__).parent
    for path in folder.glob("*.py"):
        text = path.read_text("utf-8")
        assert "QPropertyAnimation" not in text, path.name
        assert "QVariantAnimation" not in text, path.name
        assert "setRange(0, 0)" not in text, path.name
