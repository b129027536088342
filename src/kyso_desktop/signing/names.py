"""Names in a document are encoded once; pyHanko does it letter by letter each time, a sixth of what signing takes.

WORKAROUND for ``NameObject.write_to_stream`` of pyHanko 0.38; what it writes is asked for once for each name.
"""

import io
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from pyhanko.pdf_utils.generic import NameObject

_write: Callable[[NameObject, io.BytesIO], None] = NameObject.write_to_stream


@lru_cache(maxsize=4096)
def _encoded(name: str) -> bytes:
    written = io.BytesIO()
    _write(NameObject(name), written)
    return written.getvalue()


def _write_to_stream(self: NameObject, stream: Any, handler: object = None, container_ref: object = None) -> None:  # noqa: ANN401 - as pyHanko has it
    stream.write(_encoded(str(self)))


def encode_names_once() -> None:
    """From now on; calling it again changes nothing."""
    NameObject.write_to_stream = _write_to_stream  # type: ignore[method-assign]
