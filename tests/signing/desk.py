"""A key in memory, pages of every shape, and what other programs say of a signed document."""

import hashlib
import io
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pikepdf
from asn1crypto import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding
from PIL import Image
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext
from reportlab.pdfgen.canvas import Canvas

from kyso_desktop.pages import open_pages
from kyso_desktop.placement import Box, PageShape
from kyso_desktop.signing import (
    Blank,
    BlankName,
    Fill,
    Fonts,
    Format,
    Level,
    Mark,
    Picture,
    Services,
    SignatureOrder,
    Signed,
    TextRun,
    TextStyle,
    add_signature,
)
from tests.corpus import pki
from tests.corpus.pki import Identity

RESOURCES = Path(__file__).parents[2] / "resources"
FONTS = Fonts(RESOURCES / "fonts" / "LiberationSerif-Regular.ttf", RESOURCES / "fonts" / "LiberationSerif-Italic.ttf")
BOX = Box(300, 150, 420, 230)
BLANK = Blank(BlankName.NUMBER, 1, Box(100, 400, 145, 415), 13, TextStyle.UPRIGHT)
FILL = Fill(BlankName.NUMBER, 1, TextRun("07", 105, 403, 13, TextStyle.UPRIGHT))
HASHES = {"sha256": hashes.SHA256(), "sha384": hashes.SHA384(), "sha512": hashes.SHA512()}


@dataclass(frozen=True)
class MemoryKey:
    """A ``SigningKey`` whose private key is in memory; counts nothing, keeps nothing."""

    identity: Identity
    pss: bool = False

    @property
    def certificate(self) -> bytes:
        return self.identity.der

    @property
    def chain(self) -> tuple[bytes, ...]:
        return (pki.authority().der, pki.root().der)

    def sign(self, message: bytes, digest: str) -> bytes:
        key = self.identity.key
        if isinstance(key, ec.EllipticCurvePrivateKey):
            return key.sign(message, ec.ECDSA(HASHES[digest]))
        return key.sign(message, padding.PKCS1v15(), HASHES[digest])


def arrow() -> bytes:
    """A picture whose turn shows: the left half blue, its top left quarter red, the right half transparent."""
    image = Image.new("RGBA", (120, 80), (0, 0, 0, 0))
    image.paste((0, 0, 255, 255), (0, 0, 60, 80))
    image.paste((255, 0, 0, 255), (0, 0, 60, 40))
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def page(rotation: int = 0, crop: tuple[float, float, float, float] | None = None) -> bytes:
    """One nearly empty page, portrait as stored."""
    plain, out = io.BytesIO(), io.BytesIO()
    canvas = Canvas(plain, pagesize=(595, 842), invariant=1)
    canvas.drawString(280, 420, "noi dung")
    canvas.showPage()
    canvas.save()
    if not rotation and not crop:
        return plain.getvalue()
    with pikepdf.open(plain) as document:
        document.pages[0].Rotate = rotation
        if crop:
            document.pages[0].CropBox = crop
        document.save(out, deterministic_id=True)
    return out.getvalue()


def shapes_of(content: bytes) -> tuple[PageShape, ...]:
    with open_pages(content, "test") as pages:
        return tuple(pages.shape(number) for number in range(1, pages.page_count + 1))


def picture_mark(box: Box = BOX, number: int = 1) -> Mark:
    return Mark(number, box, Picture(arrow(), box), ())


def text_mark(text: str, *, x: float = 100, baseline: float = 700, size: float = 13, style=TextStyle.UPRIGHT) -> Mark:
    return Mark(1, Box(x, baseline - 4, x + 300, baseline + 13), None, (TextRun(text, x, baseline, size, style),))


def sign(
    content: bytes,
    mark: Mark | None = None,
    *,
    identity: Identity | None = None,
    level: Level = Level.B,
    services: Services = Services(),  # noqa: B008 - frozen
    shapes: tuple[PageShape, ...] | None = None,
    blanks: tuple[Blank, ...] = (),
    fills: tuple[Fill, ...] = (),
    form: Format = Format.PADES,
    digest: str | None = None,
    password: str | None = None,
) -> Signed:
    mark = mark or picture_mark()
    order = SignatureOrder("Signature", mark, level, None, None, blanks, fills, form, digest)
    key = MemoryKey(identity or pki.leader())
    return add_signature(content, order, key, shapes or shapes_of(content), FONTS, services, password)


def render(content: bytes, folder: Path, number: int = 1) -> Image.Image:
    """The page as poppler shows it, one pixel a point."""
    source = folder / f"{hashlib.sha256(content).hexdigest()[:8]}.pdf"
    source.write_bytes(content)
    target = folder / "page"
    command = ["pdftoppm", "-r", "72", "-cropbox", "-png", "-singlefile", "-f", str(number), str(source), str(target)]
    subprocess.run(command, check=True, capture_output=True)
    return Image.open(target.with_suffix(".png")).convert("RGB")


def pdfsig_says(content: bytes, folder: Path) -> list[str]:
    source = folder / "pdfsig.pdf"
    source.write_bytes(content)
    shown = subprocess.run(["pdfsig", "-nocert", str(source)], capture_output=True, text=True, check=True).stdout
    return [line.partition(":")[2].strip() for line in shown.splitlines() if "Signature Validation" in line]


def qpdf_accepts(content: bytes, folder: Path) -> bool:
    source = folder / "qpdf.pdf"
    source.write_bytes(content)
    return subprocess.run(["qpdf", "--check", str(source)], capture_output=True, check=False).returncode == 0


def pyhanko_says(content: bytes) -> list[bool]:
    context = ValidationContext(
        trust_roots=[x509.Certificate.load(pki.root().der)],
        other_certs=[x509.Certificate.load(pki.authority().der)],
        crls=list(pki.clean_crls()),
        revocation_mode="require",
    )
    reader = PdfFileReader(io.BytesIO(content))
    return [
        validate_pdf_signature(one, context, ts_validation_context=context).bottom_line
        for one in reader.embedded_regular_signatures
    ]


def everybody_accepts(content: bytes, folder: Path, count: int = 1) -> None:
    assert pyhanko_says(content) == [True] * count
    assert pdfsig_says(content, folder)[:count] == ["Signature is Valid."] * count
    assert qpdf_accepts(content, folder)
