"""A room's front door opens each of its parts at the first use (PEP 562): a program loads what its task needs, no more.

Whoever only names a function loads nothing: the module is loaded where the function is called. So the window's thread
hands a job to a worker, and the worker loads its engines.

A room writes its imports twice: under ``TYPE_CHECKING`` for readers and tools, and as the arguments of
:func:`at_first_use` for the running program; a test keeps the two the same, ``scripts/write_front_doors.py``
writes the second from the first.
"""

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from threading import Condition, Lock
from types import ModuleType

REFUSALS = 10
"""As often may loading a module meet another thread that loads parts of the same library."""
REFUSED_SECONDS = 0.2
"""So long a thread that was refused lets the others go first, unless one of them is done before."""
_loading = Condition()
_taking = Lock()


def at_first_use(room: str, parts: Mapping[str, str]) -> Callable[[str], object]:
    """The ``__getattr__`` of ``room``: each name is taken from its module when it is first asked for, a function's
    when it is first called.

    ``parts`` maps a module's full name to the names that it gives, parted by blanks. No name is that of its module,
    which Python would put in its place once anybody has loaded it.
    """
    homes = {name: module for module, names in parts.items() for name in names.split()}

    def open_part(name: str) -> object:
        if name not in homes:
            raise AttributeError(f"{room} has no {name}")
        if name[0].islower() and homes[name] not in sys.modules:
            return _loaded_when_called(homes[name], name)
        part = getattr(_loaded(homes[name]), name)
        setattr(sys.modules[room], name, part)  # the next use finds it in its place
        return part

    return open_part


def _loaded(module: str) -> ModuleType:
    """The module. Raises as ``import_module``.

    Where two threads load parts of one library, and each would wait for the other, Python refuses one of them: that one
    comes after the other.
    """
    for _ in range(REFUSALS):
        try:
            found = import_module(module)
        except RuntimeError as error:
            if type(error).__name__ != "_DeadlockError":
                raise
            with _loading:
                _loading.wait(REFUSED_SECONDS)
            continue
        with _loading:
            _loading.notify_all()
        return found
    return import_module(module)


def _loaded_when_called(module: str, name: str) -> Callable[..., object]:
    """The function of that name, for whoever hands it on."""

    def call(*arguments: object, **named: object) -> object:
        function: Callable[..., object] = getattr(_loaded(module), name)
        return function(*arguments, **named)

    call.__module__, call.__name__, call.__qualname__ = module, name, name
    return call


def load(*functions: Callable[..., object]) -> None:
    """The modules of these functions are loaded; each was taken from a front door."""
    for function in functions:
        _loaded(function.__module__)


def leave_out(parts: Mapping[str, str]) -> None:
    """Parts of libraries that this program never uses are not loaded: each module is there, its names are None.

    ``parts`` maps a module's full name to the names that its library takes from it. A module that is loaded already
    stays as it is.
    """
    for module, names in parts.items():
        empty = ModuleType(module)
        vars(empty).update(dict.fromkeys(names.split()))
        sys.modules.setdefault(module, empty)


def load_when_used(module: str) -> None:
    """A library's part that it names as a whole while it loads is loaded when something in it is first asked for.

    Nothing changes where it is loaded already.
    """
    late = ModuleType(module)

    def part(name: str) -> object:
        with _taking:
            if sys.modules.get(module) is late:
                del sys.modules[module]
        return getattr(_loaded(module), name)

    late.__getattr__ = part  # type: ignore[method-assign]
    sys.modules.setdefault(module, late)


WITHOUT_AIOHTTP = {
    "pyhanko.sign.timestamps.aiohttp_client": "HTTPTimeStamper",
    "pyhanko_certvalidator.fetchers.aiohttp_fetchers": "AIOHttpFetcherBackend",
}
"""pyHanko's own way to the network: a quarter of its start, and everything here goes through ``workstation``'s."""

PICTURE_TABLES = "PIL.ExifTags"
"""The names of what a camera notes: a third of Pillow's loading, wanted for photographs alone."""

SELDOM_USED = ("inspect", "linecache", "pickle")
"""Parts of Python that others load with themselves for what seldom happens: what ``dataclasses`` writes into a class
without a description, the lines of a traceback, log entries sent over a network.
"""
