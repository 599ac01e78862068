"""What the doctor says of the optional extras."""

import sys

import pytest

from curator.extras.catalogue import Extra, Package
from curator.workflow import checking
from curator.workflow.checking import check_everything


def said_of(extra: Extra, monkeypatch: pytest.MonkeyPatch) -> tuple[str, str]:
    monkeypatch.setattr(checking, "EXTRAS", (extra,))
    report = check_everything(has_display=True)
    (check,) = (check for check in report["checks"] if check["name"] == extra.name)
    return check["state"], check["detail"]


def test_an_extra_that_is_there_is_listed_with_version_licence_and_models(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    package = Package("pytest", "8", "pytest", "MIT", models=("py.typed",))
    state, detail = said_of(Extra("trial", "Trying", (package,)), monkeypatch)
    assert (state, detail) == ("ok", f"pytest {pytest.__version__} (MIT, py.typed)")


def test_an_extra_that_is_not_there_is_a_note_with_the_command(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    package = Package("no-such-package", "1.0", "no_such_package", "MIT")
    state, detail = said_of(Extra("trial", "Trying", (package,)), monkeypatch)
    assert state == "note"
    assert detail == f'not installed; "{sys.executable}" -m pip install "no-such-package>=1.0"'


def test_a_package_without_its_models_is_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    package = Package("pytest", "8", "pytest", "MIT", models=("models/*.onnx",))
    state, detail = said_of(Extra("trial", "Trying", (package,)), monkeypatch)
    assert state == "broken"
    assert "without its models" in detail
