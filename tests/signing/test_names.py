"""Names are read back as they were, however often they are written and whatever letters they have."""

import io

import pytest
from pyhanko.pdf_utils.generic import NameObject, read_object
from pyhanko.pdf_utils.misc import PdfWriteError
from pyhanko.pdf_utils.writer import PdfFileWriter

from kyso_desktop.signing.names import encode_names_once

encode_names_once()


@pytest.mark.parametrize("name", ["/", "/Type", "/A#B", "/Tên đơn vị", "/(a)/b", "/\x7f\n"])
def test_a_name_is_read_back_as_it_was(name: str) -> None:
    for _ in range(2):
        written = io.BytesIO()
        NameObject(name).write_to_stream(written)
        written.write(b" ")
        written.seek(0)
        assert read_object(written, PdfFileWriter()) == name


def test_what_is_no_name_is_refused_each_time() -> None:
    for _ in range(2):
        with pytest.raises(PdfWriteError):
            NameObject("Type").write_to_stream(io.BytesIO())
