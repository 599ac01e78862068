"""A report as an article: what stands in which order, the same on a page and on paper.

The document `curator.stats/1` becomes headings, sentences, tables and figures; `html_page` writes
them as HTML, the window's painter as PDF. All texts are plain: whoever writes them escapes them.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from curator.exporters import _article_tables as tables
from curator.exporters import _money as money
from curator.exporters import _plots as plots
from curator.exporters import _section_words as tell
from curator.exporters import telling
from curator.exporters import wording as say
from curator.exporters._row_tables import row_tables
from curator.exporters.base import Document
from curator.exporters.figure import Figure
from curator.exporters.table import Table


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One or more sentences.

    Attributes:
        text: the words.
        soft: beside the point.
    """

    text: str
    soft: bool = False


@dataclass(frozen=True, slots=True)
class Pairs:
    """Words with their meanings, or questions with their answers."""

    items: tuple[tuple[str, str], ...]


Block: TypeAlias = Paragraph | Pairs | Table | Figure


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it.

    Attributes:
        title: the heading.
        blocks: in their order.
        boxed: has a frame around it.
    """

    title: str
    blocks: tuple[Block, ...]
    boxed: bool = False


@dataclass(frozen=True, slots=True)
class Article:
    """A whole report.

    Attributes:
        title: what it is.
        scope: of what, until when.
        headline: the plain sentence that stands first.
        takes: what its takes are worked out from; "" where it names none.
        definition: the definition of success in force.
        rests: how much is decided, by how many people, how blind, in which order.
        sections: in their order.
        foot: what stands at the foot of a sheet of paper.
    """

    title: str
    scope: str
    headline: str
    takes: str
    definition: str
    rests: str
    sections: tuple[Section, ...]
    foot: str


def article_of(report: Document) -> Article:
    """Returns the article of a document; sections that were not asked for are not in it."""
    made = [
        _rates(report),
        _comparisons(report),
        *(make(report) for _, make in _PARTS.values()),
        Section("What the words mean", (Pairs(tuple(tell.definitions(report))),)),
        Section("For the sceptic", (Pairs(tuple(say.sceptic(report))),), boxed=True),
    ]
    box = report["sceptic"]
    software = say.printable(f"Curator {box['software']}" if box["software"] else "Curator")
    scope = tell.scope(report)
    return Article(
        title="First-take success",
        scope=scope,
        headline=tell.headline(report),
        takes=tell.takes(report),
        definition=say.printable(box["definition"]),
        rests=tell.rests(report),
        sections=tuple(section for section in made if section is not None),
        foot=f"{software} · {scope}",
    )


def _section(title: str, blocks: Iterable[Block | None]) -> Section | None:
    """A section of what there is; None where there is nothing at all."""
    there = tuple(block for block in blocks if block is not None)
    return Section(title, there) if there else None


def _soft(text: str) -> Paragraph | None:
    return Paragraph(text, soft=True) if text else None


def _rates(report: Document) -> Section | None:
    if not report["rows"]:
        return Section("Rates", (Paragraph(say.nothing(report)),))
    hidden = report.get("suppressed", [])
    notes = [
        f"{len(hidden)} {'row is' if len(hidden) == 1 else 'rows are'} not shown: "
        f"{say.printable(hidden[0]['reason'])}."
        if hidden
        else "",
        plots.drawn(report),
    ]
    if report.get("by") == "defect":  # what became of images with a defect is no rate of a model
        return Section("What goes wrong", tuple(row_tables(report, tables.MOST)))
    notes = [*telling.why_dashes(report), *notes]
    return _section(
        "Rates", (plots.rates(report), *row_tables(report, tables.MOST), *map(_soft, notes))
    )


def _comparisons(report: Document) -> Section | None:
    blocks: list[Block | None] = [plots.differences(report)]
    findings = [Paragraph(say.finding(pair)) for pair in report["comparisons"]]
    blocks += findings[: say.PAIRS_NAMED]
    if not findings:
        blocks.append(_soft("No two known models share a decided brief."))
    elif say.PAIRS_NAMED < len(findings) <= tables.MOST:
        blocks.append(_soft("All pairs stand in the table."))
    blocks += [
        tables.comparisons(report),
        *_further(report),
    ]
    return _section("Models on the same briefs", blocks)


def _further(report: Document) -> list[Block | None]:
    """What may be asked for of pairs beside the comparisons."""
    return [
        *(Paragraph(tell.omnibus(one)) for one in report.get("omnibus", ())),
        *(Paragraph(tell.unpaired(one)) for one in report.get("unpaired", ())[: say.PAIRS_NAMED]),
        tables.adjusted(report),
    ]


def _trend(report: Document) -> Section | None:
    if "trend" not in report:
        return None
    figure = plots.trend(report)
    weeks = {one["starts"] for one in report["trend"]["points"] if one["decided"]}
    lone = ""
    if figure is None and weeks:
        lone = f"All first takes that are decided belong to one week, of {min(weeks)}."
    undated = report["trend"]["undated"]
    note = ""
    if undated:
        belong = "has no date and is" if undated == 1 else "have no date and are"
        note = f"{say.counted(undated, 'decided image')} {belong} in no week."
    return _section("By week", (figure, _soft(lone), _soft(note)))


def _defects(report: Document) -> Section | None:
    if "defects" not in report or not report["defects"]["reviewed"]:
        return None
    found = report["defects"]
    of = say.counted(found["reviewed"], "reviewed image")
    said = (
        f"{found['with_any']} of {of} {'has' if found['with_any'] == 1 else 'have'} a named defect."
    )
    along, pairs = tables.defects_by_prompt(found), len(found["by_prompt"])
    note = "What goes along with a defect need not cause it; some get there by chance."
    if along is None:
        note = f"No word of a prompt stands out with a defect, of {say.counted(pairs, 'pair')}."
    return _section(
        "Defects",
        (
            Paragraph(said),
            plots.defects(report),
            None if report.get("by") == "defect" else tables.defects_by_model(found),
            along,
            _soft(note if pairs else ""),
        ),
    )


def _money(report: Document) -> Section | None:
    if "economy" not in report:
        return None
    economy = report["economy"]
    return _section(
        "Money and time",
        (
            _soft(say.printable(economy["debt"]["text"])),
            plots.cost(report),
            *money.costs(economy),
            _soft(money.DIVIDED if economy["cost"] else ""),
            _soft(money.RANGE if money.has_range(economy) else ""),
            _soft(money.rests(economy)),
            money.hours(economy),
            money.takes(economy),
            _soft(money.TAKES if economy["takes"] else ""),
        ),
    )


def _gaps(report: Document) -> Section | None:
    if "economy" not in report or not report["economy"]["gaps"]:
        return None
    gaps: Sequence[say.Row] = report["economy"]["gaps"]
    blocks: list[Block | None] = []
    for gap, figure in zip(gaps, plots.gaps(report), strict=False):
        blocks += [Paragraph(say.printable(gap["text"])), figure]
        if gap["missing"]:
            blocks.append(_soft(f"Not known: {say.printable(', '.join(gap['missing']))}."))
    blocks.append(tables.gaps(gaps))
    return _section("When the higher rate so far pays", blocks)


def _pass_at_k(report: Document) -> Section | None:
    groups: Sequence[say.Row] = report.get("pass_at_k", ())
    blocks: list[Block | None] = []
    for number, group in enumerate(groups):
        figure = plots.pass_at_k(group, number)
        few = (
            f"Of {say.counted(group['k'], 'image')} each, {say.printable(group['tier'])}: too few "
        )
        blocks.append(figure or Paragraph(f"{few}briefs for a rate, which takes five.", soft=True))
        left = [
            f"{row['left_out']} of {say.printable(row['model'])}"
            for row in group["rows"]
            if row["left_out"]
        ]
        if left:
            fewer = f"Briefs with fewer than {group['k']} reviewed images, left out: "
            blocks.append(_soft(f"{fewer}{', '.join(left)}."))
    return _section("The same number of images each", blocks)


def _prompts(report: Document) -> Section | None:
    if "prompts" not in report:
        return None
    found = report["prompts"]
    without = found["without_prompt"]
    note = "A word that goes along with a rate need not cause it."
    if without:
        note += f" The prompt of {say.counted(without, 'image')} is not known."
    table = tables.prompts(found)
    return _section("Words in prompts", (table, _soft(note))) if table else None


def _flags(report: Document) -> Section | None:
    if "flags" not in report:
        return None
    floor = say.percent(report["flags"]["floor"])
    recent = report["flags"]["recent"]
    note = f"Below {floor} right among the latest {recent} answers a detector keeps quiet."
    table = tables.flags(report["flags"])
    return _section("How often flags were right here", (table, _soft(note))) if table else None


def _agreement(report: Document) -> Section | None:
    if "agreement" not in report:
        return None
    found = report["agreement"]
    if not (found["pairs"] or found["second_looks"]["looks"]):
        return None
    reading = say.printable(found["reading"])
    return _section(
        "Whether verdicts hold",
        (Paragraph(f"{reading[:1].upper()}{reading[1:]}."), tables.agreement(found)),
    )


def _drift(report: Document) -> Section | None:
    if "drift" not in report:
        return None
    blocks: list[Block | None] = []
    for number, campaign in enumerate(report["drift"]["campaigns"]):
        figure = plots.drift(campaign, number)
        name = say.printable(campaign["campaign"]) or "No campaign"
        if figure is None:
            blocks.append(_soft(f"{name}: {say.printable(campaign['reason'])}"))
            continue
        blocks += [figure, Paragraph(tell.drift(campaign))]
    if blocks:
        blocks.append(_soft("Something to look at in order; a distance is no verdict."))
    return _section("Visual drift", blocks)


_PARTS: Mapping[str, tuple[str, Callable[[Document], Section | None]]] = {
    "trend": ("By week", _trend),
    "defects": ("Defects", _defects),
    "economy": ("Money and time", _money),
    "gaps": ("When the higher rate so far pays", _gaps),
    "pass_at_k": ("The same number of images each", _pass_at_k),
    "prompts": ("Words in prompts", _prompts),
    "flags": ("How often flags were right here", _flags),
    "agreement": ("Whether verdicts hold", _agreement),
    "drift": ("Visual drift", _drift),
}
"""What may be asked for, in the order in which it stands, with its heading and what makes it."""


def asked_for(report: Document) -> list[Section]:
    """Returns the sections that were asked for; one with nothing in it says so."""
    made: list[Section] = []
    if "adjusted" in report:
        further = _section("Further on pairs of models", _further(report))
        made.append(further or _empty("Further on pairs of models"))
    for name, (title, make) in _PARTS.items():
        if (section := make(report)) is not None:
            made.append(section)
        elif name in report:
            made.append(_empty(title))
    return made


def _empty(title: str) -> Section:
    return Section(title, (Paragraph("Nothing to say yet.", soft=True),))
