"""The report as a JSON document, schema `curator.stats/1`."""

import json
from collections.abc import Mapping
from typing import Any  # Any: the values of a JSON document

from curator.exporters.base import Document, exporter


@exporter("json", ".json")
def json_document(report: Document) -> bytes:
    """Returns the document as indented UTF-8 JSON with a final newline.

    The library's own numbers of variants mean nothing outside it and are left out.
    """
    text = json.dumps(_for_others(report), indent=2, ensure_ascii=False, allow_nan=False)
    return f"{text}\n".encode()


def _for_others(report: Document) -> Mapping[str, Any]:
    if "drift" not in report:
        return report
    campaigns = [
        {
            **campaign,
            "points": [
                {key: value for key, value in point.items() if key != "variant"}
                for point in campaign["points"]
            ],
        }
        for campaign in report["drift"]["campaigns"]
    ]
    return {**report, "drift": {**report["drift"], "campaigns": campaigns}}
