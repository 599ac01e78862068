"""The library's list of defects by the command line."""

import json
from pathlib import Path

from curator.core.defects import DEFAULT_DEFECTS
from curator.library.library import Library
from tests.builders import filled_library
from tests.cli.running import Run


def test_the_list_is_set_renamed_and_refused(curator: Run, library_file: Path) -> None:
    filled_library(library_file).close()
    code, out, _ = curator("defects", "list", "-l", library_file)
    assert code == 0
    assert out.splitlines()[0] == "1  hands"
    assert len(out.splitlines()) == len(DEFAULT_DEFECTS.names)
    code, out, _ = curator("defects", "set", "-l", library_file, "--rename", "hands=fingers")
    assert code == 0
    assert out.splitlines()[0] == "1  fingers  (was hands)"
    code, out, _ = curator("defects", "set", "rim light", "fingers", "-l", library_file, "--json")
    assert code == 0
    assert json.loads(out) == [
        {"digit": 1, "name": "rim light", "was": []},
        {"digit": 2, "name": "fingers", "was": ["hands"]},
    ]
    code, _, error = curator("defects", "set", "a", "A", "-l", library_file)
    assert code == 1
    assert "twice" in error
    assert curator("defects", "set", "-l", library_file)[0] == 2
    with Library.open(library_file) as library:
        assert library.facts.defect_list().names == ("rim light", "fingers")
