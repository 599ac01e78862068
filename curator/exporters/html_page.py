"""The report as one page that needs nothing else: no script, no request; it prints well."""

from collections.abc import Iterable, Sequence
from html import escape

from curator.exporters import wording as say
from curator.exporters._interval_plot import interval_plot
from curator.exporters.base import Document, exporter

STYLE = """
:root { color-scheme: light dark; --paper: #fbfbfa; --ink: #22252a; --soft: #676d76;
  --line: #dcdee2; --mark: #1f6f9f; --pending: #d9dde3; }
@media (prefers-color-scheme: dark) { :root { --paper: #1d1f22; --ink: #e4e6e9; --soft: #a0a6ae;
  --line: #3a3e44; --mark: #7fc4ee; --pending: #3d434b; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 70rem; padding: 2.5rem 1.5rem; background: var(--paper);
  color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
h1 { font-size: 1.5rem; font-weight: 600; margin: 0 0 .25rem; }
h2 { font-size: 1.1rem; font-weight: 600; margin: 2.5rem 0 .5rem; }
p { margin: .25rem 0; max-width: 45rem; }
.soft { color: var(--soft); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { padding: .4rem .8rem .4rem 0; border-bottom: 1px solid var(--line); text-align: left;
  vertical-align: top; overflow-wrap: anywhere; }
thead th { color: var(--soft); font-weight: 500; white-space: nowrap; }
tbody th { font-weight: 600; }
dl { display: grid; grid-template-columns: minmax(10rem, 18rem) 1fr; gap: .4rem 1.5rem; margin: 0; }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
aside { border: 1px solid var(--line); border-radius: .5rem; padding: 0 1.25rem 1.25rem;
  margin-top: 2.5rem; }
aside h2 { margin-top: 1rem; }
svg { display: block; width: 100%; height: auto; max-width: 56rem; }
svg text { fill: currentColor; font: 13px system-ui, sans-serif; }
svg .soft { fill: var(--soft); }
svg .grid { stroke: var(--line); }
svg .range { stroke: var(--mark); stroke-width: 3; stroke-linecap: round; }
svg .pending { fill: var(--pending); }
svg .rate { fill: var(--mark); }
@media print { @page { size: A4 landscape; margin: 15mm; }
  :root { --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --mark: #1f6f9f;
    --pending: #ddd; }
  body { padding: 0; max-width: none; font-size: 11px; } tr, aside, svg { break-inside: avoid; } }
"""

HEADER = (
    "Model", "Tier", "First take", "Decided", "Any", "Lenient", "Accepted", "Per hour", "Cost",
    "Note",
)  # fmt: skip


def text(value: object) -> str:
    """Returns foreign text as HTML text: escaped, on one line, without control characters."""
    return escape(say.printable(value))


def _table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    head = "".join(f'<th scope="col">{text(cell)}</th>' for cell in header)
    body = "\n".join(
        f'<tr><th scope="row">{text(first)}</th>'
        + "".join(f"<td>{text(cell)}</td>" for cell in rest)
        + "</tr>"
        for first, *rest in rows
    )
    return (
        f'<div class="wide"><table>\n<thead><tr>{head}</tr></thead>\n'
        f"<tbody>\n{body}\n</tbody>\n</table></div>"
    )


def _list(pairs: Iterable[tuple[str, str]]) -> str:
    items = "\n".join(f"<dt>{text(word)}</dt><dd>{text(meaning)}</dd>" for word, meaning in pairs)
    return f"<dl>\n{items}\n</dl>"


def _models(report: Document) -> str:
    rows = [
        (
            say.row_name(row, report.get("by", "model")),
            row["tier"],
            say.first_take(row),
            f"{row['decided']} of {row['eligible']}",
            say.secondary(row, "rate_any"),
            say.secondary(row, "rate_lenient"),
            say.acceptance(row),
            say.number(row["accepted_per_hour"], 0),
            say.number(row["cost_per_accepted"], 2),
            say.caveats(row),
        )
        for row in report["rows"]
    ]
    if not rows:
        return "<p>Nothing to count yet.</p>"
    return _table(HEADER, rows) + "\n" + interval_plot(report)


def _comparisons(report: Document) -> str:
    if not report["comparisons"]:
        return '<p class="soft">No two known models share a decided brief.</p>'
    return "\n".join(f"<p>{text(say.finding(pair))}</p>" for pair in report["comparisons"])


@exporter("html", ".html")
def html_page(report: Document) -> bytes:
    """Returns one UTF-8 page with the table, the plot, the findings, the words and the doubts."""
    # The policy lets nothing in or out, even if a name should ever slip through unescaped.
    page = f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>First-take success</title>
<style>{STYLE}</style>
</head>
<body>
<main>
<h1>First-take success</h1>
<p class="soft">{text(report["sceptic"]["definition"])}</p>
{_models(report)}
<h2>Models on the same briefs</h2>
{_comparisons(report)}
<h2>What the words mean</h2>
{_list(say.DEFINITIONS.items())}
<aside>
<h2>For the sceptic</h2>
{_list(say.sceptic(report))}
</aside>
</main>
</body>
</html>
"""
    return page.encode()
