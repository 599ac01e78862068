# ruff: noqa: INP001  a script, not a package
"""Keeps the window's translations complete: collects its texts, updates the catalogues, compiles.

For developers, run by hand after texts have changed:

    .venv/bin/python packaging/translations.py          updates curator_*.ts and makes curator_*.qm
    .venv/bin/python packaging/translations.py --check  only says what is missing

Texts are found by their syntax: the literals of `tr`, `later`, `plural` and `moment` in
`curator/gui`, the words and tips of its table of commands, and the values of its enums that begin
with a capital letter. What lower floors say is listed in `resources/languages/heard.txt`. A
translation that is there is kept; one whose text has gone is marked as vanished and not compiled.
"""

import argparse
import ast
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parents[1]
WINDOW = ROOT / "curator" / "gui"
LANGUAGES = ROOT / "resources" / "languages"
HEARD = LANGUAGES / "heard.txt"
CONTEXT = "curator"
FORMS = {"de": 2}
"""How many plural forms a language has, in Qt's order."""

Key = tuple[str, bool]
"""A text, and whether it has plural forms."""


@dataclass(slots=True)
class Text:
    """One text to translate.

    Attributes:
        source: the English text; of a plural the one for many.
        one: the English text for one thing, "" where there are no plural forms.
        files: where it stands, relative to the repository.
    """

    source: str
    one: str = ""
    files: list[str] = field(default_factory=list[str])

    @property
    def key(self) -> Key:
        """What it is known by in a catalogue."""
        return self.source, bool(self.one)


class NotALiteral(Exception):
    """A text was given to `tr` or `plural` that cannot be found in the source."""


def collect(folder: Path = WINDOW, heard: Path = HEARD) -> dict[Key, Text]:
    """Returns every text that the window can show, in the order in which they stand.

    Raises:
        NotALiteral: for a text that is put together where it is used.
    """
    found: dict[Key, Text] = {}
    for path in sorted(folder.rglob("*.py")):
        name = path.relative_to(folder.parents[1]).as_posix()
        _keep(found, texts_of(path.read_text("utf-8"), name), name)
    _keep(found, map(Text, heard_texts(heard)), "resources/languages/heard.txt")
    return found


def _keep(found: dict[Key, Text], texts: Iterable[Text], file: str) -> None:
    for text in texts:
        if re.search(r"[^\W\d_]", re.sub(r"\{\w+\}", "", text.source)):  # words, not signs alone
            known = found.setdefault(text.key, text)
            if file not in known.files:
                known.files.append(file)


def heard_texts(path: Path = HEARD) -> tuple[str, ...]:
    """Returns what the window translates of what lower floors say."""
    lines = path.read_text("utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))


def texts_of(source: str, name: str = "") -> Iterator[Text]:
    """Yields the texts of one module, top to bottom.

    Args:
        source: the module's source.
        name: how it is called in an error.

    Raises:
        NotALiteral: for a text that is put together where it is used.
    """
    nodes = [node for node in ast.walk(ast.parse(source)) if hasattr(node, "lineno")]
    for node in sorted(nodes, key=lambda node: (node.lineno, node.col_offset)):
        if isinstance(node, ast.ClassDef):
            if any(isinstance(base, ast.Name) and base.id == "Enum" for base in node.bases):
                yield from _texts_of_enum(node)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield from _texts_of_call(node, node.func.id, f"{name}:{node.lineno}")


def _texts_of_enum(node: ast.ClassDef) -> Iterator[Text]:
    for line in node.body:
        text = _literal(line.value) if isinstance(line, ast.Assign) else None
        if text and text[0].isupper():  # others are codes that nobody reads
            yield Text(text)


def _texts_of_call(node: ast.Call, called: str, where: str) -> Iterator[Text]:
    arguments = node.args
    if called in {"tr", "later"} and arguments:
        text = _literal(arguments[0])
        if text is not None:
            yield Text(text)
        elif called == "later" or isinstance(arguments[0], ast.JoinedStr | ast.BinOp):
            raise NotALiteral(f"{where}: {called} takes a literal, with {{names}} to fill in")
    elif called == "moment":
        yield from (Text(text) for text in map(_literal, arguments[1:2]) if text)
    elif called == "plural":
        one, many = map(_literal, arguments[1:3])
        if one is None or many is None:
            raise NotALiteral(f"{where}: plural takes two literals")
        yield Text(many, one)
    elif called == "Command":
        for argument in (arguments[1], arguments[3]):
            if text := _literal(argument):
                yield Text(text)


def _literal(node: ast.expr) -> str | None:
    is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
    return node.value if is_text else None


def read_catalogue(path: Path) -> dict[Key, tuple[str, ...]]:
    """Returns a catalogue's translations: one, or one for each plural form; "" is unfinished."""
    if not path.exists():
        return {}
    found: dict[Key, tuple[str, ...]] = {}
    for message in ET.parse(path).getroot().iter("message"):  # noqa: S314  our own file
        is_plural = message.get("numerus") == "yes"
        translation = message.find("translation")
        assert translation is not None
        forms = translation.findall("numerusform") if is_plural else [translation]
        found[message.findtext("source") or "", is_plural] = tuple(f.text or "" for f in forms)
    return found


def write_catalogue(
    path: Path, language: str, texts: Mapping[Key, Text], known: Mapping[Key, tuple[str, ...]]
) -> None:
    """Writes a catalogue: every text, then what was translated once and is said no more."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="en">',
        "<context>",
        f"    <name>{CONTEXT}</name>",
    ]
    for key, text in texts.items():
        lines += _message(text, known.get(key) or ("",) * _forms(key, language), is_here=True)
    for key, said in known.items():
        if key not in texts and (key[0], not key[1]) not in texts and any(said):
            lines += _message(Text(key[0], "-" if key[1] else ""), said, is_here=False)
    path.write_text("\n".join([*lines, "</context>", "</TS>", ""]), "utf-8")


def _forms(key: Key, language: str) -> int:
    return FORMS[language] if key[1] else 1


def _message(text: Text, said: tuple[str, ...], *, is_here: bool) -> Iterator[str]:
    numerus = ' numerus="yes"' if text.one else ""
    state = "" if is_here and all(said) else f' type="{"unfinished" if is_here else "vanished"}"'
    yield f"    <message{numerus}>"
    for file in text.files:
        yield f'        <location filename="../../{file}"/>'
    yield f"        <source>{escape(text.source)}</source>"
    if text.one and is_here:
        yield f"        <extracomment>For one: {escape(text.one)}</extracomment>"
    if text.one:
        yield f"        <translation{state}>"
        for form in said:
            yield f"            <numerusform>{escape(form)}</numerusform>"
        yield "        </translation>"
    else:
        yield f"        <translation{state}>{escape(said[0])}</translation>"
    yield "    </message>"


def faults(texts: Mapping[Key, Text], known: Mapping[Key, tuple[str, ...]]) -> Iterator[str]:
    """Yields what is wrong with a catalogue: missing texts, forms, and names in braces."""
    for key, text in texts.items():
        if key[1] and (key[0], False) in texts:
            yield f"with and without plural forms: {text.source!r}"
        said = known.get(key, ())
        if not said or not all(said):
            yield f"not translated: {text.source!r}"
            continue
        wanted = _names(text.source) | _names(text.one)
        for number, form in enumerate(said):
            may_miss = {"n"} if text.one and number == 0 else set[str]()  # "ein Bild"
            if _names(form) - wanted or wanted - _names(form) - may_miss:
                yield f"other names in braces: {text.source!r} and {form!r}"


def _names(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", text))


def compile_catalogue(path: Path) -> None:
    """Makes the file that Qt loads, beside the catalogue."""
    lrelease = Path(sys.executable).with_name("pyside6-lrelease")
    target = path.with_suffix(".qm")
    beside = path.with_suffix(".qm.new")
    subprocess.run([str(lrelease), "-silent", str(path), "-qm", str(beside)], check=True)  # noqa: S603
    beside.replace(target)  # never half a file beneath a window that is starting


def main() -> int:
    """Updates and compiles every catalogue; returns 1 when something is missing."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="change nothing")
    only_checks = parser.parse_args().check
    texts, is_whole = collect(), True
    for language in FORMS:
        path = LANGUAGES / f"curator_{language}.ts"
        known = read_catalogue(path)
        if not only_checks:
            write_catalogue(path, language, texts, known)
            compile_catalogue(path)
        wrong = list(faults(texts, known))
        is_whole = is_whole and not wrong
        sys.stdout.write("".join(f"{path.name}: {line}\n" for line in wrong))
        sys.stdout.write(f"{path.name}: {len(texts)} texts, {len(wrong)} to do\n")
    return 0 if is_whole else 1


if __name__ == "__main__":
    sys.exit(main())
