"""In no view of several images one model can be told from another before the batch has ended."""

from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from curator.core.variant import Generation, Variant
from curator.gui.actions import View
from curator.gui.main_window import MainWindow
from curator.library.library import Library
from curator.library.values import Analysed, Depth, NewVariant, Place
from curator.workflow.analysing import analysis_signature
from tests.builders import NOON
from tests.gui.pictures import draw
from tests.gui.side_views import CTRL, deck_of, page_of, show_view
from tests.gui.test_blindness import everything_said
from tests.gui.windows import MODELS, Reviewer

SMALL, LARGE = (96, 72), (1024, 768)


def library_of_sizes(folder: Path, made: list[tuple[str, tuple[int, int]]]) -> Path:
    """One brief, whose images differ in nothing but their model and their size."""
    new: list[NewVariant] = []
    for number, (model, size) in enumerate(made):
        path = folder / model / f"{model}_seed{number}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        image = draw(*size)
        image.setText("parameters", f"Model: {model}, seed {number}")
        assert image.save(str(path))
        content = path.read_bytes()
        generation = Generation(
            generator=model,
            model=model,
            prompt=f"a glass carafe on marble --v {number}",
            seed=number,
        )
        digest = sha256(content).hexdigest()
        variant = Variant(path, digest, "png", *size, len(content), NOON, generation)
        place = Place(brief_key="carafe", brief_name="carafe", campaign="spring", model=model)
        new.append(
            NewVariant(path, place, variant, made_at=NOON, modified_ns=1, generation=generation)
        )
    file = folder / "shared.curator"
    with Library.open(file) as library:
        added = library.add_variants(new, NOON).added
        library.likeness.set_references("spring", added[:1])
        for depth in Depth:
            nothing = [Analysed(one) for one in added]
            library.store_analyses(nothing, analysis_signature(depth), depth)
    return file


def painted_box(widget: QWidget) -> QRect:
    """Where something else than the ground is painted, taking the drawing's blue as a picture."""
    image: QImage = widget.grab().toImage()
    blue = [
        (x, y)
        for x in range(image.width())
        for y in (image.height() // 2,)
        if image.pixelColor(x, y).blue() > image.pixelColor(x, y).red() + 20
    ]
    return QRect(blue[0][0], 0, blue[-1][0] - blue[0][0] + 1, 1) if blue else QRect()


def look_around(reviewer: Reviewer, window: MainWindow) -> tuple[list[str], list[QRect]]:
    """Opens every view of several; returns what was said, and the boxes of all pictures."""
    show_view(reviewer, window, "G", View.GRID)
    grid = deck_of(window).grid.grid
    tiles = grid._tiles  # pyright: ignore[reportPrivateUsage]
    reviewer.wait(lambda: all(painted_box(tile).width() > 0 for tile in tiles))
    said = everything_said(window)
    boxes = [painted_box(tile) for tile in tiles]
    reviewer.press(window, "A", CTRL)
    said += everything_said(window)
    show_view(reviewer, window, "C", View.COMPARE)
    reviewer.press(window, "I")
    reviewer.press(window, "R")
    page = page_of(window)
    reviewer.wait(lambda: page.sides.shelf is not None and page.sides.shelf.is_settled)
    for _mode in range(4):
        reviewer.press(window, "M")
        said += everything_said(window)
    compare = deck_of(window).compare.compare
    boxes += [painted_box(view) for view in compare.views]
    show_view(reviewer, window, "N", View.SURVEY)
    survey = deck_of(window).survey.survey
    reviewer.wait(lambda: survey.is_loaded)
    QTest.qWait(50)
    said += everything_said(window)
    boxes += [painted_box(frame.pane) for frame in survey.frames[:3]]
    return said, boxes


def test_views_of_several_images_tell_neither_model_nor_file_nor_size(
    reviewer: Reviewer, tmp_path: Path
) -> None:
    found = []
    for folder, made in (
        ("one", [(MODELS[0], SMALL), (MODELS[0], SMALL), (MODELS[0], SMALL)]),
        ("two", [(MODELS[1], LARGE), (MODELS[0], SMALL), (MODELS[1], LARGE)]),
    ):
        window = reviewer.open_window(library_of_sizes(tmp_path / folder, made))
        found.append(look_around(reviewer, window))
        reviewer.close()
    (said, boxes), (said_too, boxes_too) = found
    assert said == said_too
    assert boxes == boxes_too
    assert all(box.width() > 0 for box in boxes)
    for text in said:
        for secret in (*MODELS, ".png", str(tmp_path), "--v", "seed", "96", "1024", "768"):
            assert secret not in text
