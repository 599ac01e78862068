"""A PDF without the time and the chance that Qt writes into it: same content, same bytes.

Qt writes when a PDF was made, in the machine's own time zone, and gives it a number by chance; its
fonts stand in the order of a hash that is another one in every process.
"""

import re
from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, datetime
from uuid import NAMESPACE_URL, uuid5

from PySide6.QtCore import QByteArray, QHashSeed, QUuid
from PySide6.QtGui import QPdfWriter

UNDATED = datetime(2000, 1, 1, tzinfo=UTC)
"""What stands in a PDF of which no time is known."""

_DATE = re.compile(rb"(?<=Date )\(D:\d{14}[^)]*\)")
_ENTRY = re.compile(rb"(\d{10}) (\d{5} n)")


@contextmanager
def same_order() -> Generator[None]:
    """Within it, Qt's hashes are the same in every process."""
    QHashSeed.setDeterministicGlobalSeed()
    try:
        yield
    finally:
        QHashSeed.resetRandomGlobalSeed()


def number_by(content: bytes, writer: QPdfWriter) -> None:
    """Gives a PDF the number that belongs to its content, and takes its other date away."""
    number = uuid5(NAMESPACE_URL, content.hex())
    writer.setDocumentId(QUuid(str(number)))
    writer.setDocumentXmpMetadata(QByteArray(_metadata(str(number)).encode()))


def _metadata(number: str) -> str:
    return (
        "<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?>"
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" '
        'xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmp:CreatorTool="Curator" '
        f'xmpMM:DocumentID="uuid:{number}"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    )


def dated(pdf: bytes, time: datetime | None) -> bytes:
    """Returns a PDF that says it was made at this time, aware UTC, whenever it was made.

    The dates stand once, in the first object; how long they are depends on the time zone, so the
    table of where objects begin moves with them.
    """
    said = f"(D:{(time or UNDATED).astimezone(UTC):%Y%m%d%H%M%S}Z)".encode()
    table = pdf.rindex(b"xref\n", 0, pdf.rindex(b"startxref"))
    found = list(_DATE.finditer(pdf, 0, pdf.index(b"endobj")))
    if not found:
        return pdf
    body, tail = pdf[:table], pdf[table:]
    moved = sum(len(said) - len(match.group()) for match in found)
    after = found[-1].end()
    for match in reversed(found):
        body = body[: match.start()] + said + body[match.end() :]

    def entry(match: re.Match[bytes]) -> bytes:
        begin = int(match[1])
        return b"%010d %b" % (begin + moved if begin >= after else begin, match[2])

    tail = _ENTRY.sub(entry, tail)
    begin = f"startxref\n{table + moved}".encode()
    return body + re.sub(rb"startxref\s+\d+", begin, tail)
