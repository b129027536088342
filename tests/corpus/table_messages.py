"""The table's cases of signature values: what a CMS may look like, and what it may not (RFC 5652; EN 319 122-1)."""

from kyso_desktop.verification import ChangeKind, ChangesAfter, Reason
from tests.corpus import documents, messages, pki, updates
from tests.corpus.cases import INVALID, OPEN, VALID, case, leader, unsigned
from tests.corpus.messages import attribute, made_anew


def anew(**peculiar):
    return lambda: made_anew(leader(), **peculiar)


def sealed_after(first) -> bytes:
    return documents.signed(first, pki.agency(), "Signature2", box=documents.SEAL_BOX)


HONEST = (
    case("CMS: made by hand", anew(), VALID),
    case("CMS: no signing time", anew(without=("signing_time",)), VALID),
    case("CMS: no signing-certificate attribute", anew(without=("signing_certificate_v2",)), VALID),
    case("CMS: no signed attributes", anew(bare=True), VALID),
    case("CMS: the leaf alone", anew(certificates=(pki.leader().der,)), VALID),
    case("CMS: the chain in it alone", anew(), VALID, intermediates=()),
    case("CMS: signer by key identifier", lambda: messages.by_key_identifier(leader()), VALID),
    case("CMS: scheme with its hash", anew(scheme="sha256_rsa"), VALID),
    case("CMS: indefinite lengths outside", lambda: messages.indefinite(leader()), VALID),
    case("CMS: indefinite lengths everywhere", lambda: messages.indefinite_attributes(leader()), VALID),
    case("CMS: odd number of digits", lambda: messages.with_odd_digits(leader()), VALID),
    case("CMS: another key under the same name and number, too",
         anew(certificates=(messages.decoy_certificate(), pki.leader().der)), VALID),
    case("CMS: time-stamp put in by hand", anew(token_digest="sha256"), VALID),
    case(
        "certified with the keys of PDF 1.5, then seal",
        lambda: sealed_after(messages.certified_the_old_way(unsigned())), VALID, signatures=2,
        after=ChangesAfter.PERMITTED,
    ),
    case(
        "usage rights of an extended form, then leader and seal",
        lambda: sealed_after(documents.signed(messages.usage_rights(unsigned()), pki.leader())), VALID, signatures=2,
    ),
)  # fmt: skip

BAD = (
    case("CMS: several signers", anew(twice=True), INVALID, Reason.CMS_UNREADABLE, signatures=1),
    case("CMS: no message digest", anew(without=("message_digest",)), INVALID, Reason.DIGEST_MISMATCH),
    case("CMS: no content type", anew(without=("content_type",)), INVALID, Reason.CMS_UNREADABLE),
    case(
        "CMS: other content type",
        anew(replaced={"content_type": attribute("content_type", "signed_data")}), INVALID, Reason.CMS_UNREADABLE,
    ),
    case(
        "CMS: digest of something else",
        anew(replaced={"message_digest": attribute("message_digest", bytes(32))}), INVALID, Reason.DIGEST_MISMATCH,
    ),
    case(
        "CMS: another certificate named",
        anew(replaced={"signing_certificate_v2": messages.other_certificate_named()}), INVALID,
        Reason.SIGNING_CERTIFICATE_MISMATCH,
    ),
    case("CMS: its own content inside", anew(inside=b"khac"), INVALID, Reason.CMS_UNREADABLE),
    case("CMS: no certificate", anew(certificates=()), OPEN, Reason.SIGNER_CERTIFICATE_MISSING, signatures=1),
    case("CMS: another signer's certificate", anew(certificates=(pki.agency().der,)), OPEN, signatures=1),
    case("CMS: scheme of another hash", anew(scheme="sha1_rsa"), INVALID, Reason.SIGNATURE_VALUE_WRONG),
    case("CMS: digest of another length", anew(name="sha512", signed_with="sha256"), INVALID, Reason.DIGEST_MISMATCH),
    case("CMS: MD5 by hand", anew(name="md5"), OPEN, Reason.WEAK_ALGORITHM),
    case("CMS: time-stamp over SHA-1", anew(token_digest="sha1"), OPEN, Reason.WEAK_ALGORITHM),
    case("adbe.pkcs7.sha1", lambda: messages.legacy_sha1(leader()), OPEN, Reason.WEAK_ALGORITHM, signatures=1),
    case("adbe.x509.rsa_sha1", messages.raw_rsa, OPEN, Reason.WEAK_ALGORITHM, signatures=1),
    case("adbe.x509.rsa_sha1 of another key", lambda: messages.raw_rsa(key=pki.agency()), INVALID,
         Reason.SIGNATURE_VALUE_WRONG),
    case("adbe.x509.rsa_sha1, then changed",
         lambda: updates.with_new_page_content(messages.raw_rsa()), INVALID,
         changes=[ChangeKind.PAGE_CONTENT_CHANGED]),
    case("usage rights alone", lambda: messages.usage_rights(unsigned()), OPEN, Reason.SIGNATURE_TRACES,
         signatures=0),
    case(
        "certified with the keys of PDF 1.5, then a text box",
        lambda: updates.with_annotation(messages.certified_the_old_way(unsigned())), INVALID,
        changes=[ChangeKind.ANNOTATION_ADDED],
    ),
)  # fmt: skip

EVERY = (*HONEST, *BAD)
