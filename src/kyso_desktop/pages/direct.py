"""PDFium's functions with addresses as plain numbers, for calls that are made once a letter: half the time."""

import ctypes
from collections.abc import Callable

INDEX, ADDRESS = ctypes.c_int, ctypes.c_void_p


def direct(function: object, result: type, *arguments: type) -> Callable[..., int]:
    """The same function of the bindings; an address that is null is None as a result and 0 as an argument."""
    return ctypes.PYFUNCTYPE(result, *arguments)(address(function))


def address(pointer: object) -> int:
    """Where a pointer or a function of the bindings points; 0 for none."""
    return ctypes.cast(pointer, ctypes.c_void_p).value or 0  # type: ignore[arg-type] # as the bindings have it
