"""One signature added: accepted by everybody, every level, every key, and never where it is forbidden."""

import io
import subprocess
import tracemalloc
from functools import partial

import pikepdf
import pytest
from asn1crypto import x509
from cryptography.hazmat.primitives.asymmetric import ec
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import fields

from kyso_desktop.signing import (
    DocumentClosed,
    DocumentUnwritable,
    Format,
    Level,
    LevelUnreachable,
    Services,
    SigningPasswordNeeded,
    mend_unsigned,
    open_blanks,
)
from kyso_desktop.trust import TimestampServer, TrustView, pdf_validation_context
from kyso_desktop.verification import Verdict, verify
from tests.corpus import documents, pki
from tests.corpus.services import serving, timestamp_reply
from tests.signing.desk import everybody_accepts, page, picture_mark, pyhanko_says, qpdf_accepts, shapes_of, sign
from tests.signing.test_blanks import BLANKS


def view() -> TrustView:
    return TrustView(
        roots=(pki.root().der,),
        intermediates=(pki.authority().der, pki.timestamper().der),
        crls=pki.clean_crls(),
        moment=pki.NOW,
        offline=True,
    )


def keys():
    yield "RSA-2048", pki.leader()
    yield "RSA-3072", pki.issue(pki.name_of("Khóa 3072"), pki.rsa_key("3072", 3072), pki.authority())
    yield "P-256", pki.elliptic(ec.SECP256R1)
    yield "P-384", pki.elliptic(ec.SECP384R1)


@pytest.mark.parametrize("identity", [identity for _, identity in keys()], ids=[name for name, _ in keys()])
def test_every_kind_of_key(identity, tmp_path):
    everybody_accepts(sign(page(), identity=identity).content, tmp_path)


def test_earlier_bytes_are_kept_and_names_are_counted_on(tmp_path):
    first = sign(page())
    second = sign(first.content, identity=pki.agency())
    third = sign(second.content, identity=pki.agency())
    assert third.content.startswith(second.content)
    assert second.content.startswith(first.content)
    assert [one.made.field for one in (first, second, third)] == ["Signature1", "Signature2", "Signature3"]
    everybody_accepts(third.content, tmp_path, count=3)


def test_the_signature_is_an_approval_in_pades_form():
    reader = PdfFileReader(io.BytesIO(sign(page()).content))
    (one,) = reader.embedded_signatures
    assert one.sig_object["/SubFilter"] == "/ETSI.CAdES.detached"
    assert one.docmdp_level is None
    assert "signing_certificate_v2" in {item["type"].native for item in one.signer_info["signed_attrs"]}


def digest_of(content: bytes) -> str:
    (one,) = PdfFileReader(io.BytesIO(content)).embedded_signatures
    return one.md_algorithm


@pytest.mark.parametrize("digest", ["sha256", "sha384", "sha512"])
@pytest.mark.parametrize("form", list(Format))
def test_format_and_hash_are_the_ones_asked_for(form, digest, tmp_path):
    signed = sign(page(), form=form, digest=digest)
    (one,) = PdfFileReader(io.BytesIO(signed.content)).embedded_signatures
    assert one.sig_object["/SubFilter"] == f"/{form}"
    assert digest_of(signed.content) == digest
    everybody_accepts(signed.content, tmp_path)


def test_the_hash_is_as_strong_as_the_key():
    assert digest_of(sign(page()).content) == "sha256"
    assert digest_of(sign(page(), identity=pki.elliptic(ec.SECP256R1)).content) == "sha256"
    assert digest_of(sign(page(), identity=pki.elliptic(ec.SECP384R1)).content) == "sha384"


def test_the_old_format_takes_a_time_stamp_and_no_higher_level(tmp_path):
    with serving({"/tsa": timestamp_reply}) as (address, _):
        services = Services(TimestampServer(f"{address}/tsa"), partial(pdf_validation_context, view()))
        everybody_accepts(sign(page(), level=Level.T, services=services, form=Format.CMS).content, tmp_path)
        with pytest.raises(LevelUnreachable) as refused:
            sign(page(), level=Level.LT, services=services, form=Format.CMS)
    assert refused.value.reason == "format"


@pytest.mark.parametrize("level", [Level.T, Level.LT, Level.LTA])
def test_levels_with_services_on_loopback(level, tmp_path):
    with serving({"/tsa": timestamp_reply}) as (address, asked):
        services = Services(TimestampServer(f"{address}/tsa"), partial(pdf_validation_context, view()))
        signed = sign(page(), level=level, services=services)
    reader = PdfFileReader(io.BytesIO(signed.content))
    (one,) = reader.embedded_regular_signatures
    assert "signature_time_stamp_token" in {item["type"].native for item in one.signer_info["unsigned_attrs"]}
    assert asked
    long_term = level is not Level.T
    assert ("/DSS" in reader.root) is long_term
    if long_term:
        store = reader.root["/DSS"]
        assert len(store["/Certs"]) >= 3
        assert len(store["/CRLs"]) >= 2
    assert len(reader.embedded_timestamp_signatures) == (1 if level is Level.LTA else 0)
    everybody_accepts(signed.content, tmp_path)


@pytest.mark.parametrize("level", [Level.T, Level.LT, Level.LTA])
def test_a_level_without_its_services_is_refused(level):
    with pytest.raises(LevelUnreachable):
        sign(page(), level=level)


def test_certified_as_final_is_refused():
    content = documents.signed(page(), pki.leader(), certify=True, docmdp_permissions=fields.MDPPerm.NO_CHANGES)
    with pytest.raises(DocumentClosed):
        sign(content)


def test_certified_for_form_filling_takes_a_further_signature(tmp_path):
    content = documents.signed(page(), pki.leader(), certify=True, docmdp_permissions=fields.MDPPerm.FILL_FORMS)
    signed = sign(content, picture_mark())
    assert qpdf_accepts(signed.content, tmp_path)
    assert signed.content.startswith(content)


def encrypted(**options) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(page())) as document:
        document.save(out, encryption=pikepdf.Encryption(owner="chu", **options))
    return out.getvalue()


def test_a_password_is_asked_for():
    with pytest.raises(SigningPasswordNeeded):
        sign(encrypted(user="khoa"), shapes=shapes_of(page()))


@pytest.mark.parametrize("password", ["khoa", "chu"])
@pytest.mark.parametrize("revision", [4, 6])
def test_an_encrypted_document_is_signed_with_its_password_and_stays_encrypted(password, revision, tmp_path):
    content = encrypted(user="khoa", R=revision)
    signed = sign(content, shapes=shapes_of(page()), password=password).content
    assert signed.startswith(content)
    assert verify(signed, name="a.pdf", view=view(), password="khoa").verdict is Verdict.VALID
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(io.BytesIO(signed))
    target = tmp_path / "khoa.pdf"
    target.write_bytes(signed)
    shown = subprocess.run(["pdfsig", "-nocert", "-upw", "khoa", target], capture_output=True, text=True, check=True)
    assert "Signature is Valid" in shown.stdout
    assert (
        subprocess.run(["qpdf", "--check", "--password=khoa", target], capture_output=True, check=False).returncode == 0
    )


@pytest.mark.parametrize("revision", [4, 6])
def test_an_encrypted_document_keeps_its_archive_stamp(revision, long_term):
    content = encrypted(user="khoa", R=revision)
    signed = sign(content, shapes=shapes_of(page()), password="khoa", level=Level.LTA, services=long_term).content
    report = verify(signed, name="a.pdf", view=view(), password="khoa")
    assert [(one.field, one.intact, one.verdict) for one in report.signatures] == [
        ("Signature1", True, Verdict.VALID),
        (report.signatures[1].field, True, Verdict.VALID),
    ]


def test_the_user_may_be_forbidden_what_the_owner_may(tmp_path):
    closed = pikepdf.Permissions(
        modify_form=False, modify_other=False, modify_annotation=False, modify_assembly=False, extract=True
    )
    content = encrypted(user="khoa", allow=closed)
    with pytest.raises(DocumentClosed):
        sign(content, shapes=shapes_of(page()), password="khoa")
    assert sign(content, shapes=shapes_of(page()), password="chu").made.field == "Signature1"


def test_a_file_that_forbids_changes_is_refused():
    closed = pikepdf.Permissions(
        modify_form=False, modify_other=False, modify_annotation=False, modify_assembly=False, extract=True
    )
    with pytest.raises(DocumentClosed):
        sign(encrypted(user="", allow=closed))


@pytest.mark.parametrize("content", [b"%PDF-1.7\n", b"%PDF-1.7\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n"])
def test_ruins_end_in_an_error_of_this_room(content):
    with pytest.raises(DocumentUnwritable):
        sign(content, shapes=shapes_of(page()))


def test_a_hybrid_file_is_mended_before_its_first_signature(tmp_path):
    hybrid = page().replace(b"trailer\n<<", b"trailer\n<< /XRefStm 15", 1)
    mended = mend_unsigned(hybrid)
    assert mended != hybrid
    assert b"/XRefStm" not in mended
    everybody_accepts(sign(mended).content, tmp_path)
    assert mend_unsigned(page()) == page()


def with_broken_metadata() -> bytes:
    with pikepdf.open(io.BytesIO(page())) as document:
        document.Root.Metadata = document.make_stream(b'<?xpacket begin="x"?><x:xmpmeta <broken')
        out = io.BytesIO()
        document.save(out)
        return out.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        page().replace(b"00000 n", b"00001 n"),
        page().replace(b"00000 n", b"00001 n", 1),
        page() + b"\0\0bytes after the end\n" * 5,
        page() + b"x" * 5000,
        b"\r\n junk\n" + page(),
        page().replace(b"/Type /Catalog", b"/Typo /Catalog"),
        page().replace(b"/Type /Page\n", b"/Typo /Page\n"),
        page().replace(b"/Type /Pages", b"/Typo /Pages"),
        page()[: page().rindex(b"startxref")],
        page().replace(b"/Size 8", b"/Size 4"),
        page().replace(b"endobj", b"endobj junk", 1),
        with_broken_metadata(),
    ],
    ids=[
        "every generation wrong", "one generation wrong", "bytes after the end", "many bytes after the end",
        "bytes before the header", "no catalogue type", "no page type", "no pages type", "no startxref",
        "size too small", "junk between objects", "bad XMP",
    ],
)  # fmt: skip
def test_real_world_files_are_signed_when_nobody_has_signed_them(content, tmp_path):
    pages = len(shapes_of(content))
    signed = sign(mend_unsigned(content, None, pages)).content
    everybody_accepts(signed, tmp_path)
    assert shapes_of(signed) == shapes_of(content)


def test_a_file_whose_pages_would_be_lost_is_not_mended():
    with pytest.raises(DocumentUnwritable):
        mend_unsigned(b"\n" + page(), None, 2)


def with_empty_field(name: str = "ChuKy", box=(300, 150, 420, 230)) -> bytes:
    writer = IncrementalPdfFileWriter(io.BytesIO(page()))
    fields.append_signature_field(writer, fields.SigFieldSpec(name, box=box))
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_an_empty_field_that_fits_is_used(tmp_path):
    signed = sign(with_empty_field())
    assert signed.made.field == "ChuKy"
    assert len(PdfFileReader(io.BytesIO(signed.content)).embedded_signatures) == 1
    everybody_accepts(signed.content, tmp_path)


def test_an_empty_field_that_would_cut_the_mark_is_left_alone(tmp_path):
    """Two points less on every side: a third of a seal's ring."""
    signed = sign(with_empty_field(box=(302, 152, 418, 228)))
    assert signed.made.field == "Signature1"
    everybody_accepts(signed.content, tmp_path)


def test_an_empty_field_elsewhere_is_left_alone(tmp_path):
    signed = sign(with_empty_field(box=(20, 20, 60, 40)))
    assert signed.made.field == "Signature1"
    everybody_accepts(signed.content, tmp_path)


def test_a_large_file_is_not_copied_many_times():
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(page())) as document:
        document.Root.Ballast = document.make_stream(bytes(40_000_000))
        document.save(out, compress_streams=False)
    content = out.getvalue()
    tracemalloc.start()
    signed = sign(content)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(signed.content) > len(content)
    assert most < 4 * len(content)
    assert all(pyhanko_says(signed.content))


def with_demands(*, lock: fields.FieldMDPSpec | None = None, permissions=None, **demands) -> bytes:
    """A page with an empty field that has a seed value dictionary or a lock of its own."""
    seed = fields.SigSeedValueSpec(**demands) if demands else None
    spec = fields.SigFieldSpec(
        "Doi", box=(300, 150, 420, 230), seed_value_dict=seed, field_mdp_spec=lock, doc_mdp_update_value=permissions
    )
    writer = IncrementalPdfFileWriter(io.BytesIO(page()))
    fields.append_signature_field(writer, spec)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


FLAGS = fields.SigSeedValFlags
CMS = fields.SigSeedSubFilter.ADOBE_PKCS7_DETACHED


def test_what_a_field_demands_is_done(tmp_path):
    content = with_demands(
        flags=FLAGS.SUBFILTER | FLAGS.DIGEST_METHOD, subfilters=[CMS], digest_methods=["sha512", "sha384"]
    )
    signed = sign(content)
    assert signed.made.field == "Doi"
    (one,) = PdfFileReader(io.BytesIO(signed.content)).embedded_signatures
    assert one.sig_object["/SubFilter"] == "/adbe.pkcs7.detached"
    assert one.md_algorithm == "sha384"
    everybody_accepts(signed.content, tmp_path)


@pytest.mark.parametrize(
    "demands",
    [
        {"flags": FLAGS.SUBFILTER, "subfilters": []},
        {"flags": FLAGS.DIGEST_METHOD, "digest_methods": ["sha1"]},
        {"flags": FLAGS.REASONS, "reasons": ["Đồng ý"]},
        {"flags": FLAGS.ADD_REV_INFO, "add_rev_info": True, "subfilters": [CMS]},
        {"timestamp_server_url": "http://127.0.0.1:9/", "timestamp_required": True},
        {"seed_signature_type": fields.SeedSignatureType(fields.MDPPerm.NO_CHANGES)},
        {"cert": fields.SigCertConstraints(flags=fields.SigCertConstraintFlags.SUBJECT, subjects=[])},
    ],
    ids=["format", "hash", "reason", "revocation", "time-stamp", "certification", "signer"],
)
def test_a_field_that_demands_more_than_can_be_given_stays_empty(demands, tmp_path):
    if "cert" in demands:
        stranger = x509.Certificate.load(pki.stranger().der)
        demands = {"cert": fields.SigCertConstraints(flags=fields.SigCertConstraintFlags.SUBJECT, subjects=[stranger])}
    signed = sign(with_demands(**demands))
    assert signed.made.field == "Signature1"
    everybody_accepts(signed.content, tmp_path)


def test_the_lock_of_a_field_holds_after_its_signature(tmp_path):
    lock = fields.FieldMDPSpec(fields.FieldMDPAction.ALL)
    signed = sign(with_demands(lock=lock, permissions=fields.MDPPerm.FILL_FORMS), blanks=BLANKS)
    assert signed.made.field == "Doi"
    (one,) = PdfFileReader(io.BytesIO(signed.content)).embedded_signatures
    assert one.fieldmdp.action is fields.FieldMDPAction.ALL
    assert open_blanks(signed.content) == {}  # nobody could fill them any more
    everybody_accepts(signed.content, tmp_path)
