"""Paints a sheet into pages: A4, as PDF or as PNG. For worker threads; no widget is touched.

Everything is measured in points, 72 an inch, and scaled to the device. Nothing is written before
every page is painted, and then beside the target and renamed.
"""

import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QMarginsF,
    QPointF,
    QRect,
    QRectF,
    QSize,
    QSizeF,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPageLayout,
    QPageSize,
    QPaintDevice,
    QPainter,
    QPdfWriter,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QApplication

from curator.core.errors import CuratorError
from curator.exporters.base import replacing
from curator.gui import decoding
from curator.workflow.progress import Progress, Run
from curator.workflow.sheets import Arrangement, Cell, Line, Mark, Part, Sheet, SheetPicture, Voice

PAGE = QSizeF(595, 842)
"""A4 in points."""

MARGIN = 40.0
GAP = 14.0
PDF_DPI = 300
PNG_DPI = 150
PICTURE_DPI = 220
"""Pictures are scaled down to this, so that a sheet can be sent by mail."""

_INK, _GREY, _PALE = "#161616", "#5c5c5c", "#d6d6d6"
_PIN = "#c2410c"
_SIZES = {Voice.HEADING: 11.0, Voice.BODY: 9.0, Voice.SMALL: 7.5}
_FAMILIES = ("Inter", "Noto Sans", "Segoe UI", "Helvetica Neue", "DejaVu Sans")
_LEADING = 1.25
_SUB = 4
"""Text is laid out in quarters of points: Qt's sizes of fonts in pixels are whole numbers."""


def ready_to_paint() -> QApplication:
    """Returns the application that fonts need; made without a window where there is none yet."""
    there = QApplication.instance()
    return there if isinstance(there, QApplication) else QApplication(["curator"])


def paint_sheet(sheet: Sheet, files: Sequence[Path]) -> Run[tuple[Path, ...]]:
    """Paints a sheet and writes it; returns the files.

    Args:
        sheet: what stands on it.
        files: as `check_sheet_target` names them: one PDF, or a PNG for each page.

    Raises:
        CuratorError: a file cannot be written.
    """
    started = time.monotonic()
    pages: list[bytes] = []

    def progress(page: int) -> Progress:
        label = "Painting the sheet"
        return Progress(page, sheet.pages, label, time.monotonic() - started)

    if files[0].suffix.lower() == ".pdf":
        target = QByteArray()
        buffer = QBuffer(target)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = _pdf(buffer, sheet.title)
        painter = QPainter(writer)
        try:
            painter.scale(PDF_DPI / 72, PDF_DPI / 72)
            for page in range(sheet.pages):
                if page:
                    writer.newPage()
                _paint_page(painter, sheet, page)
                yield progress(page + 1)
        finally:
            painter.end()
        buffer.close()
        pages.append(bytes(target.data()))
    else:
        for page in range(sheet.pages):
            pages.append(_png_page(sheet, page))
            yield progress(page + 1)
    for file, content in zip(files, pages, strict=True):
        with replacing(file) as stream:
            stream.write(content)
    return tuple(files)


def _pdf(device: QIODevice, title: str) -> QPdfWriter:
    writer = QPdfWriter(device)
    writer.setResolution(PDF_DPI)
    writer.setTitle(title)
    writer.setCreator("Curator")
    size = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    return writer


def _png_page(sheet: Sheet, page: int) -> bytes:
    scale = PNG_DPI / 72
    image = QImage(
        round(PAGE.width() * scale), round(PAGE.height() * scale), QImage.Format.Format_RGB32
    )
    image.setDotsPerMeterX(round(PNG_DPI / 0.0254))
    image.setDotsPerMeterY(round(PNG_DPI / 0.0254))
    image.fill(QColor("white"))
    painter = QPainter(image)
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.scale(scale, scale)
        _paint_page(painter, sheet, page)
    finally:
        painter.end()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):  # pyright: ignore[reportCallIssue, reportArgumentType]
        raise CuratorError("The sheet's page cannot be made into a PNG.", "Choose a PDF instead.")
    buffer.close()
    return bytes(content.data())


def _paint_page(painter: QPainter, sheet: Sheet, page: int) -> None:
    body = QRectF(MARGIN, MARGIN, PAGE.width() - 2 * MARGIN, PAGE.height() - 2 * MARGIN - 18)
    head = 0.0
    if page == 0:
        head = _text(painter, body, Line(sheet.title, Voice.HEADING, 2), size=17.0)
        if sheet.note:
            below = body.adjusted(0, head + 2, 0, 0)
            head += 2 + _text(painter, below, Line(sheet.note, Voice.BODY, 2), ink=_GREY)
        head += GAP
    cells = body.adjusted(0, head, 0, 0)
    each = sheet.columns * sheet.rows
    wide = (cells.width() - GAP * (sheet.columns - 1)) / sheet.columns
    high = (body.height() - GAP * (sheet.rows - 1)) / sheet.rows
    if page == 0:  # the title takes its room from every row of its page
        high = (cells.height() - GAP * (sheet.rows - 1)) / sheet.rows
    for place, cell in enumerate(sheet.cells[page * each : (page + 1) * each]):
        row, column = divmod(place, sheet.columns)
        room = QRectF(
            cells.left() + column * (wide + GAP), cells.top() + row * (high + GAP), wide, high
        )
        _paint_cell(painter, room, cell, sheet.arrangement)
        is_last = row == sheet.rows - 1
        if sheet.arrangement is Arrangement.BESIDE and not is_last:
            painter.setPen(QPen(QColor(_PALE), 0.6))
            middle = room.bottom() + GAP / 2
            painter.drawLine(QPointF(room.left(), middle), QPointF(room.right(), middle))
    _foot(painter, sheet, page)


def _foot(painter: QPainter, sheet: Sheet, page: int) -> None:
    line = QRectF(MARGIN, PAGE.height() - MARGIN - 6, PAGE.width() - 2 * MARGIN, 14)
    number = Line(f"{page + 1} / {sheet.pages}", Voice.SMALL)
    _text(painter, line, number, side=Qt.AlignmentFlag.AlignRight)
    _text(painter, line.adjusted(0, 0, -60, 0), Line(sheet.foot, Voice.SMALL))


def _paint_cell(painter: QPainter, room: QRectF, cell: Cell, arrangement: Arrangement) -> None:
    if arrangement is Arrangement.BESIDE:
        picture = QRectF(room.left(), room.top(), min(room.height(), room.width() * 0.42), 0)
        picture.setHeight(room.height())
        words = room.adjusted(picture.width() + GAP, 0, 0, 0)
    else:
        wanted = sum(_SIZES[line.voice] * _LEADING * line.most + 4 for line in cell.lines) + 8
        picture = room.adjusted(0, 0, 0, -min(wanted, room.height() * 0.5))
        words = QRectF(room.left(), picture.bottom() + 6, room.width(), room.bottom())
        words.setBottom(room.bottom())
    _paint_pictures(painter, picture, cell.pictures, sunk=arrangement is Arrangement.BELOW)
    top = words.top()
    for line in cell.lines:
        left = QRectF(words.left(), top, words.width(), words.bottom() - top)
        if left.height() < _SIZES[line.voice] * _LEADING:
            break
        used = _text(painter, left, line)
        top += used + (3 if used and line.voice is not Voice.SMALL else 1.5 if used else 0)


def _paint_pictures(
    painter: QPainter,
    room: QRectF,
    pictures: Sequence[SheetPicture],
    gap: float = 4.0,
    *,
    sunk: bool,
) -> None:
    """The first one large; further ones in a row beneath it.

    Sunk pictures stand on the text beneath them, so that a row of captions is one line.
    """
    few = pictures[:5]
    strip = {0: 0.0, 1: 0.0, 2: 0.4}.get(len(few), 0.3) * room.height()
    main = room.adjusted(0, 0, 0, -(strip + gap) if strip else 0)
    for number, picture in enumerate(few):
        place = main
        if number:
            wide = (room.width() - gap * (len(few) - 2)) / (len(few) - 1)
            left = room.left() + (number - 1) * (wide + gap)
            place = QRectF(left, room.bottom() - strip, wide, strip)
        _paint_picture(painter, place, picture, sunk=sunk)


def _paint_picture(painter: QPainter, room: QRectF, picture: SheetPicture, *, sunk: bool) -> None:
    try:
        whole = decoding.read(picture.path)
    except (OSError, CuratorError):
        painter.setPen(QPen(QColor(_PALE), 0.8))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(room)
        inside = room.adjusted(10, room.height() / 2 - 14, -10, 0)
        _text(painter, inside, Line(f"{picture.path.name} is not there", Voice.SMALL, 3))
        return
    part = picture.part or Part(0, 0, 1, 1)
    crop = QRect(
        round(part.x * whole.width()),
        round(part.y * whole.height()),
        max(round(part.width * whole.width()), 1),
        max(round(part.height * whole.height()), 1),
    ).intersected(whole.rect())
    image = whole.copy(crop)
    most = room.size() * (PICTURE_DPI / 72)
    image = decoding.fit(image, QSize(round(most.width()), round(most.height())))
    size = QSizeF(image.size()).scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    top = room.bottom() - size.height() if sunk else room.top()
    place = QRectF(
        room.left() + (room.width() - size.width()) / 2, top, size.width(), size.height()
    )
    painter.drawImage(place, image)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(_PALE), 0.5))
    painter.drawRect(place)
    for mark in picture.marks:
        _paint_mark(painter, place, part, mark)


def _paint_mark(painter: QPainter, place: QRectF, part: Part, mark: Mark) -> None:
    at = QPointF(
        place.left() + (mark.x - part.x) / part.width * place.width(),
        place.top() + (mark.y - part.y) / part.height * place.height(),
    )
    if not place.adjusted(-1, -1, 1, 1).contains(at):
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor("white"), 3.2))
    painter.drawEllipse(at, 8.0, 8.0)
    painter.setPen(QPen(QColor(_PIN), 1.6))
    painter.drawEllipse(at, 8.0, 8.0)
    plate = QRectF(at.x() + 6, at.y() - 15, 11, 11)
    if plate.right() > place.right():
        plate.moveRight(at.x() - 6)
    if plate.top() < place.top():
        plate.moveTop(at.y() + 5)
    painter.setPen(QPen(QColor("white"), 0.8))
    painter.setBrush(QColor(_PIN))
    painter.drawEllipse(plate)
    number = plate.adjusted(-4, 1.1, 4, 0)
    middle = Qt.AlignmentFlag.AlignHCenter
    _text(painter, number, Line(mark.label, Voice.SMALL), ink="white", side=middle)


def _font(voice: Voice, *, size: float = 0.0) -> QFont:
    font = QFont()
    font.setFamilies(list(_FAMILIES))
    font.setPixelSize(round((size or _SIZES[voice]) * _SUB))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setFeature(QFont.Tag("liga"), 0)  # a PDF is searched for "fix", not for "\ufb01x"
    if voice is Voice.HEADING:
        font.setWeight(QFont.Weight.DemiBold)
    return font


def _text(
    painter: QPainter,
    room: QRectF,
    line: Line,
    *,
    size: float = 0.0,
    ink: str = "",
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> float:
    """Writes a text into `room`, wrapped; returns the height used, in points.

    What takes more than the line's most, or more than there is room for, ends with an ellipsis.
    Text of any script runs in its own direction.
    """
    words = " ".join(line.text.split())
    if not words:
        return 0.0
    points = size or _SIZES[line.voice]
    font = _font(line.voice, size=size)
    step = points * _LEADING
    most = max(min(line.most, int(room.height() / step + 0.05)), 1)
    option = QTextOption(side)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    device = painter.device()
    metrics = QFontMetricsF(font, device)
    width = room.width() * _SUB
    rows = _broken(words, font, option, device, width)
    if len(rows) > most:
        rest = _slice(words, rows[most - 1][0], len(words))
        last = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)
        rows = [*rows[: most - 1], (rows[most - 1][0], last)]
    painter.save()
    painter.translate(room.topLeft())
    painter.scale(1 / _SUB, 1 / _SUB)
    painter.setFont(font)
    painter.setPen(QColor(ink or (_GREY if line.voice is Voice.SMALL else _INK)))
    for number, (_, text) in enumerate(rows):
        place = QRectF(0, number * step * _SUB, width, step * _SUB)
        painter.drawText(place, text, option)
    painter.restore()
    return len(rows) * step


def _broken(
    words: str, font: QFont, option: QTextOption, device: QPaintDevice, width: float
) -> list[tuple[int, str]]:
    """A text in rows that fit: where each begins, and what stands in it."""
    layout = QTextLayout(words, font, device)
    layout.setTextOption(option)
    layout.beginLayout()
    rows: list[tuple[int, str]] = []
    while (row := layout.createLine()).isValid():
        row.setLineWidth(width)
        begin, length = row.textStart(), row.textLength()
        rows.append((begin, _slice(words, begin, length).rstrip()))
    layout.endLayout()
    return rows


def _slice(words: str, begin: int, length: int) -> str:
    """A part of a text by Qt's counting, which counts some characters twice (UTF-16)."""
    wide = words.encode("utf-16-le")
    return wide[2 * begin : 2 * (begin + length)].decode("utf-16-le", "ignore")
