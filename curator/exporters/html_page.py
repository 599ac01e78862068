"""The report as one page that needs nothing else: no script, no request; it prints well."""

import re
from collections.abc import Iterable
from html import escape

from curator.exporters import wording as say
from curator.exporters._svg import style_of_inks, svg_of
from curator.exporters.article import Article, Block, Pairs, Paragraph, Section, article_of
from curator.exporters.base import Document, exporter
from curator.exporters.figure import Figure
from curator.exporters.table import Table

STYLE = """
:root { color-scheme: light dark; --paper: #fbfbfa; --line: #dcdee2; --plate: #f1f2f3; }
@media screen and (prefers-color-scheme: dark) { :root { --paper: #1d1f22; --line: #3a3e44;
  --plate: #26292d; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 2.5rem 1.5rem 4rem; background: var(--paper);
  color: var(--text); font: 16px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1rem; font-weight: 500; margin: 0; color: var(--soft); }
h2 { font-size: 1.2rem; font-weight: 600; margin: 2.75rem 0 .6rem; break-after: avoid; }
p { margin: .35rem 0; max-width: 46rem; }
.lead { font-size: 1.5rem; line-height: 1.35; font-weight: 600; margin: .35rem 0 .75rem;
  max-width: none; }
.soft { color: var(--soft); }
figure { margin: 1rem 0 1.25rem; break-inside: avoid; }
figcaption, caption { color: var(--soft); font-size: .875rem; text-align: left; }
caption { padding: .25rem 0; }
.wide { overflow-x: auto; margin: 1rem 0 1.25rem; }
table { border-collapse: collapse; width: 100%; font-size: .875rem;
  font-variant-numeric: tabular-nums; }
th, td { padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); text-align: left;
  vertical-align: top; overflow-wrap: break-word; }
th:last-child, td:last-child { padding-right: 0; }
thead th { color: var(--soft); font-weight: 500; vertical-align: bottom; }
tbody th { font-weight: 600; }
span { white-space: nowrap; }
.number { text-align: right; white-space: nowrap; } th.number { white-space: normal; }
dl { display: grid; grid-template-columns: minmax(9rem, 17rem) 1fr; gap: .45rem 1.5rem; margin: 0; }
dt { color: var(--soft); }
dd { margin: 0; max-width: 46rem; }
aside { border: 1px solid var(--line); border-radius: .5rem; background: var(--plate);
  padding: 0 1.25rem 1.25rem; margin-top: 2.75rem; }
aside h2 { margin-top: 1rem; }
svg { display: block; width: 100%; height: auto; max-width: 50rem; overflow: hidden; }
@media screen and (max-width: 40rem) { figure { overflow-x: auto; } svg { width: 38rem; }
  tbody th, thead th:first-child { position: sticky; left: 0; background: var(--paper); }
  dl { grid-template-columns: 1fr; gap: .1rem; } dd { margin: 0 0 .6rem; }
  .lead { font-size: 1.25rem; } }
@media print { @page { size: A4 portrait; margin: 14mm 15mm 16mm; }
  :root { color-scheme: light; --paper: #fff; --text: #000; --soft: #444; --line: #bbb;
    --plate: #fff; }
  body { padding: 0; max-width: none; font-size: 10pt; line-height: 1.4;
    print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .lead { font-size: 15pt; } h2 { font-size: 12pt; margin-top: 7mm; }
  .wide { overflow: visible; } table { font-size: 7.5pt; } th, td { padding: 1mm 2mm 1mm 0; }
  p, dd { max-width: none; } svg { max-width: none; }
  p:has(+ figure), p:has(+ .wide) { break-after: avoid; } aside { break-inside: avoid; }
  figcaption, caption { font-size: 8pt; }
  thead { display: table-header-group; } .short, tr, dt, dd { break-inside: avoid; }
  dl { grid-template-columns: 48mm 1fr; font-size: 9pt; gap: 1mm 5mm; } p { orphans: 3; widows: 3; }
  aside { -webkit-box-decoration-break: clone; box-decoration-break: clone; } }
"""

LONG = 14
"""A table of more rows may go on on the next sheet of paper, with its header again."""


_TOGETHER = re.compile(r"\(?\d[\d.]*(?:–\d[\d.]*)? %\)?|\([+−]?\d+ to [+−]?\d+\)|\bp \d\S*\d")
"""A percentage, a range of them or of points, or a p: what is not broken over two lines."""


def text(value: object) -> str:
    """Returns foreign text as HTML text: escaped, on one line, without control characters."""
    return escape(say.printable(value))


_LONG_WORD = re.compile(r"\S{20}(?=\S)")
"""Of a name, beyond what a column is made as wide as."""

_HERE = "\u200b"
"""Where a line may break; no text that was made printable has one."""


def cell(value: object) -> str:
    """Returns foreign text as HTML whose long words may be broken, and others may not."""
    broken = _LONG_WORD.sub(rf"\g<0>{_HERE}", say.printable(value))
    return _TOGETHER.sub(r"<span>\g<0></span>", escape(broken)).replace(_HERE, "<wbr>")


def prose(value: object) -> str:
    """Returns foreign text as HTML, its percentages kept on one line."""
    return _TOGETHER.sub(r"<span>\g<0></span>", text(value))


@exporter("html", ".html")
def html_page(report: Document) -> bytes:
    """Returns one UTF-8 page: the sentence, tables, figures, the words and the doubts."""
    article = article_of(report)
    # The policy lets nothing in or out, even if a name should ever slip through unescaped.
    page = f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>{text(article.title)}: {text(article.scope)}</title>
<style>{style_of_inks()}{STYLE}</style>
</head>
<body>
<main>
{_head(article)}
{_sections(article.sections)}
</main>
</body>
</html>
"""
    return page.encode("utf-8", "replace")


def _head(article: Article) -> str:
    takes = f"<p>{prose(article.takes)}</p>\n" if article.takes else ""
    return (
        f"<h1>{text(article.title)}</h1>\n"
        f'<p class="lead">{prose(article.headline)}</p>\n{takes}'
        f"<p>{text(article.definition)}</p>\n"
        f'<p>{prose(article.rests)}</p>\n<p class="soft">{text(article.scope)}</p>'
    )


def _sections(sections: Iterable[Section]) -> str:
    return "\n".join(
        f"<{tag}>\n<h2>{text(section.title)}</h2>\n"
        + "\n".join(map(_block, section.blocks))
        + f"\n</{tag}>"
        for section in sections
        for tag in ("aside" if section.boxed else "section",)
    )


def _block(block: Block) -> str:
    match block:
        case Paragraph(words, soft):
            return f'<p class="soft">{prose(words)}</p>' if soft else f"<p>{prose(words)}</p>"
        case Pairs(items):
            inside = "\n".join(
                f"<dt>{text(word)}</dt><dd>{prose(said)}</dd>" for word, said in items
            )
            return f"<dl>\n{inside}\n</dl>"
        case Table():
            return _table(block)
        case Figure():
            caption = f"<figcaption>{text(block.title)}</figcaption>"
            return f"<figure>\n{caption}\n{svg_of(block)}\n</figure>"


def _table(table: Table) -> str:
    numeric = [' class="number"' if column.numeric else "" for column in table.columns]
    head = "".join(
        f'<th scope="col"{kind}>{cell(column.name)}</th>'
        for column, kind in zip(table.columns, numeric, strict=True)
    )
    body = "\n".join(
        f'<tr><th scope="row">{cell(first)}</th>'
        + "".join(
            f"<td{kind}>{cell(one)}</td>" for one, kind in zip(rest, numeric[1:], strict=True)
        )
        + "</tr>"
        for first, *rest in table.rows
    )
    kind = "wide" if len(table.rows) > LONG else "wide short"
    return (
        f'<div class="{kind}"><table>\n<caption>{text(table.caption)}</caption>\n'
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table></div>"
    )
