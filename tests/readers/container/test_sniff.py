"""What a file is, from its bytes, and what it is called when it is none of ours."""

import pytest

from curator.readers.container.blocks import ContainerError
from tests.readers.files import box, look


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"<!DOCTYPE html><html>404</html>", "web page"),
        (b"\xef\xbb\xbf\r\n <HTML>sign in</HTML>", "web page"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', "SVG"),
        (b'<?xml version="1.0"?>\n<svg/>', "SVG"),
        (b"PK\x03\x04\x14\0", "ZIP"),
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:0\n", "Git LFS"),
        (b"%PDF-1.7", "PDF"),
        (b"8BPS\0\x01", "Photoshop"),
        (b"RIFF\x24\0\0\0WAVEfmt ", "sound or video"),
        (box(b"ftyp", b"isom\0\0\0\0isommp41"), "video"),
        (b'{"prompt": "a cat"}', "text file"),
        (b"hello", "not an image"),
    ],
)
def test_what_is_not_an_image_is_named(data: bytes, reason: str) -> None:
    with pytest.raises(ContainerError, match=reason):
        look(data)
