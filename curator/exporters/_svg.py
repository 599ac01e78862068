"""A figure as an inline `<svg>` element.

The page's style sheet colours the classes, so that the picture follows light, dark and print; the
attributes beside them are for readers that ignore style sheets, as mail programs do.
"""

from html import escape

from curator.exporters.figure import (
    DARK,
    LETTERS,
    LIGHT,
    WIDTH,
    Box,
    Dot,
    Figure,
    Group,
    Ink,
    Mark,
    Stroke,
    Words,
)
from curator.exporters.wording import printable


def style_of_inks() -> str:
    """Returns the rules by which a page colours its figures, light, dark and printed."""
    light, dark = _variables(LIGHT), _variables(DARK)
    rules = "\n".join(
        f"svg .f-{ink.value} {{ fill: var(--{ink.value}); }} "
        f"svg .s-{ink.value} {{ stroke: var(--{ink.value}); }}"
        for ink in Ink
    )
    return (
        f":root {{ {light} }}\n"
        f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {dark} }} }}\n"
        f"{rules}\n"
        f"svg text {{ font: {LETTERS}px system-ui, sans-serif; }}\n"
        "svg text.bold { font-weight: 600; }"
    )


def _variables(inks: dict[Ink, str]) -> str:
    return " ".join(f"--{ink.value}: {colour};" for ink, colour in inks.items())


def svg_of(figure: Figure) -> str:
    """Returns the figure as one element, with its title and its values in words."""
    name = escape(figure.name)
    head = (
        f'<svg viewBox="0 0 {_n(WIDTH)} {_n(figure.height)}" role="img" '
        f'aria-labelledby="{name}-title" aria-describedby="{name}-says">'
    )
    parts = [
        head,
        f'<title id="{name}-title">{_text(figure.title)}</title>',
        f'<desc id="{name}-says">{_text(figure.description)}</desc>',
    ]
    parts += [_mark(mark) for mark in figure.marks]
    parts.append("</svg>")
    return "\n".join(parts)


def _text(words: str) -> str:
    return escape(printable(words))


def _n(value: float) -> str:
    """A number as short as it can be; the same on every machine."""
    return f"{value:.1f}".removesuffix(".0")


def _mark(mark: Mark) -> str:
    match mark:
        case Group():
            inside = "".join(_mark(one) for one in mark.marks)
            return f"<g><title>{_text(mark.says)}</title>{inside}</g>"
        case Stroke():
            return _stroke(mark)
        case Box():
            corner = f' rx="{_n(mark.corner)}"' if mark.corner else ""
            return (
                f'<rect class="f-{mark.ink.value}" fill="{LIGHT[mark.ink]}" x="{_n(mark.x)}" '
                f'y="{_n(mark.y)}" width="{_n(mark.width)}" height="{_n(mark.height)}"{corner}/>'
            )
        case Dot():
            return _dot(mark)
        case Words():
            bold = " bold" if mark.bold else ""
            return (
                f'<text class="f-{mark.ink.value}{bold}" fill="{LIGHT[mark.ink]}" '
                f'font-size="{LETTERS}" font-family="sans-serif" x="{_n(mark.x)}" '
                f'y="{_n(mark.y)}" text-anchor="{mark.side.value}">{_text(mark.text)}</text>'
            )


def _stroke(mark: Stroke) -> str:
    points = " ".join(f"{_n(x)},{_n(y)}" for x, y in mark.points)
    dashes = ' stroke-dasharray="5 4"' if mark.dashed else ""
    ends = ' stroke-linecap="round"' if mark.round_ends else ""
    return (
        f'<polyline class="s-{mark.ink.value}" fill="none" stroke="{LIGHT[mark.ink]}" '
        f'stroke-width="{_n(mark.width)}" points="{points}"{dashes}{ends}/>'
    )


def _dot(mark: Dot) -> str:
    at = f'cx="{_n(mark.x)}" cy="{_n(mark.y)}" r="{_n(mark.radius)}"'
    if mark.hollow:
        return (
            f'<circle class="s-{mark.ink.value}" fill="none" stroke="{LIGHT[mark.ink]}" '
            f'stroke-width="2" {at}/>'
        )
    return f'<circle class="f-{mark.ink.value}" fill="{LIGHT[mark.ink]}" {at}/>'
