"""What numbers become when a person reads them."""

from curator.exporters.wording import sceptic
from tests.exporters.reports import make_report


def test_hundreds_of_pairs_without_a_common_brief_are_counted_not_listed() -> None:
    report = make_report()
    report["sceptic"]["not_comparable"] = [{"a": f"m{n}", "b": "other"} for n in range(280)]
    answer = dict(sceptic(report))["Which models share no brief?"]
    assert answer.startswith("m0 and other, ")
    assert answer.endswith("and 275 other pairs")
    report["sceptic"]["not_comparable"] = []
    assert dict(sceptic(report))["Which models share no brief?"] == "none"
