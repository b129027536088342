"""Memory that the program has freed and its allocator still holds."""

import ctypes
import sys
from contextlib import suppress

if sys.platform == "win32":

    def give_back_memory() -> None:
        """Windows takes back by itself what a heap has freed."""

else:

    def give_back_memory() -> None:
        """What glibc holds for later is the computer's again; nothing where the C library is another."""
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).malloc_trim(0)
