"""Paints a report as a PDF of A4 sheets. For worker threads; no widget is touched.

It is the article that the HTML page shows, in the same order with the same figures. The same
document gives the same bytes: a PDF's own dates and number are taken out or made from the content.
"""

from datetime import UTC, datetime
from itertools import zip_longest

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from curator.exporters.article import Article, Block, Pairs, Paragraph, article_of
from curator.exporters.base import Document
from curator.exporters.figure import Figure
from curator.exporters.json_document import json_document
from curator.exporters.table import Table
from curator.gui.report_figures import figure_strip
from curator.gui.report_paper import (
    BODY,
    BOTTOM,
    LEFT,
    POINT,
    TOP,
    Strip,
    Type,
    Writing,
    kept,
    paginated,
)
from curator.gui.report_tables import pairs_strips, table_strips
from curator.gui.same_pdf import dated, number_by, same_order

_INSET = 12 * POINT
"""Of what stands in a box."""


def report_pdf(report: Document) -> bytes:
    """Returns the PDF of a report's document; it is dated by its newest decision."""
    with same_order():
        pdf = _painted(report)
    newest = report.get("newest_decision")
    return dated(pdf, datetime.fromisoformat(newest).astimezone(UTC) if newest else None)


def _painted(report: Document) -> bytes:
    article = article_of(report)
    target = QByteArray()
    buffer = QBuffer(target)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = _writer(buffer, f"{article.title}: {article.scope}")
    number_by(json_document(report), writer)
    writing = Writing(writer)
    painter = QPainter(writer)
    try:
        pages = paginated(_strips(article, writing), BOTTOM - TOP)
        for number, page in enumerate(pages):
            if number:
                writer.newPage()
            for y, strip in page:
                strip.paint(painter, LEFT, TOP + y)
            _foot(painter, writing, article.foot, f"{number + 1} / {len(pages)}")
    finally:
        painter.end()
    buffer.close()
    return bytes(target.data())


def _writer(device: QIODevice, title: str) -> QPdfWriter:
    writer = QPdfWriter(device)
    writer.setResolution(72 * POINT)
    writer.setTitle(title)
    writer.setCreator("Curator")
    size = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    return writer


def _strips(article: Article, writing: Writing) -> list[Strip]:
    strips = [
        writing.strip(article.title, Type.SOFT),
        writing.strip(article.headline, Type.LEAD, before=3),
        *([writing.strip(article.takes, Type.BODY, before=8)] if article.takes else []),
        writing.strip(article.definition, Type.BODY, before=3 if article.takes else 8),
        writing.strip(article.rests, Type.BODY, before=3),
        writing.strip(article.scope, Type.SOFT, before=3),
    ]
    for section in article.sections:
        strips.append(writing.strip(section.title, Type.HEADING, before=20, keep=True))
        for block, following in zip_longest(section.blocks, section.blocks[1:]):
            made = _block(block, writing, BODY - (_INSET if section.boxed else 0))
            if isinstance(block, Paragraph) and isinstance(following, Figure | Table):
                made = kept(made)  # it says what the figure shows
            strips += kept(strip.boxed(_INSET) for strip in made) if section.boxed else made
    return strips


def _block(block: Block, writing: Writing, width: float) -> list[Strip]:
    match block:
        case Paragraph(text, soft):
            return [writing.strip(text, Type.SOFT if soft else Type.BODY, before=6, width=width)]
        case Pairs(items):
            return pairs_strips(items, writing, width)
        case Table():
            return table_strips(block, writing, width)
        case Figure():
            caption = writing.strip(block.title, Type.SMALL, before=12, keep=True, width=width)
            return [caption, figure_strip(block, writing, width)]


def _foot(painter: QPainter, writing: Writing, words: str, number: str) -> None:
    y = BOTTOM + 14 * POINT
    right = writing.strip(number, Type.SMALL, width=40 * POINT, to_the_right=True)
    right.paint(painter, LEFT + BODY - 40 * POINT, y)
    line = writing.elided(words, Type.SMALL, BODY - 50 * POINT)
    writing.strip(line, Type.SMALL, width=BODY - 50 * POINT).paint(painter, LEFT, y)
