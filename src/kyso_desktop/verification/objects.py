"""The one loose type of this room."""

from typing import Any, TypeAlias

PdfValue: TypeAlias = Any
"""What pikepdf hands out: an object of a PDF, or the Python number, truth value or None that stands for one."""
