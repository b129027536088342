"""Honest documents built in memory, and the tools to sign and to update them."""

from io import BytesIO

import pikepdf
from asn1crypto import algos, keys
from asn1crypto import x509 as asn1_x509
from PIL import Image, ImageDraw
from pyhanko.pdf_utils.images import PdfImage
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import AxisAlignment, InnerScaling, SimpleBoxLayoutRule
from pyhanko.sign import fields, signers
from pyhanko.stamp import TextStampStyle
from pyhanko_certvalidator.registry import SimpleCertificateStore
from reportlab.pdfgen import canvas

from tests.corpus.pki import Identity, authority

LEADER_BOX = (300, 150, 450, 230)
SEAL_BOX = (220, 140, 330, 250)
NUMBER_BOX = (100, 720, 131, 740)


def plain(pages: int = 2) -> bytes:
    """A document of a few pages of text."""
    out = BytesIO()
    page = canvas.Canvas(out, pagesize=(595, 842), invariant=1)
    for number in range(1, pages + 1):
        page.drawString(72, 760, f"UY BAN NHAN DAN - trang {number}")
        page.drawString(72, 700, "Noi dung van ban: 1.000.000 dong")
        page.showPage()
    page.save()
    return out.getvalue()


def encrypted(content: bytes, user: str, revision: int = 6) -> bytes:
    """The document with encryption (6: AES-256, 4: AES-128, 3: RC4); an empty user password opens it for all."""
    out = BytesIO()
    is_old = revision < 4
    with pikepdf.open(BytesIO(content)) as pdf:
        how = pikepdf.Encryption(
            owner="chu", user=user, R=revision, aes=not is_old, metadata=not is_old and revision == 6
        )
        pdf.save(out, encryption=how)
    return out.getvalue()


def root_number(content: bytes) -> int:
    with pikepdf.open(BytesIO(content)) as pdf:
        return int(pdf.Root.objgen[0])


def turned(content: bytes) -> bytes:
    """The first page turned and cropped."""
    out = BytesIO()
    with pikepdf.open(BytesIO(content)) as pdf:
        pdf.pages[0].obj.Rotate = 90
        pdf.pages[0].obj.CropBox = pikepdf.Array([20, 20, 575, 822])
        pdf.save(out, deterministic_id=True)
    return out.getvalue()


def scanned() -> bytes:
    """A picture of a page with the recognised text lying unseen over it."""
    out = BytesIO()
    page = canvas.Canvas(out, pagesize=(595, 842), invariant=1)
    picture = Image.new("L", (298, 421), 255)
    ImageDraw.Draw(picture).text((36, 40), "UY BAN NHAN DAN", fill=0)
    page.drawInlineImage(picture, 0, 0, 595, 842)
    text = page.beginText(72, 760)
    text.setTextRenderMode(3)
    text.textOut("UY BAN NHAN DAN")
    page.drawText(text)
    page.showPage()
    page.save()
    return out.getvalue()


def signer_of(identity: Identity, *, pss: bool = False, scheme: str | None = None) -> signers.SimpleSigner:
    store = SimpleCertificateStore()
    store.register(asn1_x509.Certificate.load(authority().der))
    return signers.SimpleSigner(
        signing_cert=asn1_x509.Certificate.load(identity.der),
        signing_key=keys.PrivateKeyInfo.load(identity.key_der),
        cert_registry=store,
        prefer_pss=pss,
        signature_mechanism=algos.SignedDigestAlgorithm({"algorithm": scheme}) if scheme else None,
    )


def signed(
    content: bytes,
    identity: Identity,
    field: str = "Signature1",
    *,
    box: tuple[int, int, int, int] | None = LEADER_BOX,
    page: int = 0,
    lock=None,
    picture=None,
    signer: signers.SimpleSigner | None = None,
    timestamper=None,
    password: str | None = None,
    existing: bool = False,
    **options,
) -> bytes:
    """The document with one more signature."""
    options.setdefault("md_algorithm", "sha256")
    writer = IncrementalPdfFileWriter(BytesIO(content), strict=False)
    if password is not None:
        writer.encrypt(password)
    metadata = signers.PdfSignatureMetadata(field_name=field, **options)
    specification = None
    if not existing:
        specification = fields.SigFieldSpec(field, on_page=page, box=box, field_mdp_spec=lock)
    pdf_signer = signers.PdfSigner(
        metadata, signer or signer_of(identity), timestamper=timestamper, new_field_spec=specification
    )
    if picture is not None:
        pdf_signer.stamp_style = TextStampStyle(
            stamp_text=" ",
            background=PdfImage(picture),
            background_opacity=1,
            border_width=0,
            background_layout=SimpleBoxLayoutRule(
                AxisAlignment.ALIGN_MID, AxisAlignment.ALIGN_MID, inner_content_scaling=InnerScaling.STRETCH_FILL
            ),
        )
    return pdf_signer.sign_pdf(writer, bytes_reserved=24_000).getvalue()


def seal_picture() -> Image.Image:
    """A red ring with a star on a transparent ground."""
    picture = Image.new("RGBA", (220, 220), (0, 0, 0, 0))
    draw = ImageDraw.Draw(picture)
    draw.ellipse((5, 5, 215, 215), outline=(200, 20, 20, 255), width=8)
    draw.regular_polygon((110, 110, 60), 5, outline=(200, 20, 20, 255))
    return picture


def leader_picture() -> Image.Image:
    """A blue stroke on a transparent ground."""
    picture = Image.new("RGBA", (300, 160), (0, 0, 0, 0))
    ImageDraw.Draw(picture).line((10, 140, 120, 20, 160, 120, 290, 30), fill=(20, 40, 200, 255), width=6)
    return picture


def opaque_picture(colour: tuple[int, int, int] = (255, 255, 255), text: str = "") -> Image.Image:
    picture = Image.new("RGB", (340, 60), colour)
    ImageDraw.Draw(picture).text((10, 20), text, fill=(0, 0, 0))
    return picture
