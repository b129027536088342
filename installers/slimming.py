"""What goes into the frozen program and what stays out: by rule, so that an update of Qt brings nothing new unseen."""

from collections.abc import Iterable
from fnmatch import fnmatch
from pathlib import PurePath

from PyInstaller.depend.bindepend import get_imports

Entry = tuple[str, str, str]
"""PyInstaller's triple: the place in the program, the file it comes from, its kind."""

QT_PLUGINS = (
    "platforms/*qxcb.*", "platforms/qwindows.dll", "imageformats/*qico.*", "imageformats/*qsvg.*", "iconengines/*",
    "platforminputcontexts/*", "platformthemes/*qxdgdesktopportal.*", "styles/*",
)  # fmt: skip
"""All the plugins the window uses; on Wayland desktops it runs through XWayland."""

UNUSED_FILES = (
    "*/opengl32sw.dll", "*/d3dcompiler_*.dll", "opengl32sw.dll", "d3dcompiler_*.dll",
    "PySide6/Qt/translations/*", "PySide6/translations/*", "*/tests/*", "*/testing/*", "*.dist-info/RECORD",
    "docx/templates/default-docx-template/*",
)  # fmt: skip

UNUSED_MODULES = (
    "tkinter", "xmlrpc", "setuptools", "pkg_resources", "distutils", "_distutils_hack", "pip", "pydoc", "pydoc_data",
    "lib2to3", "unittest", "doctest", "test", "numpy", "IPython", "matplotlib", "pytest", "hypothesis", "mypy",
    "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtSql", "PySide6.QtTest", "PySide6.QtOpenGL", "PySide6.QtXml",
    "PySide6.QtDesigner", "PySide6.QtHelp", "PySide6.QtUiTools", "PySide6.QtConcurrent",
    "PIL.AvifImagePlugin", "PIL._avif", "PIL.ImageTk", "PIL.ImageQt",
    "PIL._imagingft", "PIL._imagingcms", "PIL._imagingtk",
    "lxml.html", "lxml.objectify", "lxml.isoschematron", "uvloop", "certomancer",
    "_codecs_cn", "_codecs_hk", "_codecs_iso2022", "_codecs_jp", "_codecs_kr", "_codecs_tw", "_multibytecodec",
)  # fmt: skip
"""``lxml.objectify`` and the picture kinds are optional parts that nothing in the program opens."""


def keep(entries: Iterable[Entry]) -> list[Entry]:
    """The entries that the program needs: no unused plugin, no unused file, no library that only those wanted."""
    wanted = [each for each in entries if not _is_unused(PurePath(each[0]).as_posix())]
    return _reachable(wanted)


def _is_unused(place: str) -> bool:
    if "/plugins/" in place and "PySide6" in place:
        plugin = place.partition("/plugins/")[2]
        return not any(fnmatch(plugin, pattern) for pattern in QT_PLUGINS)
    return any(fnmatch(place, pattern) for pattern in UNUSED_FILES)


def _reachable(entries: list[Entry]) -> list[Entry]:
    """Without libraries that nothing kept asks for; whatever is no plain library stays."""
    libraries = {PurePath(place).name.lower(): (place, source, kind) for place, source, kind in entries
                 if kind in ("BINARY", "SYMLINK") and _is_library(place)}  # fmt: skip
    needed: set[str] = set()
    left = [each for each in entries if each[2] in ("BINARY", "EXTENSION") and not _is_library(each[0])]
    left += [each for each in entries if each[2] == "BINARY" and _is_opened_by_name(each[0])]
    while left:
        for name, _path in get_imports(left.pop()[1]):
            key = PurePath(name).name.lower()
            if key in libraries and key not in needed:
                needed.add(key)
                left.append(libraries[key])
    return [each for each in entries if each[2] not in ("BINARY", "SYMLINK") or _stays(each[0], needed)]


def _is_library(place: str) -> bool:
    """A shared library that others are linked to; neither a Python module nor a plugin."""
    path = PurePath(place).as_posix()
    name = PurePath(path).name.lower()
    is_module = name.endswith(".pyd") or ".cpython-" in name or (".abi3." in name and not name.startswith("lib"))
    return "/plugins/" not in path and not is_module and (".so" in name or name.endswith(".dll"))


def _stays(place: str, needed: set[str]) -> bool:
    return not _is_library(place) or PurePath(place).name.lower() in needed or _is_opened_by_name(place)


def _is_opened_by_name(place: str) -> bool:
    """Libraries that a program opens itself instead of being linked to them."""
    return PurePath(place).name.lower().startswith(("libpython", "python3")) or "pypdfium2_raw" in place
