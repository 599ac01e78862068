"""Every text of the window can be translated, is in the catalogue, and German lacks nothing."""

import ast
import importlib.util
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QTranslator

from curator.core.aid import Aid
from curator.core.artifact import USES, Region, Severity, place_name, words_of
from curator.core.decision import Verdict
from curator.core.defects import DEFAULT_DEFECTS
from curator.core.outcome import OrderSource
from curator.core.quoted_text import Match
from curator.core.sentinel import DISCLOSURE
from curator.core.variant import Confidence, Tier
from curator.gui.language import NAMES
from curator.settings import FLAGS_SHOWN, LANGUAGES
from curator.similarity.style import TRAITS

ROOT = Path(__file__).parents[2]
WINDOW = ROOT / "curator" / "gui"
MODULES = sorted(WINDOW.glob("*.py"))


def load_script() -> ModuleType:
    file = ROOT / "packaging" / "translations.py"
    spec = importlib.util.spec_from_file_location("translations_script", file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


script = load_script()
OTHERS = [code for code in LANGUAGES if code not in {"system", "en"}]


def catalogue(code: str) -> Path:
    return script.LANGUAGES / f"curator_{code}.ts"


def test_every_language_has_a_name_and_a_catalogue() -> None:
    assert set(NAMES) == {*OTHERS, "en"}
    assert set(script.FORMS) == set(OTHERS)
    assert all(catalogue(code).exists() for code in OTHERS)


@pytest.mark.parametrize("code", OTHERS)
def test_the_catalogue_holds_every_text_with_all_its_forms_and_names(code: str) -> None:
    assert list(script.faults(script.collect(), script.read_catalogue(catalogue(code)))) == []


@pytest.mark.parametrize("code", OTHERS)
def test_what_is_compiled_is_what_the_catalogue_says(code: str) -> None:
    translator = QTranslator()
    assert translator.load(str(catalogue(code).with_suffix(".qm")))
    texts = script.collect()
    for key, forms in script.read_catalogue(catalogue(code)).items():
        if key not in texts:
            continue
        source, is_plural = key
        if not is_plural:
            assert translator.translate("curator", source) == forms[0]
        else:
            for number, form in ((1, forms[0]), (2, forms[1]), (0, forms[1])):
                assert translator.translate("curator", source, None, number) == form


def test_a_missing_text_another_name_and_a_missing_form_are_found() -> None:
    texts = {
        text.key: text
        for text in script.texts_of('tr("{n} of {m}")\nplural(n, "one", "{n} many")\ntr("Gone")')
    }
    said = {("{n} of {m}", False): ("{n} von {k}",), ("{n} many", True): ("eins", "")}
    assert [fault.partition(":")[0] for fault in script.faults(texts, said)] == [
        "other names in braces",
        "not translated",
        "not translated",
    ]


@pytest.mark.parametrize("line", ['tr(f"{n} images")', 'tr("a" + b)', "plural(n, one, many)"])
def test_a_text_that_is_put_together_where_it_is_used_is_refused(line: str) -> None:
    with pytest.raises(script.NotALiteral):
        list(script.texts_of(line))


def test_what_is_no_longer_said_is_kept_apart_and_comes_back(tmp_path: Path) -> None:
    file = tmp_path / "curator_de.ts"
    old = {text.key: text for text in script.texts_of('tr("Old & <new>")')}
    said = {("Old & <new>", False): ("Alt & <neu>",)}
    script.write_catalogue(file, "de", old, said)
    assert script.read_catalogue(file) == said
    script.write_catalogue(file, "de", {}, script.read_catalogue(file))
    assert 'type="vanished"' in file.read_text("utf-8")
    assert script.read_catalogue(file) == said
    script.write_catalogue(file, "de", old, script.read_catalogue(file))
    assert "vanished" not in file.read_text("utf-8")


def vocabulary() -> Iterator[str]:
    """What lower floors say in single words, as their types list it."""
    for words in (Verdict, Severity, Tier, Confidence, OrderSource, Match):
        yield from (word.value for word in words)
    yield from map(words_of, USES)
    yield from FLAGS_SHOWN
    yield from DEFAULT_DEFECTS.names
    yield DISCLOSURE
    for trait in TRAITS:
        for word in (trait.more, trait.less):
            size = re.sub("fine|small|middle-sized|coarse|large", "{said}", word)
            yield size if size.count(" ") == 2 else word
    for x in (0.0, 0.45, 0.9):
        for y in (0.0, 0.45, 0.9):
            yield place_name(Region(x, y, 0.1, 0.1))


def test_the_words_of_lower_floors_are_listed() -> None:
    assert set(vocabulary()) - set(script.heard_texts()) - {""} == set()
    assert len(Aid) == 3


SENTENCES = [text for text in script.heard_texts() if len(re.sub(r"\{\w+\}", "", text).split()) > 2]


def literals_below() -> str:
    """All literals of the lower floors, one after the other."""
    found: list[str] = []
    for path in sorted((ROOT / "curator").rglob("*.py")):
        if not {"gui", "cli"} & set(path.parts):
            nodes = ast.walk(ast.parse(path.read_text("utf-8")))
            values = (node.value for node in nodes if isinstance(node, ast.Constant))
            found += [value for value in values if isinstance(value, str)]
    return "\n".join(found)


def test_what_the_window_listens_for_is_still_said_below() -> None:
    said = literals_below()

    def is_said(text: str) -> bool:
        """True when three words in a row, or all of a shorter piece, stand in some literal."""
        for piece in re.split(r"\{\w+\}", text):
            words = piece.split()
            long = 3 if len(words) > 3 else 2
            runs = [" ".join(words[n : n + long]) for n in range(max(len(words) - long + 1, 1))]
            if any(run.strip(".,;:()") in said for run in runs if run):
                return True
        return False

    assert [text for text in SENTENCES if not is_said(text)] == []


TAKES_TEXTS = frozenset({
    "QLabel", "QPushButton", "QCheckBox", "QRadioButton", "QToolButton", "QAction", "QGroupBox",
    "QMenu", "QMessageBox", "QListWidgetItem", "QTreeWidgetItem", "QTableWidgetItem", "QLineEdit",
    "ElidedLabel", "CuratorError", "setText", "setToolTip", "setAccessibleName",
    "setAccessibleDescription", "setWindowTitle", "setPlaceholderText", "setInformativeText",
    "setDetailedText", "setSuffix", "setPrefix", "setSpecialValueText", "setTitle", "setLabelText",
    "setHeaderLabels", "setHorizontalHeaderLabels", "setItemText", "addItem", "addItems",
    "addAction", "addButton", "addRow", "addMenu", "addTab", "drawText", "set_text",
    "getExistingDirectory", "getOpenFileName", "getOpenFileNames", "getSaveFileName", "plate_label",
})  # fmt: skip
"""Calls that put a text before a person's eyes, or into a screen reader's mouth."""

TRANSLATES = frozenset({"tr", "later", "plural", "moment", "digits", "heard", "Command"})

SILENT = frozenset({
    "setProperty", "setObjectName", "setStyleSheet", "getLogger", "basicConfig", "RuntimeError",
    "ValueError", "TypeError", "AssertionError", "info", "warning", "error", "exception", "debug",
    "critical", "TypeVar", "TypeAlias", "property", "unpolish", "compile", "sub", "fullmatch",
    "LookupError", "KeyError", "toString", "match", "search", "cast", "strftime",
    "import_module", "CDLL", "translate", "prefix",
})  # fmt: skip
"""Calls whose texts nobody reads in the window."""

ALLOWED = frozenset({
    "Curator",  # a name
    "first-takes.html", ".csv", ".pdf", ".png",  # names of files
    "small", "muted",  # roles of labels
    "Hand Over",  # a menu's key in a table
    "DejaVu Sans", "Noto Sans", "SF Pro Text", "Segoe UI", "Sans Serif", "Helvetica Neue",  # fonts
})  # fmt: skip

WORD = re.compile(r"[^\W\d_]{2,}")
WORDS = re.compile(r"[^\W\d_]{2,},? [^\W\d_]{2,}")
NOT_SPOKEN = frozenset({"screenshots.py", "sheet_painter.py"})  # the command line's as well


def bare_texts(source: str) -> list[str]:
    """Returns the texts that a person would read and no language could change."""
    tree = ast.parse(source)
    above = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    found: list[str] = []
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
            continue
        text = node.value
        if (
            text.strip() in ALLOWED
            or not WORD.search(text)
            or text.lstrip().startswith(("<", "&", '"/>'))
        ):
            continue
        calls, is_shown = _context(node, above)
        if calls & (TRANSLATES | SILENT) or "not a text" in calls:
            continue
        if is_shown or WORDS.search(text):
            found.append(f"{node.lineno}: {text!r}")
    return found


def _context(node: ast.AST, above: dict[ast.AST, ast.AST]) -> tuple[set[str], bool]:
    """Which calls a literal stands in, and whether the nearest one shows it as it is."""
    calls: set[str] = set()
    is_shown, is_direct = False, True
    while node in above:
        child, node = node, above[node]
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
            name = node.func.id if isinstance(node.func, ast.Name) else name
            if child is node.func:  # " ".join(...): the literal is what is called
                is_direct = False
                continue
            calls.add(name)
            is_shown = is_shown or (is_direct and name in TAKES_TEXTS)
            is_direct = False
        elif isinstance(node, ast.Subscript) and child is node.slice:
            calls.add("not a text")  # a key
        elif isinstance(node, ast.Compare):
            calls.add("not a text")  # it is looked for, not shown
        elif isinstance(node, ast.Expr) and isinstance(child, ast.Constant):
            calls.add("not a text")  # a docstring
        elif isinstance(node, ast.AnnAssign | ast.arg | ast.FunctionDef) and child in {
            getattr(node, "annotation", None),
            getattr(node, "returns", None),
        }:
            calls.add("not a text")
        elif isinstance(node, ast.ClassDef) and any(
            isinstance(base, ast.Name) and base.id in {"Enum", "StrEnum"} for base in node.bases
        ):
            calls.add("not a text")  # an enum's values are collected by themselves
    return calls, is_shown


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.name)
def test_nothing_in_the_window_is_said_in_one_language_alone(module: Path) -> None:
    if module.name not in NOT_SPOKEN:
        assert bare_texts(module.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "planted",
    [
        'label.setText("Accepted")',
        'QPushButton("Try Again")',
        'box = QLabel(f"{number} images")',
        'button.setToolTip("A" if on else "Shows everything again.")',
        'row.addRow("Model", box)',
        'raise CuratorError("It is gone.", "Look elsewhere.")',
        'painter.drawText(box, flags, "none here")',
        'def words():\n    return "nothing is decided yet"',
        'TITLES = {1: "One of them"}',
    ],
)
def test_a_planted_text_is_found(planted: str) -> None:
    assert bare_texts(planted)


@pytest.mark.parametrize(
    "spoken",
    [
        'label.setText(tr("Accepted"))',
        'label.setText(plural(n, "{n} image", "{n} images"))',
        'TITLES = {1: later("One of them")}',
        'label.setProperty("role", "small heading")',
        '"""What lives here."""',
        'label.setText(" · ".join(parts))',
    ],
)
def test_a_text_that_is_translated_is_let_be(spoken: str) -> None:
    assert not bare_texts(spoken)


def numbers_in_english(source: str) -> list[str]:
    """Returns where a number is written with English points and commas."""
    return [
        f"{node.lineno}: {ast.unparse(node)}"
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FormattedValue)
        and node.format_spec is not None
        and re.search(r",|\.[1-9]f|%$", ast.unparse(node.format_spec).strip("f'\""))
    ]


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.name)
def test_numbers_are_written_as_the_language_writes_them(module: Path) -> None:
    if module.name not in {*NOT_SPOKEN, "theme.py"}:  # sizes of fonts are the style sheet's
        assert numbers_in_english(module.read_text("utf-8")) == []


def test_a_planted_number_is_found() -> None:
    assert numbers_in_english('label.setText(f"{total:,}")')
    assert numbers_in_english('label.setText(f"{share:.0%}")')
    assert not numbers_in_english('label.setText(f"{minutes:02}:{seconds:02}")')


def test_nothing_is_translated_before_a_language_is_chosen() -> None:
    """A module's constants and defaults are made when it is imported: too early."""
    early: list[str] = []
    for module in MODULES:
        tree = ast.parse(module.read_text("utf-8"))
        above = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
        for node in ast.walk(tree):
            is_call = isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
            if is_call and node.func.id in {"tr", "plural", "moment"} and _is_early(node, above):
                early.append(f"{module.name}:{node.lineno}")
    assert early == []


def _is_early(node: ast.AST, above: dict[ast.AST, ast.AST]) -> bool:
    while node in above:
        child, node = node, above[node]
        if isinstance(node, ast.FunctionDef | ast.Lambda):
            return child is node.args  # a default
    return True
