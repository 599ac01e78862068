"""An editor for tests: opens a picture, changes it, and saves it as some editor would.

Usage: fake_editor.py HOW FILE. The change is a text chunk more, for what counts is the bytes.
"""

import struct
import sys
import time
import zlib
from pathlib import Path


def changed(content: bytes) -> bytes:
    """The same picture with another text in it."""
    data = b"tEXtComment\0edited"
    chunk = struct.pack(">I", len(data) - 4) + data + struct.pack(">I", zlib.crc32(data))
    end = content.rindex(b"IEND") - 4
    return content[:end] + chunk + content[end:]


def save(how: str, file: Path) -> None:
    """Saves in one of the ways."""
    after = changed(file.read_bytes())
    match how:
        case "in-place":
            file.write_bytes(after)
        case "renamed":
            beside = file.with_name(f".{file.name}.tmp")
            beside.write_bytes(after)
            beside.replace(file)
        case "slowly":
            with file.open("wb") as stream:
                for start in range(0, len(after), len(after) // 3 + 1):
                    stream.write(after[start : start + len(after) // 3 + 1])
                    stream.flush()
                    time.sleep(0.4)
        case "with-layers":
            file.with_suffix(".psd").write_bytes(b"8BPS\0\1" + after)
        case "beside":
            file.with_name(f"{file.stem}_edit{file.suffix}").write_bytes(after)
        case "with-backup":
            file.replace(file.with_name(f"{file.name}~"))
            file.write_bytes(after)


if __name__ == "__main__":
    save(sys.argv[1], Path(sys.argv[2]))
