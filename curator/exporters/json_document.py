"""The report as a JSON document, schema `curator.stats/1`."""

import json

from curator.exporters.base import Document, exporter


@exporter("json", ".json")
def json_document(report: Document) -> bytes:
    """Returns the document as indented UTF-8 JSON with a final newline."""
    text = json.dumps(report, indent=2, ensure_ascii=False, allow_nan=False)
    return f"{text}\n".encode()
