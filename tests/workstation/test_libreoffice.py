"""LibreOffice itself, as installed: takes some 30 s, so it runs where it is asked for, by ``make libreoffice``."""

import os
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Event
from zipfile import ZIP_STORED, ZipFile

import pytest
from docx import Document
from openpyxl import Workbook

from kyso_desktop.app.desk import build_desk
from kyso_desktop.jobs import read_part
from kyso_desktop.workstation import (
    ConversionFailed,
    ProcessorKind,
    WordProcessor,
    convert_to_pdf,
    find_word_processor,
    sets_tables,
)

pytestmark = pytest.mark.skipif(
    "KYSO_LIBREOFFICE" not in os.environ, reason="the real LibreOffice: make libreoffice (some 30 s)"
)
NAMESPACES = " ".join(
    f'xmlns:{name}="{address}"'
    for name, address in {
        "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
        "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
        "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
        "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
        "xlink": "http://www.w3.org/1999/xlink",
        "manifest": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
    }.items()
)


@pytest.fixture(scope="module")
def libreoffice() -> WordProcessor:
    found = find_word_processor()
    assert found is not None
    assert found.kind is ProcessorKind.LIBREOFFICE
    return found


def odt(path: Path, body: str) -> Path:
    """A text written by hand."""
    with ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text", ZIP_STORED)
        archive.writestr(
            "content.xml",
            f"<office:document-content {NAMESPACES} office:version='1.2'><office:body><office:text>{body}"
            "</office:text></office:body></office:document-content>",
        )
        archive.writestr(
            "META-INF/manifest.xml",
            f"<manifest:manifest {NAMESPACES}><manifest:file-entry manifest:full-path='/' "
            "manifest:media-type='application/vnd.oasis.opendocument.text'/><manifest:file-entry "
            "manifest:full-path='content.xml' manifest:media-type='text/xml'/></manifest:manifest>",
        )
    return path


@pytest.mark.parametrize(
    "name", ["Tờ trình số 5 #1 %20 'bản 2' & y; z.docx", "-o văn bản.docx", "$(touch x) `id`.docx"]
)
def test_a_file_of_any_name_becomes_a_pdf(libreoffice: WordProcessor, tmp_path: Path, name: str) -> None:
    source = tmp_path / name
    document = Document()
    document.add_paragraph("Cộng hòa xã hội chủ nghĩa Việt Nam")
    document.save(str(source))
    assert convert_to_pdf(libreoffice, source).startswith(b"%PDF-")
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_font_that_is_not_there_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KYSO_HOME", str(tmp_path / "home"))
    document = Document()
    document.styles["Normal"].font.name = "Phong Khong Co"
    document.add_paragraph("văn bản")
    document.save(str(tmp_path / "a.docx"))
    part = read_part(tmp_path / "a.docx", build_desk())
    assert part.missing == ("Phong Khong Co",)
    assert part.instead


class _Asked(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.server.asked = True  # type: ignore[attr-defined]
        self.send_error(404)

    def log_message(self, *_words: object) -> None:
        """Nothing."""


@pytest.fixture
def site() -> Iterator[HTTPServer]:
    server = HTTPServer(("127.0.0.1", 0), _Asked)
    server.asked = False  # type: ignore[attr-defined]
    with ThreadPoolExecutor(1) as pool:
        pool.submit(server.serve_forever)
        yield server
        server.shutdown()
    server.server_close()


def test_nothing_outside_the_document_is_fetched(libreoffice: WordProcessor, tmp_path: Path, site: HTTPServer) -> None:
    address = f"http://127.0.0.1:{site.server_port}/a.png"
    body = (
        '<text:p><draw:frame text:anchor-type="as-char" svg:width="2cm" svg:height="2cm">'
        f'<draw:image xlink:href="{address}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/>'
        "</draw:frame></text:p>"
    )
    assert convert_to_pdf(libreoffice, odt(tmp_path / "link.odt", body)).startswith(b"%PDF-")
    assert not site.asked  # type: ignore[attr-defined]


def test_a_spreadsheet_becomes_a_pdf_and_asks_nobody(
    libreoffice: WordProcessor, tmp_path: Path, site: HTTPServer
) -> None:
    if sets_tables(libreoffice) is False:
        pytest.skip("LibreOffice without Calc: libreoffice-calc-nogui (Debian)")
    book, address = Workbook(), f"http://127.0.0.1:{site.server_port}/a.xml"
    book.active["A1"], book.active["A2"] = "Danh sách", f'=_xlfn.WEBSERVICE("{address}")'
    book.active["A3"] = f"='{address}'#$Sheet1.A1"
    book.save(tmp_path / "bảng.xlsx")
    assert convert_to_pdf(libreoffice, tmp_path / "bảng.xlsx").startswith(b"%PDF-")
    assert not site.asked  # type: ignore[attr-defined]


def test_another_libreoffice_that_runs_is_no_hindrance(libreoffice: WordProcessor, tmp_path: Path) -> None:
    """A person's own LibreOffice would take the file over where both shared a profile."""
    profile = (tmp_path / "own").as_uri()
    own = subprocess.Popen(
        [str(libreoffice.program), f"-env:UserInstallation={profile}", "--headless", "--norestore", "--nologo"],
        start_new_session=True,
    )
    try:
        Event().wait(3)
        source = odt(tmp_path / "a.odt", "<text:p>x</text:p>")
        assert convert_to_pdf(libreoffice, source).startswith(b"%PDF-")
        assert own.poll() is None
    finally:
        os.killpg(own.pid, 9)
        own.wait()


def test_stopping_ends_every_process_of_it(
    libreoffice: WordProcessor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))  # what other runs convert is not looked at
    cancel = Event()
    source = odt(tmp_path / "a.odt", "<text:p>x</text:p>" * 5000)
    with ThreadPoolExecutor(1) as pool:
        converting = pool.submit(convert_to_pdf, libreoffice, source, 60.0, cancel)
        while not _converting(tmp_path) and not converting.done():
            Event().wait(0.02)
        cancel.set()
        with pytest.raises(ConversionFailed):
            converting.result()
    assert not _converting(tmp_path)


def _converting(folder: Path) -> list[Path]:
    """Running processes with a profile in this folder."""
    profile = f"UserInstallation={folder.as_uri()}/kyso-".encode()
    return [one for one in Path("/proc").glob("[0-9]*/cmdline") if profile in _read(one)]


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def test_a_file_that_is_no_text_gives_nothing(libreoffice: WordProcessor, tmp_path: Path) -> None:
    source = tmp_path / "a.docx"
    source.write_bytes(b"\x00\x01" * 100)
    with pytest.raises(ConversionFailed):
        convert_to_pdf(libreoffice, source)
