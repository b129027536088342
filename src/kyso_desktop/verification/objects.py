"""The one loose type of this room, and text taken from it."""

from typing import Any, TypeAlias

PdfValue: TypeAlias = Any
"""What pikepdf hands out: an object of a PDF, or the Python number, truth value or None that stands for one."""


def text_of(value: PdfValue) -> str:
    """The text of a string object, whatever its bytes are (ISO 32000-2, 7.9.2.2)."""
    try:
        return str(value)
    except ValueError:
        return bytes(value).decode("latin-1")
