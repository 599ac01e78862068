"""A contact sheet for a client: one page that needs nothing else, opens from a mail and prints.

Pictures are small JPEG copies without any text in them; nothing tells the model, the prompt or
where a file lies.
"""

import base64
from collections.abc import Generator, Iterable
from dataclasses import dataclass
from html import escape
from pathlib import Path

from curator.core.errors import CuratorError
from curator.exporters.wording import printable
from curator.imaging.preview import make_preview

SIDE = 720
"""The longer side of a picture on the sheet, in pixels."""

_STYLE = """
:root { color-scheme: light dark; --paper: #f4f4f4; --ink: #222; --soft: #666; --mat: #e6e6e6; }
@media (prefers-color-scheme: dark) { :root { --paper: #1e1e1e; --ink: #e6e6e6; --soft: #a6a6a6;
  --mat: #2c2c2c; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 84rem; padding: 2rem 1.5rem; background: var(--paper);
  color: var(--ink); font: 15px/1.45 system-ui, sans-serif; }
h1 { font-size: 1.5rem; font-weight: 600; margin: 0; }
h2 { font-size: 1.1rem; font-weight: 600; margin: 2rem 0 .75rem; overflow-wrap: anywhere; }
p { margin: .25rem 0 0; color: var(--soft); }
.sheet { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 1rem; }
figure { margin: 0; break-inside: avoid; }
.mat { background: var(--mat); display: flex; align-items: center; justify-content: center;
  aspect-ratio: 1; padding: .75rem; }
img { max-width: 100%; max-height: 100%; object-fit: contain; display: block; }
figcaption { padding-top: .4rem; overflow-wrap: anywhere; }
figcaption span { color: var(--soft); }
@media print { @page { size: A4; margin: 14mm; }
  :root { --paper: #fff; --ink: #000; --soft: #444; --mat: #eee; }
  body { padding: 0; max-width: none; font-size: 10px; }
  .sheet { grid-template-columns: repeat(3, 1fr); gap: 6mm; } }
"""


@dataclass(frozen=True, slots=True)
class SheetImage:
    """One picture of a sheet.

    Attributes:
        path: its file.
        group: the heading that it stands under, such as its brief.
        title: the line below it.
        lines: more lines, softer.
    """

    path: Path
    group: str
    title: str
    lines: tuple[str, ...] = ()


def client_sheet(
    heading: str, note: str, images: Iterable[SheetImage]
) -> Generator[str | CuratorError, None, None]:
    """Yields a page piece by piece, so that no sheet is ever held whole.

    Args:
        heading: the page's title.
        note: a line under it, such as a date.
        images: in their order; a new group begins where the group's name changes.

    Yields:
        Pieces of HTML; for a picture that cannot be read the error, and a frame that says so.
    """
    title = escape(printable(heading))
    yield (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style></head>\n<body>\n<h1>{title}</h1>\n"
        f"<p>{escape(printable(note))}</p>\n"
    )
    group: str | None = None
    for number, image in enumerate(images, start=1):
        if image.group != group:
            yield "</div>\n" if group is not None else ""
            group = image.group
            yield f'<h2>{escape(printable(group))}</h2>\n<div class="sheet">\n'
        try:
            inside = _picture(image, number)
        except CuratorError as error:
            yield error
            inside = "<p>This picture cannot be shown.</p>"
        yield _figure(image, number, inside)
    yield "</div>\n" if group is not None else "<p>There are no pictures on this sheet.</p>\n"
    yield "</body></html>\n"


def _figure(image: SheetImage, number: int, inside: str) -> str:
    lines = "".join(f"<br><span>{escape(printable(line))}</span>" for line in image.lines)
    return (
        f'<figure><div class="mat">{inside}</div>'
        f"<figcaption>{number}. {escape(printable(image.title))}{lines}</figcaption></figure>\n"
    )


def _picture(image: SheetImage, number: int) -> str:
    small = make_preview(image.path, SIDE)
    data = base64.b64encode(small.jpeg).decode("ascii")
    return (
        f'<img alt="Picture {number}: {escape(printable(image.title))}" '
        f'width="{small.width}" height="{small.height}" src="data:image/jpeg;base64,{data}">'
    )
