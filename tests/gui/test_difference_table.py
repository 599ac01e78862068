"""What differs between the facts of two pictures."""

from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from curator.gui.difference_table import DifferenceTable, DifferingFact, differing, marked
from curator.gui.facts import Fact, Section

texts = st.sampled_from(["", "a", "b", "c"])
sections = st.lists(
    st.builds(
        Section, texts, st.lists(st.builds(Fact, texts, texts, texts), max_size=4).map(tuple)
    ),
    max_size=3,
)

ONE = (
    Section("VARIANT", (Fact("Brief", "carafe"), Fact("Tier", "production", "said by hand"))),
    Section("PROMPT", (Fact("", "a glass carafe"),)),
    Section("GENERATION", (Fact("Seed", "12"),)),
)
OTHER = (
    Section("VARIANT", (Fact("Brief", "carafe"), Fact("Tier", "production", "in the file"))),
    Section("PROMPT", (Fact("", "a blue carafe"),)),
    Section("WHERE TO LOOK", (Fact("blur", "soft"),)),
)


def test_only_what_differs_is_named_whatever_its_source() -> None:
    assert differing(ONE, OTHER) == (
        DifferingFact("PROMPT", "", "a glass carafe", "a blue carafe"),
        DifferingFact("GENERATION", "Seed", "12", ""),
        DifferingFact("WHERE TO LOOK", "blur", "", "soft"),
    )


@given(sections, sections)
def test_the_other_way_round_the_same_facts_differ(
    one: list[Section], other: list[Section]
) -> None:
    assert differing(one, one) == ()
    there = {(row.section, row.name, row.one, row.other) for row in differing(one, other)}
    back = {(row.section, row.name, row.other, row.one) for row in differing(other, one)}
    assert there == back


@given(st.text(), st.text())
def test_marked_words_are_those_of_the_text_and_nothing_in_them_is_markup(
    value: str, other: str
) -> None:
    html = marked(value, other)
    plain = unescape(html.replace("<b>", "").replace("</b>", ""))
    assert plain.split() == value.split()
    assert "<b>" not in marked(value, value)


@pytest.fixture
def table(qtbot: QtBot) -> DifferenceTable:
    table = DifferenceTable()
    qtbot.addWidget(table)
    table.resize(320, 500)
    table.show()
    return table


def said(table: DifferenceTable) -> list[str]:
    QApplication.processEvents()  # the layout shows its labels when its turn comes
    return [label.text() for label in table.findChildren(QLabel) if label.isVisible()]


def test_two_columns_show_both_values_and_what_is_not_known(table: DifferenceTable) -> None:
    table.show_facts(ONE, OTHER)
    assert said(table) == [
        "Champion", "Challenger", "Prompt", "a <b>glass</b> carafe", "a <b>blue</b> carafe",
        "Seed", "12", "not known", "blur", "not known", "soft",
    ]  # fmt: skip
    names = [label.accessibleName() for label in table.findChildren(QLabel)]
    assert "Seed, Challenger: not known" in names
    assert "Prompt, Champion: a glass carafe" in names
    table.show_facts(ONE, ONE, ("1", "2"))
    assert said(table) == ["1", "2", "Everything that is known of these two is the same."]
