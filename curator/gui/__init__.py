"""What is seen: the window and its pages. The only room that knows Qt.

Pages render values and say what a person asked for; `curator.workflow` does it, in a lane of
`jobs`. Threads live in `jobs` alone, message boxes in `messages` alone. Until the first paint
nothing is imported but Qt's widgets and light modules; whatever needs a library comes with the
first library.
"""

from importlib import import_module


def _import_without_reading_sources() -> None:
    """Spares a fifth of the time that modules take to be imported after Qt.

    Once it is loaded, PySide reads the source of every module that is imported, to find out whether
    its optional naming features may be switched on there. Nothing here uses them.
    """
    import_module("PySide6.QtCore")
    try:
        feature = import_module("shibokensupport.feature")
    except ImportError:  # another version keeps it elsewhere, or no more
        return
    if hasattr(feature, "_mod_uses_pyside"):
        feature.__dict__["_mod_uses_pyside"] = _uses_no_features


def _uses_no_features(_module: object) -> bool:
    return False


_import_without_reading_sources()
