"""The methods of a dataclass are compiled when they are first called.

Python 3.11 compiles six functions for each frozen dataclass while its module is loaded: half a millisecond a class, a
fifth of all that a short command does, and most of these functions are never called. :func:`compile_at_first_call`
holds for every dataclass that is made afterwards, those of the libraries included. What a dataclass is and does stays
the standard library's own, compiled from the same text (``tests/house/test_quick_dataclasses.py``).
"""

import dataclasses
import sys
from collections.abc import Callable, Iterable
from types import SimpleNamespace

Method = Callable[..., object]

_COMPILE = "_create_fn"
"""Where Python 3.11 and 3.12 compile a method from its text; 3.13 compiles them differently, and faster."""


def compile_at_first_call() -> None:
    """From now on; nothing changes where Python makes dataclasses in another way."""
    compiled: Callable[..., Method] | None = getattr(dataclasses, _COMPILE, None)
    if compiled is None or sys.version_info[:2] > (3, 12) or getattr(compiled, "is_late", False):
        return

    def late(name: str, parameters: Iterable[str], body: Iterable[str], **scope: object) -> Method:
        return _late_method(lambda: compiled(name, parameters, body, **scope), name)

    # What a class without a description would be described with takes as long as the rest of it.
    dataclasses.inspect = SimpleNamespace(signature=_unknown)  # type: ignore[attr-defined]
    late.is_late = True  # type: ignore[attr-defined]
    setattr(dataclasses, _COMPILE, late)


def _unknown(_kind: type) -> str:
    raise ValueError


def _late_method(compiled: Callable[[], Method], name: str) -> Method:
    """A method that takes its own place in its class with the compiled one when it is first called."""
    known: list[Method] = []

    def method(self: object, /, *values: object, **named: object) -> object:
        if not known:
            known.append(compiled())
            _take_place(type(self), name, method, known[0])
        return known[0](self, *values, **named)

    method.__name__ = name
    return method


def _take_place(kind: type, name: str, method: Method, compiled: Method) -> None:
    compiled.__qualname__ = method.__qualname__
    for home in kind.__mro__:
        if vars(home).get(name) is method:
            type.__setattr__(home, name, compiled)
