import json

import pytest

from curator.exporters.json_document import json_document
from tests.exporters.full_reports import full_report
from tests.exporters.reports import make_report, make_row


def test_the_document_comes_back_as_it_was() -> None:
    report = make_report(make_row("模型", rate=0.1 + 0.2))
    assert json.loads(json_document(report)) == report


def test_the_file_ends_with_a_line_and_shows_letters_as_letters() -> None:
    content = json_document(make_report(make_row("模型")))
    assert content.endswith(b"}\n")
    assert "模型".encode() in content


def test_what_json_has_no_word_for_is_loud() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        json_document(make_report(make_row(rate=float("nan"))))


def test_the_library_s_own_numbers_of_variants_stay_at_home() -> None:
    document = json.loads(json_document(full_report()))
    points = document["drift"]["campaigns"][0]["points"]
    assert len(points) == 20
    assert not any("variant" in point for point in points)
    assert document["economy"] == full_report()["economy"]
