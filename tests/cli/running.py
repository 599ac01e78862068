"""What running a command gives."""

from collections.abc import Callable

Run = Callable[..., tuple[int, str, str]]
"""Takes a command's words; gives (exit code, stdout, stderr)."""
