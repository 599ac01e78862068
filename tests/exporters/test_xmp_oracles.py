"""The profiles as exiftool and exiv2 read them, and packets as these two write them."""

import json
import re
import subprocess
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import pytest

from curator.core.decision import Verdict
from curator.exporters.xmp_packet import merge
from curator.exporters.xmp_profiles import Profile, plan
from curator.exporters.xmp_writing import Outcome, write_statement
from tests.exporters.pictures import PICTURES, TEXT_CHUNKS, with_foreign_packet
from tests.exporters.statements import (
    ELEMENT_STYLE,
    LATER,
    LIGHTROOM_STYLE,
    NOW,
    UNDECIDED,
    statement,
)

Program = Callable[[str], str]
FORMATS = ("a.png", "a.jpg", "lossless.webp", "pages.tif")

FOREIGN = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:own="http://example.org/own/1.0/" xmp:CreatorTool="Gen 1" own:Steps="20">
 <dc:subject><rdf:Bag><rdf:li>carafe</rdf:li></rdf:Bag></dc:subject>
</rdf:Description></rdf:RDF></x:xmpmeta>"""

DECIDED = {
    "curator:Decision": "{verdict}",
    "curator:Reviewer": "Ana",
    "curator:DecidedAt": "2026-05-04T12:30:15Z",
    "curator:BatchId": "s-17",
    "xmp:MetadataDate": "2026-05-04T12:30:15Z",
}
EXPECTED: dict[tuple[Profile, Verdict], dict[str, str | list[str]]] = {
    (Profile.LIGHTROOM, Verdict.ACCEPT): {
        "xmp:Rating": "3", "xmp:Label": "Green", "photoshop:LabelColor": "green",
        "xmpDM:pick": "1", "xmpDM:good": "True",
    },
    (Profile.LIGHTROOM, Verdict.FIX): {
        "xmp:Rating": "3", "xmp:Label": "Yellow", "photoshop:LabelColor": "yellow",
        "dc:description": "Needs fix: hands, warped line.",
    },
    (Profile.LIGHTROOM, Verdict.REJECT): {
        "xmp:Rating": "3", "xmpDM:pick": "-1", "xmpDM:good": "False",
    },
    (Profile.BRIDGE, Verdict.ACCEPT): {"xmp:Rating": "3", "xmp:Label": "Green"},
    (Profile.BRIDGE, Verdict.FIX): {"xmp:Rating": "3", "xmp:Label": "Yellow"},
    (Profile.BRIDGE, Verdict.REJECT): {"xmp:Rating": "-1"},
    (Profile.DIGIKAM, Verdict.ACCEPT): {
        "xmp:Rating": "3", "digiKam:PickLabel": "3", "digiKam:ColorLabel": "4",
    },
    (Profile.DIGIKAM, Verdict.FIX): {
        "xmp:Rating": "3", "digiKam:PickLabel": "2", "digiKam:ColorLabel": "3",
    },
    (Profile.DIGIKAM, Verdict.REJECT): {"xmp:Rating": "3", "digiKam:PickLabel": "1"},
    (Profile.CAPTURE_ONE, Verdict.ACCEPT): {
        "xmp:Rating": "3", "xmp:Label": "Green",
        "dc:subject": ["Curator", "Curator|Accepted"],
        "lr:hierarchicalSubject": ["Curator|Accepted"],
    },
    (Profile.CAPTURE_ONE, Verdict.FIX): {
        "xmp:Rating": "3", "xmp:Label": "Yellow",
        "dc:subject": ["Curator", "Curator|Needs fix|Hands", "Curator|Needs fix|Warped line"],
        "lr:hierarchicalSubject": ["Curator|Needs fix|Hands", "Curator|Needs fix|Warped line"],
    },
    (Profile.CAPTURE_ONE, Verdict.REJECT): {
        "xmp:Rating": "3", "xmp:Label": "Red",
        "dc:subject": ["Curator", "Curator|Rejected"],
        "lr:hierarchicalSubject": ["Curator|Rejected"],
    },
}  # fmt: skip


def expected(profile: Profile, verdict: Verdict) -> dict[str, list[str]]:
    decided = {name: text.format(verdict=verdict.value) for name, text in DECIDED.items()}
    texts = EXPECTED[profile, verdict] | decided
    if verdict is Verdict.FIX:
        texts["curator:Reasons"] = ["hands", "warped line"]
    return {name: [text] if isinstance(text, str) else text for name, text in texts.items()}


def by_exiftool(program: str, files: list[Path]) -> dict[str, dict[str, list[str]]]:
    """Every XMP property of every file, by its usual name in lower case: its tag is capital."""
    command = [program, "-j", "-G1", "-n", "-a", "-XMP:all", *map(str, files)]
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    found = {}
    for entry in json.loads(result.stdout):
        name = Path(entry.pop("SourceFile")).name
        found[name] = {
            key.removeprefix("XMP-").lower(): [
                str(one) for one in (value if isinstance(value, list) else [value])
            ]
            for key, value in entry.items()
        }
    return found


def by_exiv2(program: str, files: list[Path]) -> dict[str, dict[str, list[str]]]:
    """The same by the library of darktable, digiKam and Geeqie."""
    # 253: a file without any of what was asked for.
    command = [program, "-q", "-PXkt", *map(str, files)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode in (0, 253), result.stderr
    found: dict[str, dict[str, list[str]]] = defaultdict(dict)
    for line in result.stdout.splitlines():
        match = re.fullmatch(r"(.*?)\s*Xmp\.(\w+)\.(\S+) *(.*)", line)
        assert match, line
        where, prefix, local, value = match.groups()
        name = Path(where).name if where else files[0].name  # one file is not named
        value = value.removeprefix('lang="x-default" ')
        is_list = local in ("subject", "hierarchicalSubject", "Reasons")
        found[name][f"{prefix}:{local}".lower()] = value.split(", ") if is_list else [value]
    return found


def normal(name: str, values: list[str]) -> list[str]:
    """exiftool spells dates and truths in its own way; what was written is checked by exiv2."""
    if name in ("curator:decidedat", "xmp:metadatadate"):
        return [value[:10].replace(":", "-") + value[10:].replace(" ", "T") for value in values]
    return values


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, tuple[Profile, Verdict]]:
    """Every format in every profile with every verdict, half of them over a foreign packet."""
    folder = tmp_path_factory.mktemp("xmp")
    files: dict[Path, tuple[Profile, Verdict]] = {}
    for name in FORMATS:
        for number, (profile, verdict) in enumerate(EXPECTED):
            path = folder / f"{profile.value}-{verdict.value}-{name}"
            foreign = number % 2 == 1
            path.write_bytes(
                with_foreign_packet(name, FOREIGN.encode()) if foreign else PICTURES[name]
            )
            said = statement(verdict, stars=3)
            result = write_statement(path, said, profile, source=Path("/o"), now=NOW)
            assert result.outcome is Outcome.WRITTEN, result
            files[path] = (profile, verdict)
    return files


def check(
    found: dict[str, dict[str, list[str]]],
    files: dict[Path, tuple[Profile, Verdict]],
    *,
    exact: bool,
) -> None:
    for path, (profile, verdict) in files.items():
        there = found[path.name]
        foreign = list(EXPECTED).index((profile, verdict)) % 2 == 1
        wanted = expected(profile, verdict)
        if foreign:
            subject = wanted.get("dc:subject", [])
            wanted |= {
                "dc:subject": ["carafe", *subject],
                "xmp:CreatorTool": ["Gen 1"],
                "own:Steps": ["20"],
            }
        wanted = {name.lower(): values for name, values in wanted.items()}
        seen = {
            name: normal(name, values) if not exact else values
            for name, values in there.items()
            if name not in ("curator:wrote", "curator:replaced", "x:xmptoolkit")
        }
        assert seen == wanted, path.name


def test_exiftool_reads_every_value_of_every_profile(
    program: Program, exported: dict[Path, tuple[Profile, Verdict]]
) -> None:
    check(by_exiftool(program("exiftool"), list(exported)), exported, exact=False)


def test_exiv2_reads_every_value_of_every_profile(
    program: Program, exported: dict[Path, tuple[Profile, Verdict]]
) -> None:
    check(by_exiv2(program("exiv2"), list(exported)), exported, exact=True)


def test_exiftool_finds_nothing_wrong_with_the_files(
    program: Program, exported: dict[Path, tuple[Profile, Verdict]]
) -> None:
    command = [program("exiftool"), "-j", "-a", "-validate", "-warning", "-error"]
    files = [path for path in exported if "-accept-" in path.name]
    before = [path.with_name(f"before-{name}") for name in FORMATS if (path := files[0])]
    for path, name in zip(before, FORMATS, strict=True):
        path.write_bytes(PICTURES[name])
    result = subprocess.run(
        [*command, *files, *before], capture_output=True, text=True, check=False
    )
    said = {Path(one.pop("SourceFile")).name: one for one in json.loads(result.stdout)}
    for path in files:
        if path.name.endswith(tuple(FORMATS)) and b"Gen 1" not in path.read_bytes():
            assert said[path.name] == said[f"before-{path.name.rpartition('accept-')[2]}"]


def test_the_second_export_writes_nothing(exported: dict[Path, tuple[Profile, Verdict]]) -> None:
    for path, (profile, verdict) in exported.items():
        state = path.stat().st_mtime_ns, path.stat().st_ino
        said = statement(verdict, stars=3)
        result = write_statement(path, said, profile, source=Path("/o"), now=LATER)
        assert result.outcome is Outcome.UNCHANGED
        assert (path.stat().st_mtime_ns, path.stat().st_ino) == state


def test_the_recipe_in_a_png_is_there_to_the_byte(
    exported: dict[Path, tuple[Profile, Verdict]],
) -> None:
    files = [path for path in exported if path.suffix == ".png"]
    assert files
    for path in files:
        assert b"".join(TEXT_CHUNKS) in path.read_bytes()


@pytest.mark.parametrize("name", FORMATS)
def test_what_exiftool_writes_anew_can_still_be_taken_back(
    program: Program, tmp_path: Path, name: str
) -> None:
    tool = program("exiftool")
    path = tmp_path / name
    path.write_bytes(PICTURES[name])
    said = statement(Verdict.FIX, stars=3, note='Ana\'s <left> "thumb" & wrist')
    for profile in (Profile.LIGHTROOM, Profile.CAPTURE_ONE):
        write_statement(path, said, profile, source=Path("/o"), now=NOW)
        command = [tool, "-q", "-m", "-overwrite_original", "-XMP-dc:Creator=Ben", str(path)]
        subprocess.run(command, check=True)
        again = write_statement(path, said, profile, source=Path("/o"), now=LATER)
        assert again.outcome is Outcome.UNCHANGED
    write_statement(path, UNDECIDED, Profile.BRIDGE, source=Path("/o"), now=LATER)
    left = by_exiftool(tool, [path])[name]
    left.pop("x:xmptoolkit", None)
    assert left == {"dc:creator": ["Ben"]}


@pytest.mark.parametrize("name", FORMATS)
def test_what_exiv2_writes_anew_can_still_be_taken_back(
    program: Program, tmp_path: Path, name: str
) -> None:
    tool = program("exiv2")
    path = tmp_path / name
    path.write_bytes(PICTURES[name])
    said = statement(Verdict.FIX, stars=3, note='Ana\'s <left> "thumb" & wrist')
    for profile in (Profile.LIGHTROOM, Profile.CAPTURE_ONE):
        write_statement(path, said, profile, source=Path("/o"), now=NOW)
        command = [tool, "-M", "set Xmp.xmp.Nickname XmpText Ben", str(path)]
        subprocess.run(command, check=True, capture_output=True)
        again = write_statement(path, said, profile, source=Path("/o"), now=LATER)
        assert again.outcome is Outcome.UNCHANGED
    write_statement(path, UNDECIDED, Profile.BRIDGE, source=Path("/o"), now=LATER)
    assert by_exiv2(tool, [path])[name] == {"xmp:nickname": ["Ben"]}


def test_sidecars_of_every_shape_are_read_by_both(program: Program, tmp_path: Path) -> None:
    tools = program("exiftool"), program("exiv2")
    # exiv2 knows neither the old name of the wrapper nor another prefix of RDF.
    elements = ELEMENT_STYLE.rstrip(b"\0").replace(b"xapmeta", b"xmpmeta")
    elements = re.sub(rb"\br:", b"rdf:", elements).replace(b"xmlns:r=", b"xmlns:rdf=")
    shapes = {"new": None, "elements": elements, "attributes": LIGHTROOM_STYLE}
    for name, before in shapes.items():
        made = merge(before, plan(statement(Verdict.REJECT), Profile.BRIDGE), NOW).data
        path = tmp_path / f"{name}.xmp"
        path.write_bytes(made or b"")
        assert by_exiftool(tools[0], [path])[path.name]["xmp:rating"] == ["-1"]
        assert by_exiv2(tools[1], [path])[path.name]["xmp:rating"] == ["-1"]
