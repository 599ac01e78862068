import re
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

import pytest

from curator.exporters.html_page import html_page
from tests.exporters.full_reports import full_report
from tests.exporters.reports import make_comparison, make_report, make_row

VOID = {"meta", "wbr", "br", "img", "link", "input", "hr"}


class Page(HTMLParser):
    """Collects what a browser would make of the page; unbalanced tags fail."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(content.decode())
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.text += data


def test_the_page_holds_table_findings_words_and_doubts() -> None:
    report = make_report(make_row(), comparisons=[make_comparison()])
    page = Page(html_page(report))
    for expected in (
        "75 % (53–89 %)",
        "Not yet known whether Model A or Model B is better",
        "What the words mean",
        "For the sceptic",
        "2 sentinel",
        "Curator 1.2.3",
    ):
        assert expected in page.text


def test_the_page_asks_for_nothing_and_runs_nothing() -> None:
    page = Page(html_page(full_report()))
    assert not {"script", "img", "link", "iframe", "object"} & {tag for tag, _ in page.tags}
    attributes = {name for _, attributes in page.tags for name in attributes}
    assert not {"src", "href", "style"} & attributes
    assert not any(name.startswith("on") for name in attributes)
    assert b"url(" not in html_page(full_report())
    assert b"@import" not in html_page(full_report())


@pytest.mark.parametrize(
    "name",
    ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "&lt;b&gt;", "</title><b>"],
)
def test_foreign_text_arrives_as_text(name: str) -> None:
    page, harmless = Page(html_page(full_report(name, name))), Page(html_page(full_report()))
    # A long word may be broken, which is all that a name changes.
    assert [tag for tag, _ in page.tags if tag != "wbr"] == [tag for tag, _ in harmless.tags]
    assert name in page.text


def test_a_name_is_broken_only_where_it_is_very_long() -> None:
    page = html_page(make_report(make_row("atelierLumenXL_v14"), make_row("x" * 45))).decode()
    assert '<th scope="row">atelierLumenXL_v14</th>' in page
    assert f'<th scope="row">{"x" * 20}<wbr>{"x" * 20}<wbr>{"x" * 5}</th>' in page


def test_what_the_rates_rest_on_stands_with_the_sentence() -> None:
    text = Page(html_page(full_report())).text
    head = text[: text.index("Rates")]
    rests = "100 % of first takes decided, 312 decisions by 3 reviewers, 97 % blind, confirmatory"
    assert f"What this rests on: {rests} reading." in head


def test_a_table_that_is_read_stops_and_says_where_the_rest_is() -> None:
    pairs = [make_comparison("A", f"B{n:03d}") for n in range(400)]
    pairs[399]["finding"] = "ahead"
    page = Page(html_page(make_report(*[make_row(f"m{n:03d}") for n in range(260)],
                                      comparisons=pairs)))  # fmt: skip
    rows = [tag for tag, marks in page.tags if tag == "th" and marks.get("scope") == "row"]
    assert len(rows) == 400
    assert "the first 200 of 260 rows; a workbook and JSON hold all" in page.text
    assert "the first 200 of 400 rows" in page.text
    assert "B399" in page.text, "pairs with a finding come first"
    assert "All pairs stand in the table" not in page.text


def test_one_week_is_a_sentence_and_no_plot() -> None:
    report = full_report()
    report["trend"]["points"] = report["trend"]["points"][:1]
    text = Page(html_page(report)).text
    assert "All first takes that are decided belong to one week, of 2026-04-27." in text
    assert "rings: fewer than five" not in text


def one_row_plot(**row: object) -> Page:
    """The page of one row; its first figure alone."""
    page = html_page(make_report(make_row(**row))).decode()  # type: ignore[arg-type]
    return Page(page[page.index("<svg") : page.index("</svg>") + len("</svg>")].encode())


def test_the_plot_puts_the_dot_at_the_rate_inside_its_range() -> None:
    plot = one_row_plot(rate=0.5, low=0.25, high=1.0)
    (dot,) = (marks for tag, marks in plot.tags if tag == "circle")
    lines = [str(marks["points"]).split() for tag, marks in plot.tags if tag == "polyline"]
    xs = [[float(point.split(",")[0]) for point in line] for line in lines]
    grid, (low, high) = [x[0] for x in xs[:5]], xs[5]

    def share(x: float) -> float:
        return (x - grid[0]) / (grid[4] - grid[0])

    assert share(float(dot["cx"] or "")) == pytest.approx(0.5, abs=1e-3)
    assert (share(low), share(high)) == pytest.approx((0.25, 1.0), abs=1e-3)


def test_pending_verdicts_show_as_a_band_and_few_briefs_without_a_dot() -> None:
    plot = one_row_plot(
        decided=3, eligible=6, successes=3, coverage=0.5, bound_low=0.5, bound_high=1.0
    )
    assert [tag for tag, _ in plot.tags if tag == "circle"] == []
    (band,) = (marks for tag, marks in plot.tags if tag == "rect")
    assert float(band["width"] or "") == pytest.approx(315 / 2, abs=0.1)
    assert "could become 50–100 %" in plot.text


def test_a_plot_of_which_nothing_could_be_drawn_is_not_there() -> None:
    row = make_row(decided=1, eligible=1, successes=1, bound_low=1.0, bound_high=1.0, group="jug")
    page = Page(html_page({**make_report(row), "by": "brief"}))
    assert "svg" not in [tag for tag, _ in page.tags]
    assert "Brief: model" in page.text


def test_of_too_few_briefs_there_is_a_sentence_in_place_of_a_plot() -> None:
    report = full_report()
    for row in report["pass_at_k"][0]["rows"]:
        row["briefs"] = 4
    text = Page(html_page(report)).text
    assert "Of 4 images each, production: too few briefs for a rate, which takes five." in text
    assert "At least one of 4" not in text


def test_a_row_of_two_long_names_keeps_the_ends_of_both_in_its_label() -> None:
    rows = [
        make_row("a model with a rather long name_v14", group=f"Spring / a jug by the window {n}")
        for n in range(2)
    ]
    page = html_page({**make_report(*rows), "by": "brief"}).decode()
    labels = re.findall(r'text-anchor="end">([^<]*…[^<]*)</text>', page)
    assert len(set(labels)) == 2
    assert all(re.match(r"Spring.*[01]: a model.*_v14$", label) for label in labels)


def test_every_figure_is_well_formed_xml_with_a_name_and_its_values_in_words() -> None:
    page = html_page(full_report("a & b <c>")).decode()
    figures = [part.split("</svg>")[0] for part in page.split("<svg")[1:]]
    assert len(figures) >= 8
    names = set[str]()
    for figure in figures:
        root = ET.fromstring(f"<svg{figure}</svg>")
        assert root.get("role") == "img"
        title, description = root.find("title"), root.find("desc")
        assert title is not None
        assert description is not None
        assert title.text
        assert description.text
        assert root.get("aria-labelledby") == title.get("id")
        assert root.get("aria-describedby") == description.get("id")
        names |= {title.get("id", ""), description.get("id", "")}
    assert len(names) == 2 * len(figures), "every id is there once"
    assert "a &amp; b &lt;c&gt;, production: 75 % (53–89 %), 20 decided" in page


def test_headings_and_tables_say_what_they_are() -> None:
    page = Page(html_page(full_report()))
    tags = [tag for tag, _ in page.tags]
    assert tags.count("h1") == tags.count("main") == 1
    assert tags.count("table") == tags.count("caption")
    assert next(marks for tag, marks in page.tags if tag == "html")["lang"] == "en"
    assert all(marks.get("scope") in {"col", "row"} for tag, marks in page.tags if tag == "th")


def test_the_sentence_stands_first_then_the_definition_in_force() -> None:
    text = Page(html_page(full_report())).text
    text = text[text.index("Model A needs") :]  # the tab's title stands before it
    places = [
        text.index(words)
        for words in (
            "Model A needs 1.3 takes per usable image",
            "strict@1: the first image was accepted.",
            "Spring, all tiers, decisions until 2026-05-21 14:03 UTC",
            "Rates",
            "What the words mean",
            "For the sceptic",
        )
    ]
    assert places == sorted(places)


def test_what_a_sceptic_asks_is_answered_in_the_box() -> None:
    text = Page(html_page(full_report())).text
    for expected in (
        "one first take",
        "20 by request time, 3 by file time",
        "97 % of decisions were blind",
        "3 reviewers, 312 decisions; with fewer than five, conclusions hold for these reviewers",
        "12 blocks with several models; largest distance of a mean place from the middle 0.08",
        "κ 0.61, α 0.58",
        "2 batches in which something was decided, planned with 7, 11",
        "a tie goes to the lead, else to the latest; 60 images judged by several reviewers, 11",
        "confirmatory reading, said by the lead on 2026-05-01; what is compared was settled",
        "Curator 1.2.3",
    ):
        assert expected in text


def test_words_are_explained_where_they_are_used() -> None:
    text = Page(html_page(full_report())).text
    used = ("Cochran's Q", "Newcombe's interval", "Strata", "κ, α", "Drift")
    assert [word for word in used if word not in text] == []
    report = {**full_report(), "omnibus": [], "unpaired": [], "adjusted": []}
    report["drift"] = {"campaigns": [], "references_needed": 5}
    text = Page(html_page(report)).text
    assert [word for word in used if word in text] == ["κ, α"]


def test_an_empty_report_is_a_page_without_a_plot() -> None:
    page = Page(html_page(make_report()))
    assert "Nothing to count yet." in page.text
    assert "svg" not in [tag for tag, _ in page.tags]


def test_beneath_the_sentence_stands_what_its_takes_are_worked_out_from() -> None:
    report = full_report()
    assert "Takes are" not in Page(html_page(report)).text, "it names no model"
    report["headline"] |= {"a": {"model": "Model A"}, "b": {"model": "Model B"}}
    said = "Takes are 1 ÷ that rate in production: 15 of 20 (1.1 to 1.9 takes) and 6 of 18"
    assert said in Page(html_page(report)).text
    by_campaign = {**report, "by": "campaign", "rows": [make_row(group="Spring")]}
    assert said not in Page(html_page(by_campaign)).text


def test_only_pairs_of_defect_and_word_that_stand_out_are_listed_and_none_is_said() -> None:
    report = full_report()
    sure = report["defects"]["by_prompt"][0]
    covers = {**sure, "tag": "backlight", "low": 0.09}
    report["defects"]["by_prompt"] = [sure, covers]
    page = Page(html_page(report)).text
    assert "of 2 pairs those whose interval lies above the share elsewhere" in page
    assert "backlight" not in page
    report["defects"]["by_prompt"] = [covers]
    page = Page(html_page(report)).text
    assert "No word of a prompt stands out with a defect, of 1 pair." in page
    assert "backlight" not in page
    report["defects"]["by_prompt"] = []
    assert "stands out with a defect" not in Page(html_page(report)).text


def test_a_tier_that_all_rows_share_is_said_once() -> None:
    page = Page(html_page(make_report(make_row(), make_row("Model B")))).text
    assert "First takes and acceptance, production" in page
    assert page.count("production") == 1
    two = Page(html_page(make_report(make_row(), make_row("Model B", tier="ideation")))).text
    assert "First takes and acceptance\n" in two
