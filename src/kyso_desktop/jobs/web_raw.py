"""What web pages want signed that is no PDF: digests, challenges, JSON and XML; and what they want to know."""

from __future__ import annotations

import hashlib
import json
from base64 import b64encode
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from kyso_desktop import service, signing, tokens, trust, verification
from kyso_desktop.jobs.errors import Cancelled
from kyso_desktop.jobs.keys import choose_certificate, list_tokens
from kyso_desktop.jobs.leaks import require_not_stopped
from kyso_desktop.jobs.model import Capacity, KeyWish
from kyso_desktop.jobs.preparing import require_good
from kyso_desktop.journal import Act, Outcome
from kyso_desktop.service import CallUnreadable, Operation
from kyso_desktop.trust import CertificateKind, CertificateState, read_certificate
from kyso_desktop.workstation import at_work

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kyso_desktop.jobs.desk import Desk
    from kyso_desktop.tokens import CertificateChoice, Pin, UnlockedKey

SHOWN_LETTERS = 200
CHALLENGE_BYTES = 64 * 1024


@dataclass(frozen=True, slots=True)
class RawCall:
    """One thing to be signed that nobody can read on paper."""

    site: str
    operation: Operation
    frame: str
    digest: str
    """SHA-256 of what is signed (of a digest, the digest itself), in hexadecimal, for person and journal."""
    shown: str
    """The beginning of it where it is text."""


def read_raw_call(site: str, operation: Operation, frame: str) -> RawCall:
    """What the call wants signed; raises ``CallUnreadable``."""
    match operation:
        case Operation.SIGN_MSG:
            return RawCall(site, operation, frame, service.read_hash(frame).value.hex(), "")
        case Operation.SIGN_XML:
            content = service.read_xml(frame).content
        case Operation.SIGN_JSON:
            content = service.read_json(frame)
        case _:
            content = frame.encode()
            if not content.strip() or len(content) > CHALLENGE_BYTES:
                raise CallUnreadable("challenge")
    with suppress(UnicodeDecodeError):
        return RawCall(site, operation, frame, hashlib.sha256(content).hexdigest(), content.decode()[:SHOWN_LETTERS])
    return RawCall(site, operation, frame, hashlib.sha256(content).hexdigest(), "")


def choose_for_site(desk: Desk, wish: KeyWish) -> CertificateChoice:
    """The personal certificate to sign with, checked; raises as ``prepare`` does."""
    choice = choose_certificate(desk, wish, Capacity.PERSONAL)
    require_not_stopped(desk, choice.certificate.facts.sha256)
    require_good(choice, desk.trust_view(), desk)
    return choice


def sign_for_site(
    calls: Sequence[RawCall], choice: CertificateChoice, pin: Pin, desk: Desk, *, spend_last_try: bool = False
) -> tuple[str, ...]:
    """The answer to each call, with one PIN for all, which is wiped. Every one stands in the journal first.

    Raises every ``TokenError``, ``JournalError``, and :class:`Cancelled` between two of them.
    """
    answers, facts = [], choice.certificate.facts
    with pin, at_work(desk.folders.home):
        require_not_stopped(desk, facts.sha256)
        journal = desk.open_journal()
        entries = [
            journal.begin(
                Act.SIGN,
                {
                    "site": one.site,
                    "operation": one.operation.value,
                    "sha256": one.digest,
                    "certificate": facts.sha256,
                    "signer": facts.common_name,
                },
                desk.clock(),
            )
            for one in calls
        ]
        done = 0
        try:
            unlocked = tokens.unlock(choice, pin, spend_last_try=spend_last_try, cancel=desk.cancel)
            with unlocked as key:
                pin.wipe()
                for one, entry in zip(calls, entries, strict=True):
                    if desk.cancel.is_set():
                        raise Cancelled
                    answers.append(_signed(one, key))
                    journal.close(entry, Outcome.DONE, {}, desk.clock())
                    done += 1
        finally:
            for entry in entries[done:]:
                journal.close(entry, Outcome.FAILED, {"code": "NOT_REACHED"}, desk.clock())
    return tuple(answers)


def _signed(one: RawCall, key: UnlockedKey) -> str:
    own = b64encode(key.certificate).decode()
    match one.operation:
        case Operation.SIGN_MSG:
            asked = service.read_hash(one.frame)
            made = (
                key.sign_digest(asked.value, asked.digest)
                if asked.bare
                else signing.sign_digest_detached(asked.value, asked.digest, key)
            )
            value = b64encode(asked.value).decode()
            return service.reply(service.GOOD, Signature=b64encode(made).decode(), CertBase64=own, HashValue=value)
        case Operation.SIGN_XML:
            wish = service.read_xml(one.frame)
            made = signing.sign_xml(
                wish.content, key, wish.digest, signature_only=wish.signature_only, plain=wish.plain
            )
        case Operation.SIGN_JSON:
            made = signing.sign_detached(BytesIO(service.read_json(one.frame)), key)
        case _:
            made = signing.sign_detached(BytesIO(one.frame.encode()), key)
    return service.reply(service.GOOD, Signature=b64encode(made).decode(), CertBase64=own)


def look_up_for_site(operation: Operation, frame: str, desk: Desk) -> str:
    """The answer to a call that signs nothing; raises ``CallUnreadable`` and ``TokenError`` kinds."""
    match operation:
        case Operation.GET_CERT_INFO:
            return _certificate_info(desk)
        case Operation.VERIFY_MSG:
            return _verified_message(frame, desk)
        case _:
            return _verified_xml(frame, desk)


def _certificate_info(desk: Desk) -> str:
    found = [
        certificate
        for report in list_tokens(desk)
        for certificate in report.certificates
        if certificate.why_not is None and certificate.facts.kind is not CertificateKind.SERVICE
    ]
    if not found:
        raise tokens.NoToken
    found.sort(key=lambda one: one.facts.kind is not CertificateKind.PERSONAL)
    facts = found[0].facts
    return service.reply(
        service.GOOD,
        CertInfo={
            "SerialNumber": facts.serial,
            "Subject": facts.subject,
            "SubjectCN": facts.common_name,
            "Issuer": facts.issuer,
            "IssuerCN": facts.issuer_common_name,
            "ValidFrom": facts.not_before.isoformat(),
            "ValidTo": facts.not_after.isoformat(),
            "Thumbprint": hashlib.sha1(found[0].der, usedforsecurity=False).hexdigest().upper(),
            "CertBase64": b64encode(found[0].der).decode(),
        },
    )


def _verified_message(frame: str, desk: Desk) -> str:
    content, signature = service.read_verify_message(frame)
    message = verification.check_document_signature(signature, [memoryview(content)])
    good = message.intact and message.certificate is not None
    is_valid, state = False, "UNKNOWN"
    if good and message.certificate is not None:
        view = desk.trust_view()
        status = trust.check_certificate(view, message.certificate, message.others, view.moment)
        is_valid, state = status.is_good, status.state.value
    return service.reply(service.GOOD if is_valid else service.FAILED, Intact=bool(good), CertificateState=state)


def _verified_xml(frame: str, desk: Desk) -> str:
    """A list, one item a signature, as pages of this protocol read it.

    The status is null where nothing but the answer on revocation is missing and the settings forbid asking for it.
    """
    found = verification.check_xml(service.read_verify_xml(frame))
    answer = []
    view = desk.trust_view()
    for certificate in found:
        status = trust.check_certificate(view, certificate, (), view.moment)
        facts = read_certificate(certificate)
        unasked = desk.settings.network_off and status.state is CertificateState.UNKNOWN
        said = None if unasked else {"Status": 0 if status.is_good else 1, "Description": status.state.value}
        answer.append(
            {
                "SigInfo": {"SignerCert": {"SerialNumber": facts.serial, "Subject": facts.subject}},
                "ValidationDetails": {"SignerCertStatus": said},
            }
        )
    return json.dumps(answer, ensure_ascii=False)
