"""Until a batch ends nothing on the review page tells one model from another."""

import re
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QDrag, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from curator.core.artifact import Measurement
from curator.core.variant import Generation, Variant
from curator.gui.aid_lane import COMPUTING
from curator.gui.image_view import ImageView
from curator.gui.judging_view import JudgingView
from curator.gui.main_window import MainWindow
from curator.gui.review_page import ReviewPage
from curator.library.library import Library
from curator.library.values import Analysed, Depth, NewVariant, Place
from curator.workflow.analysing import analysis_signature
from curator.workflow.review_state import Phase
from tests.builders import NOON
from tests.gui.flagged import BLUR, NOISE
from tests.gui.pictures import draw
from tests.gui.windows import MODELS, Reviewer

CTRL = Qt.KeyboardModifier.ControlModifier


def library_of_one(
    folder: Path, model: str, switches: str, *, size: tuple[int, int] = (160, 120), px: float = 900
) -> Path:
    """A library with one image; all that differs from another such one is its model's doing."""
    path = folder / model / f"{model}_seed{len(model)}.png"
    path.parent.mkdir(parents=True)
    image = draw(*size)
    image.setText("parameters", f"Model: {model}")
    assert image.save(str(path))
    content = path.read_bytes()
    generation = Generation(
        generator=model,
        model=model,
        model_hash=model[::-1],
        prompt=f"a glass carafe on marble{switches}",
        seed=len(model),
        sampler=f"{model} sampler",
    )
    digest = sha256(content).hexdigest()
    variant = Variant(path, digest, "png", *size, len(content), NOON, generation)
    place = Place(brief_key="carafe", brief_name="carafe", campaign="spring", model=model)
    new = NewVariant(path, place, variant, made_at=NOON, modified_ns=1, generation=generation)
    file = folder / "shared.curator"
    with Library.open(file) as library:
        (one,) = library.add_variants([new], NOON).added
        library.flagging.set_print(library.details(one).brief_id, 40.0, 300)
        measured = (BLUR, NOISE, Measurement("print_size", 1, px, 0.0, None, f"{px} px"))
        library.store_analyses([Analysed(one, measured)], analysis_signature())
        done = analysis_signature(Depth.THOROUGH)
        library.store_analyses([Analysed(one)], done, Depth.THOROUGH)
    return file


def everything_said(window: MainWindow) -> list[str]:
    """Each text that a person, a tooltip or a screen reader gives away, widget by widget."""
    said = [window.windowTitle(), window.windowFilePath(), window.windowIconText()]
    for action in window.actions_by_name.values():
        said += [action.text(), action.toolTip(), action.statusTip()]
    for widget in [w for w in window.findChildren(QWidget) if w.isVisible()]:
        said += [widget.toolTip(), widget.statusTip(), widget.whatsThis(), widget.windowTitle()]
        said += [widget.accessibleName(), widget.accessibleDescription()]
        if isinstance(widget, QLabel | QAbstractButton):
            said.append(widget.text())
    return said


def says(window: MainWindow, words: str) -> bool:
    return any(words in text for text in everything_said(window))


def judging(window: MainWindow) -> JudgingView:
    assert isinstance(window.page, ReviewPage)
    return window.page.judging


def box_of(view: ImageView) -> QRectF:
    rect = view.image_rect()
    assert rect is not None
    return rect


@pytest.fixture
def dragged(monkeypatch: pytest.MonkeyPatch) -> list[QDrag]:
    """Every drag that begins."""
    begun: list[QDrag] = []
    monkeypatch.setattr(QDrag, "exec", lambda drag, *_: begun.append(drag))
    return begun


def look_everywhere(reviewer: Reviewer, window: MainWindow) -> tuple[list[str], QRectF, str]:
    """Opens whatever can be opened; returns what was said, the image's box, and the clipboard."""
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("")
    said = everything_said(window)
    reviewer.press(window, "I")
    reviewer.press(window, "H")
    reviewer.wait(lambda: says(window, "no answers here yet"))
    for _turn in range(4):
        reviewer.press(window, "L", Qt.KeyboardModifier.ShiftModifier)
        reviewer.wait(lambda: not says(window, COMPUTING))
        said += everything_said(window)
    view = judging(window).image
    rect = box_of(view)
    QTest.keyClick(view, "a", CTRL)
    QTest.keyClick(view, "c", CTRL)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=view.rect().center())
    for step in range(1, 9):
        QTest.mouseMove(view, view.rect().center() + QPoint(20 * step, 10 * step))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    reviewer.press(window, Qt.Key.Key_F1)
    said += everything_said(window)
    reviewer.press(window, Qt.Key.Key_Escape)
    return said, rect, clipboard.text()


def test_two_models_images_of_the_same_pixels_look_and_sound_the_same(
    reviewer: Reviewer, tmp_path: Path, dragged: list[QDrag]
) -> None:
    found = []
    for folder, model, switches in (
        ("one", MODELS[0], " --v 6.1 --style raw"),
        ("two", MODELS[1], " <lora:quokka_detail:0.7>"),
    ):
        window = reviewer.open_window(library_of_one(tmp_path / folder, model, switches))
        judged = look_everywhere(reviewer, window)
        reviewer.press_and_see(window, "A")
        assert reviewer.state(window).phase is Phase.RECEIPT
        receipt = everything_said(window)
        found.append((*judged, [re.sub(r"\d+ s of looking", "looking", text) for text in receipt]))
        reviewer.close()
    assert found[0] == found[1]
    said, _, copied, receipt = found[0]
    assert (copied, dragged) == ("", [])
    for text in (*said, *receipt):
        for secret in (*MODELS, ".png", str(tmp_path), "--v", "lora", "160", "seed"):
            assert secret not in text


def test_images_of_different_sizes_are_shown_in_the_same_box(
    reviewer: Reviewer, tmp_path: Path
) -> None:
    boxes, zoomed = [], []
    for folder, model, size in (
        ("small", MODELS[0], (64, 48)),
        ("middle", MODELS[0], (512, 384)),
        ("large", MODELS[1], (2048, 1536)),
    ):
        window = reviewer.open_window(library_of_one(tmp_path / folder, model, "", size=size))
        view = judging(window).image
        boxes.append(box_of(view))
        reviewer.press(window, "Z")
        zoomed.append(box_of(view).width() >= boxes[0].width())
        reviewer.close()
    assert boxes[0] == boxes[1] == boxes[2]
    assert all(zoomed)  # pixel for pixel no image is smaller than its box


def test_what_is_too_small_for_its_print_says_so_without_pixels(
    reviewer: Reviewer, tmp_path: Path
) -> None:
    said = []
    for folder, px in (("few", 300), ("more", 900)):
        window = reviewer.open_window(library_of_one(tmp_path / folder, MODELS[0], "", px=px))
        reviewer.press(window, "I")
        reviewer.press(window, "H")
        reviewer.wait(lambda window=window: judging(window).guides.can_answer)
        reviewer.wait(lambda window=window: says(window, "WHERE TO LOOK"))
        texts = everything_said(window)
        assert "Too small for its print." in texts
        assert not [text for text in texts if "px" in text or "ppi" in text or str(px) in text]
        said.append([text for text in texts if "score" not in text])
        reviewer.close()
    assert said[0] == said[1]
