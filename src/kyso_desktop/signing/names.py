"""Names in a document are encoded once, and with both digits of an escaped letter (ISO 32000-1, 7.3.5).

WORKAROUND for ``NameObject.write_to_stream`` of pyHanko 0.38: it encodes a name letter by letter each time, a sixth of
what signing takes, and writes letters below 16 with one digit, which no reader reads.
"""

import re
from functools import lru_cache
from typing import BinaryIO

from pyhanko.pdf_utils.generic import NameObject
from pyhanko.pdf_utils.misc import PdfWriteError

_ESCAPED = re.compile(rb"[^!-~]|[#%/()<>\[\]{}]")


@lru_cache(maxsize=4096)
def _encoded(name: str) -> bytes:
    if not name.startswith("/"):
        raise PdfWriteError("a name without its stroke")
    return b"/" + _ESCAPED.sub(lambda letter: b"#%02X" % letter[0][0], name[1:].encode())


def _write_to_stream(self: NameObject, stream: BinaryIO, handler: object = None, container_ref: object = None) -> None:
    stream.write(_encoded(str(self)))


def encode_names_once() -> None:
    """From now on; calling it again changes nothing."""
    NameObject.write_to_stream = _write_to_stream  # type: ignore[method-assign]
