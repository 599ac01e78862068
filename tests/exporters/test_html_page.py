from html.parser import HTMLParser
from xml.etree import ElementTree as ET

import pytest

from curator.exporters.html_page import html_page
from tests.exporters.reports import make_comparison, make_report, make_row

VOID = {"meta", "br", "img", "link", "input", "hr"}


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


def with_class(page: Page, name: str) -> list[dict[str, str | None]]:
    return [attributes for _, attributes in page.tags if attributes.get("class") == name]


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
    page = Page(html_page(make_report(make_row())))
    assert not {"script", "img", "link", "iframe", "object"} & {tag for tag, _ in page.tags}
    attributes = {name for _, attributes in page.tags for name in attributes}
    assert not {"src", "href", "style"} & attributes
    assert not any(name.startswith("on") for name in attributes)
    assert b"url(" not in html_page(make_report(make_row()))
    assert b"@import" not in html_page(make_report(make_row()))


@pytest.mark.parametrize(
    "name",
    ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "&lt;b&gt;", "</title><b>"],
)
def test_foreign_text_arrives_as_text(name: str) -> None:
    rows = [make_row(name, group=name, order_badge=name, tier=name)]
    report = make_report(*rows, comparisons=[make_comparison(name, name)], software=name)
    page = Page(html_page({**report, "by": "campaign"}))
    harmless = Page(html_page({**make_report(make_row(), comparisons=[make_comparison()])}))
    assert [tag for tag, _ in page.tags] == [tag for tag, _ in harmless.tags]
    assert name in page.text


def test_the_plot_puts_the_dot_at_the_rate_inside_its_range() -> None:
    page = Page(html_page(make_report(make_row(rate=0.5, low=0.25, high=1.0))))
    (dot,), (line,) = with_class(page, "rate"), with_class(page, "range")
    zero, one = (float(with_class(page, "grid")[tick]["x1"] or "") for tick in (0, 4))

    def share(x: str | None) -> float:
        return (float(x or "") - zero) / (one - zero)

    assert share(dot["cx"]) == pytest.approx(0.5)
    assert (share(line["x1"]), share(line["x2"])) == pytest.approx((0.25, 1.0))


def test_pending_verdicts_show_as_a_band_and_few_briefs_without_a_dot() -> None:
    few = make_row(decided=3, eligible=6, successes=3, coverage=0.5, bound_low=0.5, bound_high=1.0)
    page = Page(html_page(make_report(few)))
    assert with_class(page, "rate") == []
    (band,) = with_class(page, "pending")
    assert float(band["width"] or "") == pytest.approx(240)


def test_the_plot_is_well_formed_xml_and_has_a_name() -> None:
    page = html_page(make_report(make_row("a & b <c>"))).decode()
    svg = page[page.index("<svg") : page.index("</svg>") + len("</svg>")]
    root = ET.fromstring(svg)
    assert root.get("role") == "img"
    title = root.find("title")
    assert title is not None
    assert title.text is not None
    assert title.text.startswith("First-take success")


def test_an_empty_report_is_a_page_without_a_plot() -> None:
    page = Page(html_page(make_report()))
    assert "Nothing to count yet." in page.text
    assert "svg" not in [tag for tag, _ in page.tags]
