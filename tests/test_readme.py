"""What the documents promise exists, and what exists is documented."""

import re
from pathlib import Path

import typer

import curator
from curator.cli.app import build_app

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")


def commands() -> set[str]:
    """Every command of the command line, groups spelled out ("decisions export")."""
    found: set[str] = set()

    def visit(command: object, name: str) -> None:
        children = getattr(command, "commands", None)
        if children:
            for child_name, child in children.items():
                visit(child, f"{name} {child_name}".strip())
        else:
            found.add(name)

    visit(typer.main.get_command(build_app()), "")
    return found


def test_every_command_is_in_the_readme_and_every_documented_one_exists() -> None:
    documented = set()
    for line in re.findall(r"`curator ([a-z][a-z -]*?)(?: [^a-z`][^`]*)?`", README):
        words = line.split()
        group = " ".join(words[:2])
        documented.add(group if group in commands() else words[0])
    assert documented == commands()


def test_every_command_explains_itself() -> None:
    def visit(command: object) -> None:
        assert getattr(command, "help", None), getattr(command, "name", command)
        for child in getattr(command, "commands", {}).values():
            visit(child)

    visit(typer.main.get_command(build_app()))


def test_the_two_commands_are_targets_of_the_makefile() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for target in re.findall(r"^make (\w+)", README, re.MULTILINE):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target
    assert {"run", "test"} <= set(re.findall(r"^make (\w+)", README, re.MULTILINE))


def test_every_picture_and_document_that_is_linked_is_there() -> None:
    for link in re.findall(r"\]\((?!https?:)([^)#]+)", README):
        assert (ROOT / link).exists(), link


def test_every_floor_of_the_readme_is_a_room_and_every_room_is_on_a_floor() -> None:
    floors = README.split("## Floors")[1].split("\n## ")[0]
    rooms = {
        path.stem if path.suffix else path.name
        for path in (ROOT / "curator").iterdir()
        if (path.suffix == ".py" or (path / "__init__.py").exists()) and path.stem != "__init__"
    }
    named = set(re.findall(r"`(\w+)`", floors))
    assert rooms <= named, rooms - named


def test_the_changelog_knows_this_version() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert f"## {curator.__version__}" in changelog
