"""An inline SVG of the headline rates: a dot, its interval, and what pending verdicts could change.

The page's style sheet colours the classes, so that the picture follows light, dark and print; the
attributes beside them are for readers that ignore style sheets, as mail programs do. Position and
shape alone carry the meaning.
"""

from html import escape

from curator.exporters import wording as say
from curator.exporters.base import Document

LABEL_WIDTH = 250
PLOT_WIDTH = 480
VALUE_WIDTH = 150
LINE_HEIGHT = 30
TOP = 10
FOOT = 28
LONGEST_LABEL = 34
TITLE = "First-take success with 95 % intervals; pale bands: what pending verdicts could change"
TICKS = (0, 25, 50, 75, 100)


def _x(rate: float) -> float:
    return LABEL_WIDTH + rate * PLOT_WIDTH


def _label(row: say.Row, by: str) -> str:
    name = f"{say.row_name(row, by)}, {say.printable(row['tier'])}"
    return name if len(name) <= LONGEST_LABEL else f"{name[: LONGEST_LABEL - 1]}…"


def _marks(row: say.Row, y: float) -> list[str]:
    """One row's band of bounds, interval and dot; too few briefs leave the band alone."""
    marks: list[str] = []
    low, high = row["bound_low"], row["bound_high"]
    if low is not None and high > low:
        marks.append(
            f'<rect class="pending" fill="#d9dde3" x="{_x(low):.1f}" y="{y - 8:.1f}" '
            f'width="{(high - low) * PLOT_WIDTH:.1f}" height="16" rx="3"/>'
        )
    if row["decided"] >= say.FEWEST_FOR_A_RATE:
        marks.append(
            f'<line class="range" stroke="#1f6f9f" stroke-width="3" y1="{y:.1f}" y2="{y:.1f}" '
            f'x1="{_x(row["low"]):.1f}" x2="{_x(row["high"]):.1f}"/>'
        )
        marks.append(
            f'<circle class="rate" fill="#1f6f9f" cx="{_x(row["rate"]):.1f}" cy="{y:.1f}" r="6"/>'
        )
    return marks


def interval_plot(report: Document) -> str:
    """Returns an `<svg>` element with one line a row; empty text for a report without rows."""
    rows, by = report["rows"], report.get("by", "model")
    if not rows:
        return ""
    bottom = TOP + LINE_HEIGHT * len(rows)
    width, height = LABEL_WIDTH + PLOT_WIDTH + VALUE_WIDTH, bottom + FOOT
    parts = [
        f'<svg viewBox="0 0 {width} {height}" role="img" aria-labelledby="plot-title">',
        f'<title id="plot-title">{TITLE}</title>',
    ]
    for tick in TICKS:
        x = _x(tick / 100)
        parts.append(
            f'<line class="grid" stroke="#dcdee2" x1="{x:.1f}" x2="{x:.1f}" '
            f'y1="{TOP}" y2="{bottom}"/>'
        )
        parts.append(
            f'<text class="soft" x="{x:.1f}" y="{bottom + 18}" text-anchor="middle">{tick} %</text>'
        )
    for place, row in enumerate(rows):
        y = TOP + LINE_HEIGHT * (place + 0.5)
        value = say.first_take(row).partition(" (")[0]
        parts.append(
            f'<text x="{LABEL_WIDTH - 14}" y="{y + 4:.1f}" text-anchor="end">'
            f"{escape(_label(row, by))}</text>"
        )
        parts += _marks(row, y)
        parts.append(
            f'<text x="{LABEL_WIDTH + PLOT_WIDTH + 14}" y="{y + 4:.1f}">{escape(value)}</text>'
        )
    parts.append("</svg>")
    return "\n".join(parts)
