"""The extras are those of the installation, and tell how to be installed."""

import sys
import tomllib
from pathlib import Path

import pytest

from curator.core.errors import NotInstalled
from curator.extras.catalogue import EXTRAS, TEXT, Extra, Package

PROJECT = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))
ABSENT = Extra("maps", "Drawing maps", (Package("no-such-map", "1.0", "no_such_map", "none"),))


def test_every_extra_is_one_of_the_installation_with_the_same_packages() -> None:
    offered = PROJECT["project"]["optional-dependencies"]
    for extra in EXTRAS:
        assert offered[extra.name] == [package.requirement for package in extra.packages]


def test_the_tests_run_with_the_same_packages() -> None:
    dev = PROJECT["dependency-groups"]["dev"]
    wanted = {package.requirement for extra in EXTRAS for package in extra.packages}
    assert wanted <= set(dev)


def test_what_is_not_there_tells_the_command_that_installs_it() -> None:
    assert not ABSENT.is_here
    with pytest.raises(NotInstalled) as raised:
        ABSENT.require()
    assert raised.value.command == f'"{sys.executable}" -m pip install "no-such-map>=1.0"'
    assert raised.value.command in raised.value.hint
    assert "Drawing maps" in raised.value.message


def test_the_models_are_files_of_their_packages(text: Extra) -> None:
    text.require()
    names = [file.name for package in TEXT.packages for file in package.model_files()]
    assert len(names) == 2
    assert all(name.endswith(".onnx") for name in names)
    assert all(package.version()[0].isdigit() for package in TEXT.packages)
