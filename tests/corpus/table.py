"""The table of files and the verdict that each must get. It is also the documentation of what the verifier knows."""

from datetime import timedelta

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from pyhanko.sign.fields import SigSeedSubFilter

from kyso_desktop.verification import ChangeKind, ChangesAfter, Reason
from tests.corpus import documents, pki, services, table_certificates, table_files, table_messages, updates
from tests.corpus.cases import (
    CRLS_LATER,
    INVALID,
    LATER,
    OPEN,
    UNREADABLE,
    UNSIGNED,
    VALID,
    case,
    certified,
    curve,
    digest,
    encrypted,
    issued,
    leader,
    locked_form,
    long_term,
    prepared,
    revoked,
    sealed,
    signed_by,
    stamped,
    transplanted,
    unsigned,
    update,
    with_form,
)

HONEST = (
    case("not signed", unsigned, UNSIGNED, signatures=0),
    case("leader", leader, VALID, after=ChangesAfter.NONE, signatures=1),
    case("leader and seal", sealed, VALID, changes=[ChangeKind.SIGNATURE_ADDED], after=ChangesAfter.PERMITTED),
    case("certified P=2, then seal", lambda: sealed(2), VALID, after=ChangesAfter.PERMITTED, signatures=2),
    case("certified P=3, then seal", lambda: sealed(3), VALID, after=ChangesAfter.PERMITTED),
    case("leader, number, date, seal", issued, VALID, after=ChangesAfter.PERMITTED, signatures=6),
    case("invisible signature", lambda: documents.signed(unsigned(), pki.leader(), box=None), VALID),
    case(
        "PAdES sub-filter",
        lambda: documents.signed(unsigned(), pki.leader(), subfilter=SigSeedSubFilter.PADES),
        VALID,
    ),
    case("metadata replaced by an empty stream", update(updates.with_metadata), VALID, after=ChangesAfter.PERMITTED),
    case("objects rewritten with the same value", update(updates.rewritten_with_same_value), VALID),
    case("/Info twice, unused numbers freed", update(updates.with_information_twice), VALID),
    case("form resources rewritten", update(updates.with_default_resources), VALID),
    case("validation data added", lambda: updates.with_validation_data(leader(), *pki.clean_crls()), VALID, crls=()),
    case("empty field for a later signature", update(updates.with_empty_signature_field), VALID),
    case("white space after the end", lambda: leader() + b"\r\n", VALID),
    case("number filled in after signing", lambda: updates.filled(with_form(), "165"), VALID),
    case("number filled in, P=2", lambda: updates.filled(with_form(2), "165"), VALID),
    case(
        "seal in a field that stood ready",
        lambda: documents.signed(prepared(), pki.agency(), "ChoKy", existing=True),
        VALID,
        signatures=2,
        after=ChangesAfter.PERMITTED,
        changes=[ChangeKind.SIGNATURE_ADDED],
    ),
    case(
        "number filled in, then sealed",
        lambda: documents.signed(updates.filled(prepared(), "165"), pki.agency(), "ChoKy", existing=True),
        VALID,
        signatures=2,
    ),
    case("encrypted, open to all", lambda: encrypted(""), VALID, signatures=2),
    case("encrypted, with its password", lambda: encrypted("mat khau"), VALID, signatures=2, password="mat khau"),
    case("B-T", stamped, VALID),
    case("B-T, clock 38 minutes ahead", lambda: stamped(pki.NOW + timedelta(minutes=38)), VALID, Reason.CLOCKS_DIFFER),
    case("B-T, local time as UTC", lambda: stamped(pki.NOW - timedelta(hours=7)), VALID, Reason.LOCAL_TIME_AS_UTC),
    case("B-T, certificate expired since", stamped, VALID, crls=CRLS_LATER, moment=LATER),
    case(
        "B-LTA",
        long_term,
        VALID,
        crls=(),
        signatures=2,
        after=ChangesAfter.PERMITTED,
        changes=[ChangeKind.TIMESTAMP_ADDED, ChangeKind.VALIDATION_DATA_ADDED],
    ),
    case(
        "certified P=1, then validation data and time-stamp",
        lambda: services.with_document_timestamp(updates.with_validation_data(certified(1), *pki.clean_crls())),
        VALID,
    ),
    case(
        "B-T, revoked after the time-stamp",
        stamped,
        VALID,
        crls=(
            pki.clean_crls()[0],
            pki.crl_of(
                pki.authority(),
                {pki.leader().certificate.serial_number: (pki.NOW + pki.DAY, x509.ReasonFlags.superseded)},
                made=pki.NOW + 2 * pki.DAY,
            ),
        ),
        moment=pki.NOW + 3 * pki.DAY,
    ),
    *(
        case(f"ECDSA {kind.name} {name}", curve(kind, name), VALID)
        for kind, name in ((ec.SECP256R1, "sha256"), (ec.SECP384R1, "sha384"), (ec.SECP521R1, "sha512"))
    ),
    *(case(f"RSA {name}", digest(name), VALID) for name in ("sha384", "sha512", "sha3_256")),
    case("RSA PSS", digest("sha256", pss=True), VALID),
)

STATES = (
    case("no revocation data", leader, OPEN, Reason.REVOCATION_UNKNOWN, crls=()),
    case(
        "CRL of the issuing CA only",
        leader, OPEN, Reason.REVOCATION_UNKNOWN, crls=(pki.clean_crls()[1],),
    ),
    case(
        "CRL too old", leader, OPEN, Reason.REVOCATION_UNKNOWN,
        crls=(
            pki.crl_of(pki.root()),
            pki.crl_of(pki.authority(), made=pki.NOW - 90 * pki.DAY, until=pki.NOW - 60 * pki.DAY),
        ),
    ),
    case(
        "CRL of a CA of the same name", leader, OPEN, Reason.REVOCATION_UNKNOWN,
        crls=(
            pki.crl_of(pki.root()),
            pki.crl_of(pki.issue(pki.authority().certificate.subject, pki.rsa_key("forger"), None, ca=True)),
        ),
    ),
    case("root unknown", leader, OPEN, Reason.CERTIFICATE_UNTRUSTED, roots=()),
    case("untrusted", signed_by("untrusted"), OPEN, Reason.CERTIFICATE_UNTRUSTED),
    case("issuer's name forged", signed_by("forged"), OPEN, Reason.CERTIFICATE_UNTRUSTED),
    case("self-signed", lambda: documents.signed(unsigned(), pki.stranger()), OPEN, Reason.CERTIFICATE_UNTRUSTED),
    case("expired", signed_by("expired"), INVALID, Reason.CERTIFICATE_EXPIRED),
    case(
        "expired since, no time-stamp", leader, OPEN, Reason.CERTIFICATE_EXPIRED_SINCE,
        moment=pki.NOW + 800 * pki.DAY,
    ),
    case("not yet valid", signed_by("not yet valid"), INVALID, Reason.CERTIFICATE_NOT_YET_VALID),
    case("key usage", signed_by("key usage"), INVALID, Reason.CERTIFICATE_UNFIT),
    case("server certificate", signed_by("server"), INVALID, Reason.CERTIFICATE_UNFIT),
    case("CA certificate as signer", signed_by("ca"), INVALID, Reason.CERTIFICATE_UNFIT),
    case("RSA-1024", signed_by("short key"), OPEN, Reason.CERTIFICATE_WEAK),
    case("revoked before", leader, INVALID, Reason.CERTIFICATE_REVOKED, crls=revoked(pki.NOW - 5 * pki.DAY)),
    case(
        "revoked since, no time-stamp", leader, OPEN, Reason.CERTIFICATE_REVOKED_SINCE,
        crls=(
            pki.crl_of(pki.root(), made=pki.NOW + pki.DAY),
            pki.crl_of(
                pki.authority(),
                {pki.leader().certificate.serial_number: (pki.NOW + pki.DAY, x509.ReasonFlags.superseded)},
                made=pki.NOW + pki.DAY,
            ),
        ),
        moment=pki.NOW + 2 * pki.DAY,
    ),
    case(
        "suspended", leader, INVALID, Reason.CERTIFICATE_SUSPENDED,
        crls=revoked(pki.NOW - 5 * pki.DAY, x509.ReasonFlags.certificate_hold),
    ),
    case(
        "issuing CA revoked", leader, INVALID, Reason.CERTIFICATE_REVOKED,
        crls=(
            pki.crl_of(
                pki.root(),
                {pki.authority().certificate.serial_number: (pki.NOW - 9 * pki.DAY, x509.ReasonFlags.ca_compromise)},
            ),
            pki.crl_of(pki.authority()),
        ),
    ),
    case("signed in the future", leader, OPEN, Reason.SIGNED_IN_THE_FUTURE, moment=pki.NOW - pki.DAY,
         crls=(pki.crl_of(pki.root(), made=pki.NOW - 2 * pki.DAY), pki.crl_of(
             pki.authority(), made=pki.NOW - 2 * pki.DAY))),
    case("signed lately, local time as UTC", leader, VALID, Reason.LOCAL_TIME_AS_UTC,
         moment=pki.NOW - timedelta(hours=7)),
    case("time-stamp by a stranger", lambda: stamped(authority="untrusted"), OPEN, Reason.TIMESTAMP_UNTRUSTED),
    case("time-stamp by a signer's key", lambda: stamped(authority="plain"), OPEN, Reason.TIMESTAMP_UNTRUSTED),
    case("time-stamp of something else", lambda: stamped(kind=services.WrongImprint), OPEN, Reason.TIMESTAMP_INVALID),
    case("B-T, expired before the time-stamp",
         lambda: documents.signed(unsigned(), pki.faulty("expired"), timestamper=services.stamper()), INVALID,
         Reason.CERTIFICATE_EXPIRED),
    case("SHA-1", digest("sha1"), OPEN, Reason.WEAK_ALGORITHM),
    case("MD5", digest("md5"), OPEN, Reason.WEAK_ALGORITHM),
)  # fmt: skip

FORGED = (
    case("byte changed", update(updates.with_changed_byte), INVALID, Reason.DIGEST_MISMATCH),
    case("CMS damaged", update(updates.with_cms_flipped), INVALID),
    case("transplanted signature", transplanted, INVALID),
    case("USF: byte range of zeros", update(updates.with_byte_range, leader, "0 0 0 0"), INVALID),
    case("USF: negative byte range", update(updates.with_byte_range, leader, "0 -1 10 20"), INVALID),
    case("USF: huge byte range", update(updates.with_byte_range, leader, "0 9 99 999999999"), INVALID),
    case("USF: no byte range", update(updates.without_byte_range), INVALID),
    case("USF: empty contents", update(updates.with_zero_contents), INVALID),
    case("USF: unknown sub-filter", update(updates.with_sub_filter, leader, b"abc.def"), OPEN, signatures=1),
    case("SWA: entries in the gap", update(updates.with_name_in_gap), INVALID),
    case("ISA: page content replaced", update(updates.with_new_page_content), INVALID,
         changes=[ChangeKind.PAGE_CONTENT_CHANGED]),
    case("ISA: stream replaced", update(updates.with_changed_content_stream), INVALID,
         changes=[ChangeKind.PAGE_CONTENT_CHANGED]),
    case("ISA: after the seal", update(updates.with_new_page_content, sealed), INVALID),
    case("ISA: body without table", update(updates.with_body_without_table), INVALID, Reason.BYTES_AFTER_END),
    case("ISA: update that nothing reaches", update(updates.with_dead_update), INVALID, Reason.BYTES_AFTER_END),
    case("garbage appended", update(updates.with_garbage), INVALID, Reason.BYTES_AFTER_END),
    case("bytes in front", update(updates.with_bytes_in_front), INVALID),
    case("truncated", update(updates.truncated), OPEN, Reason.DAMAGED_STRUCTURE),
    case("shadow hide: text box", update(updates.with_annotation), INVALID, changes=[ChangeKind.ANNOTATION_ADDED]),
    case("shadow replace: font", update(updates.with_changed_font), INVALID,
         changes=[ChangeKind.PAGE_RESOURCES_CHANGED]),
    case("page added", update(updates.with_extra_page), INVALID, changes=[ChangeKind.PAGES_ADDED]),
    case("pages swapped", update(updates.with_pages_swapped), INVALID),
    case("page turned", update(updates.with_page_turned), INVALID, changes=[ChangeKind.PAGE_GEOMETRY_CHANGED]),
    case("pages cropped", update(updates.with_page_cropped), INVALID, changes=[ChangeKind.PAGE_GEOMETRY_CHANGED]),
    case("script", update(updates.with_script), INVALID, changes=[ChangeKind.ACTIONS_CHANGED]),
    case("embedded file", update(updates.with_embedded_file), INVALID, changes=[ChangeKind.EMBEDDED_FILES_CHANGED]),
    case("layers", update(updates.with_layers), INVALID, changes=[ChangeKind.LAYERS_CHANGED]),
    case("field added", update(updates.with_field_added), INVALID, changes=[ChangeKind.FIELD_ADDED]),
    case("appearances to be made by the reader", update(updates.with_needed_appearances), INVALID),
    case("form shadow", lambda: updates.with_field_redrawn(with_form(value="1")), INVALID,
         Reason.APPEARANCE_NOT_VALUE),
    case("form shadow, P=2", lambda: updates.with_field_redrawn(with_form(2, value="1")), INVALID),
    case("filled with another picture", lambda: updates.filled(with_form(), "1", "9.000.000"), INVALID,
         Reason.APPEARANCE_NOT_VALUE),
    case("locked field filled", lambda: updates.filled(locked_form(), "165"), INVALID, Reason.CHANGED_AFTER_SIGNING),
    case("certified P=1, then a field", update(updates.with_empty_signature_field, lambda: certified(1)), INVALID,
         Reason.CHANGED_AFTER_SIGNING),
    case("EAA: text box, P=2", update(updates.with_annotation, certified), INVALID),
    case("EAA: text box, P=3", update(updates.with_annotation, lambda: certified(3)), OPEN, Reason.COMMENTS_ADDED),
    case("signature redrawn", update(updates.with_signature_redrawn), INVALID, changes=[ChangeKind.SIGNATURE_CHANGED]),
    case("signature moved", update(updates.with_signature_moved), INVALID, changes=[ChangeKind.SIGNATURE_CHANGED]),
    case("rollback of the only signature", update(updates.with_signature_removed), INVALID),
    case("rollback of the seal", update(updates.with_signature_removed, sealed, "Signature2"), INVALID,
         Reason.SIGNATURE_REMOVED),
    case("rollback of the leader", update(updates.with_signature_removed, sealed), INVALID, Reason.SIGNATURE_REMOVED),
    case("signature cleared", update(updates.with_value_removed), INVALID),
    case("form thrown away", update(updates.with_form_removed), INVALID),
    case("cloned field", update(updates.with_cloned_signature), INVALID, Reason.CLONED_SIGNATURE, signatures=2),
    case("two fields of one name", update(updates.with_second_field_of_same_name), INVALID,
         Reason.DUPLICATE_FIELD_NAME),
    case("EAA: text box as a signature", update(updates.with_text_box_as_signature, certified), INVALID,
         changes=[ChangeKind.ANNOTATION_ADDED]),
    case("field forgotten by the form", update(updates.with_orphan_signature, sealed, "Signature2"), INVALID,
         signatures=2, changes=[ChangeKind.SIGNATURE_REMOVED]),
    case("fewer pages counted", update(updates.with_fewer_pages_counted), INVALID, changes=[ChangeKind.PAGE_CHANGED]),
    case("table points elsewhere", update(updates.with_old_page_pointed_at), INVALID, Reason.DAMAGED_STRUCTURE),
    case("doubled key", update(updates.with_doubled_key), OPEN, Reason.DAMAGED_STRUCTURE),
    case("/Perms removed", update(updates.with_permissions_removed, certified), INVALID,
         changes=[ChangeKind.PERMISSIONS_CHANGED]),
)  # fmt: skip

ODD = (
    case("nothing", lambda: b"", UNREADABLE, Reason.EMPTY_FILE),
    case("no PDF", lambda: b"xin chao", UNREADABLE, Reason.NOT_A_PDF),
    case("header only", lambda: b"%PDF-1.7\n", UNREADABLE, Reason.NOT_A_PDF),
    case("password missing", lambda: encrypted("mat khau"), OPEN, Reason.PASSWORD_NEEDED, Reason.SIGNATURE_TRACES),
    case("password wrong", lambda: encrypted("mat khau"), OPEN, Reason.PASSWORD_NEEDED, password="sai"),
    case(
        "password missing, not signed", lambda: documents.encrypted(unsigned(), "x"), UNREADABLE, Reason.PASSWORD_NEEDED
    ),
    case("traces in a broken file", lambda: b"%PDF-1.7\n/ByteRange [0 1 2 3]", OPEN, Reason.SIGNATURE_TRACES),
)

EVERY = (
    *HONEST, *STATES, *FORGED, *ODD, *table_files.EVERY, *table_messages.EVERY, *table_certificates.EVERY,
)  # fmt: skip
