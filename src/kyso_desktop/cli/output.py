"""Results as the JSON objects of ``docs/cli.md``."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from kyso_desktop import jobs
from kyso_desktop.cli.options import sentence_of
from kyso_desktop.errors import KysoError

Json = dict[str, Any]


def print_json(content: Mapping[str, Any]) -> None:
    """One object on one line of standard output."""
    sys.stdout.write(json.dumps(content, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def say(text: str) -> None:
    """A line for the person, on standard error."""
    sys.stderr.write(text + "\n")
    sys.stderr.flush()


def tell(text: str) -> None:
    """A line of the human answer, on standard output, at once: whoever reads it through a pipe waits for it."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def moment(value: datetime | None) -> str | None:
    """ISO 8601 with offset, Việt Nam time."""
    return value.astimezone(jobs.VIETNAM).isoformat(timespec="seconds") if value else None


def error_json(error: KysoError | None) -> Json | None:
    """Code, message and next step; null where there is no error."""
    if error is None:
        return None
    sentence = sentence_of(error)
    return {"code": error.code, "message": sentence.what, "next_step": sentence.next_step}


def box_json(box: jobs.Box | None) -> list[float] | None:
    """Points, or null."""
    return box.as_list() if box else None


def signed_json(signed: jobs.SignedFile) -> Json:
    """The object of ``kyso sign``; ``signatures`` lists each that was added."""
    added = [
        {
            "field": made.field,
            "page": made.page,
            "box": made.box.as_list(),
            "level": str(made.level),
            "signed_at": moment(signed.signed_at),
            "certificate_sha256": signed.signer.sha256,
        }
        for made in signed.signatures
    ]
    return {
        "file": str(signed.source),
        "output": str(signed.output),
        "sha256": signed.sha256,
        "seconds": round(signed.seconds, 3),
        "signature": added[-1],
        "signatures": added,
        "warnings": [str(warning) for warning in signed.warnings],
        "error": None,
    }


def failure_json(failure: jobs.Failure) -> Json:
    """The object of ``kyso sign`` for a document that was not signed."""
    error = failure.error
    return {
        "file": str(failure.source),
        "output": None,
        "sha256": None,
        "seconds": None,
        "signature": None,
        "signatures": [],
        "warnings": [],
        "error": error_json(error) if isinstance(error, KysoError) else None,
    }


def verified_json(verified: jobs.VerifiedFile) -> Json:
    """The object of ``kyso verify``."""
    report = verified.report
    return {
        "file": str(verified.path),
        "sha256": report.sha256 if report else None,
        "seconds": round(verified.seconds, 3),
        "verdict": str(verified.verdict),
        "reasons": [str(reason) for reason in report.reasons]
        if report
        else [verified.error.code]
        if verified.error
        else [],
        "signatures": [signature_json(one) for one in report.signatures] if report else [],
    }


def signature_json(one: jobs.SignatureVerdict) -> Json:
    """One signature of the object of ``kyso verify``."""
    return {
        "field": one.field,
        "signer": one.signer.common_name if one.signer else None,
        "issuer": one.signer.issuer_common_name if one.signer else None,
        "certificate_sha256": one.signer.sha256 if one.signer else None,
        "kind": str(one.kind),
        "verdict": str(one.verdict),
        "intact": one.intact,
        "covers_whole_file": one.covers_whole_file,
        "changes_after": str(one.changes_after),
        "changes": [
            {
                "what": str(change.what),
                "page": change.page,
                "box": box_json(change.box),
                "by": change.by,
                "forbidden": change.forbidden,
            }
            for change in one.changes
        ],
        "signed_at": moment(one.signed_at),
        "timestamp": moment(one.timestamp),
        "etsi": {"indication": str(one.etsi.indication), "sub_indication": one.etsi.sub_indication},
        "page": one.page,
        "box": box_json(one.box),
        "reasons": [str(reason) for reason in one.reasons],
    }


def places_json(file: str, places: jobs.Places) -> Json:
    """The object of ``kyso place``."""
    leader = places.leader
    return {
        "file": file,
        "pages": places.pages,
        "leader": {
            **_place_json(leader),
            "title": leader.title,
            "authority": leader.authority,
            "name": leader.name,
        }
        if leader
        else None,
        "seal": _place_json(places.seal) if places.seal else None,
        "number": _text_json(places.number),
        "day": _text_json(places.day),
        "month": _text_json(places.month),
        "year": _text_json(places.year),
        "attachment": _place_json(places.attachment),
        "copy": _place_json(places.copy),
        "secrecy": places.secrecy,
        "confidence": round(places.confidence, 2),
        "reasons": [str(reason) for reason in places.reasons],
    }


def _place_json(place: jobs.Place) -> Json:
    return {"page": place.page, "box": place.box.as_list()}


def _text_json(place: jobs.TextPlace | None) -> Json | None:
    if place is None:
        return None
    return {**_place_json(place), "baseline": round(place.baseline, 2), "font_size": round(place.font_size, 2)}


def token_json(report: jobs.TokenReport, now: datetime) -> Json:
    """The object of ``kyso tokens``."""
    return {
        "module": str(report.module),
        "slot": report.slot,
        "label": report.label,
        "serial": report.serial,
        "model": report.model,
        "manufacturer": report.manufacturer,
        "pin_state": str(report.pin_state),
        "pin_pad": report.pin_pad,
        "certificates": [_certificate_json(one, now) for one in report.certificates],
        "error": error_json(report.error),
    }


def _certificate_json(one: jobs.TokenCertificate, now: datetime) -> Json:
    facts = one.facts
    return {
        "sha256": facts.sha256,
        "subject": facts.subject,
        "issuer": facts.issuer,
        "serial": facts.serial,
        "kind": str(facts.kind),
        "not_before": moment(facts.not_before),
        "not_after": moment(facts.not_after),
        "days_left": facts.days_left(now),
        "usable_for_signing": one.why_not is None,
        "why_not": str(one.why_not) if one.why_not else None,
        "replaced_by": one.replaced_by,
        "pin_every_signature": one.pin_every_signature,
    }


def entry_json(entry: jobs.Entry) -> Json:
    """One entry of ``kyso journal list``."""
    return {
        "number": entry.number,
        "act": str(entry.act),
        "begun": moment(entry.begun),
        "closed": moment(entry.closed),
        "outcome": str(entry.outcome),
        "facts": dict(entry.facts),
    }


def examined_json(found: jobs.Examined) -> Json:
    """The object of ``kyso journal check``."""
    closings = [
        {
            "record": one.record,
            "signer": one.signer,
            "signed_at": moment(one.signed_at),
            "timestamp": moment(one.stamped_at),
            "certificate": str(one.state),
        }
        for one in found.closings
    ]
    broken_by = found.report.broken_by
    return {**chain_json(found.report), "broken_by": str(broken_by) if broken_by else None, "closings": closings}


def chain_json(report: jobs.ChainReport) -> Json:
    """Whether the chain is whole."""
    return {"entries": report.entries, "intact": report.intact, "first_broken": report.first_broken}
