import json

import pytest

from curator.exporters.json_document import json_document
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
