"""A verdict in one file that holds nothing of the document, and the same verdict computed from it elsewhere.

The file is a zip: ``verdict.json`` and, named by their SHA-256, the CMS of each signature, certificates, revocation
lists and answers. It holds the document's digests, and the names in the certificates; neither its name nor its content.
"""

from __future__ import annotations

import hashlib
import json
import struct
import zlib
from dataclasses import dataclass, field
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from kyso_desktop import __version__, workstation
from kyso_desktop.jobs.checks_computer import LIBRARIES
from kyso_desktop.jobs.errors import NothingToReplay, ReplayUnreadable
from kyso_desktop.trust import Evidence, TrustView
from kyso_desktop.verification import (
    KnownDigest,
    Reason,
    ReplayFacts,
    Report,
    SignatureFacts,
    Verdict,
    replayed,
    with_structure,
    worst,
)
from kyso_desktop.workstation import read_file, write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from kyso_desktop.jobs.desk import Desk

FORMAT = "kyso-replay-1"
INDEX = "verdict.json"
TRUST = ("roots", "intermediates", "crls")
MOST_FILES, MOST_BYTES = 5000, 512 * 1024 * 1024
_DAMAGED = (
    *(BadZipFile, zlib.error, EOFError, OSError, ValueError, KeyError, TypeError, AttributeError),
    *(NotImplementedError, RuntimeError, struct.error, OverflowError),
)


@dataclass(frozen=True, slots=True)
class ReplayedSignature:
    """One signature: its reasons as they were found and as they are found now."""

    field: str
    found: tuple[Reason, ...]
    again: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Replay:
    """What a bundle says and what comes out now; ``program`` made the bundle."""

    sha256: str
    moment: datetime
    program: str
    found: Verdict
    again: Verdict
    signatures: tuple[ReplayedSignature, ...]
    strangers: tuple[str, ...]
    """SHA-256 of the bundle's anchors that this computer does not trust; the verdict rests on trusting them."""

    @property
    def same(self) -> bool:
        return self.found is self.again and all(set(one.found) == set(one.again) for one in self.signatures)


def write_replay(path: Path, desk: Desk, target: Path, *, password: str | None = None) -> Report:
    """``target`` holds what a replay of the verdict on ``path`` needs; the journal is not touched.

    Raises ``NothingToReplay``, ``FileTrouble`` and ``Cancelled``. An existing file is never replaced.
    """
    view = desk.trust_view()
    found = desk.verifying.verify(path, view, password=password, replay=True, cancel=desk.cancel)
    if found.report is None or found.replay is None:
        raise found.trouble or NothingToReplay
    facts = with_structure(found.replay, _alone(view.roots, view.intermediates, view.crls, view.moment))
    write_whole(target, _zipped(found.report, facts, view), overwrite=False)
    return found.report


def replay_verdict(path: Path, desk: Desk) -> Replay:
    """The verdict of the bundle, computed anew without a network; raises ``ReplayUnreadable`` and ``FileTrouble``."""
    try:
        said, files = _unzipped(read_file(path))
        roots, intermediates, crls = (files.all_named(said["trust"][kind]) for kind in TRUST)
        view = _alone(roots, intermediates, crls, datetime.fromisoformat(said["moment"]))
        facts = _facts(said, files)
        file_reasons = tuple(Reason(each) for each in said["file"]["reasons"])
        again = replayed(facts, view)
        known = {hashlib.sha256(der).hexdigest() for der in desk.trust_view().roots}
        return Replay(
            sha256=str(said["file"]["sha256"]),
            moment=view.moment,
            program=str(said["program"]),
            found=Verdict(said["verdict"]),
            again=worst((*file_reasons, *(reason for one in again for reason in one))),
            signatures=tuple(
                ReplayedSignature(one.field, one.found, reasons)
                for one, reasons in zip(facts.signatures, again, strict=True)
            ),
            strangers=tuple(sorted({hashlib.sha256(der).hexdigest() for der in view.roots} - known)),
        )
    except _DAMAGED as error:
        raise ReplayUnreadable(path) from error


def _alone(
    roots: tuple[bytes, ...], intermediates: tuple[bytes, ...], crls: tuple[bytes, ...], moment: datetime
) -> TrustView:
    """A view that asks nobody."""
    return TrustView(roots, intermediates, crls, moment, offline=True)


@dataclass(slots=True)
class _Files:
    """Byte strings by the names under which they lie in the bundle."""

    content: dict[str, bytes] = field(default_factory=dict)

    def keep(self, folder: str, ending: str, content: bytes) -> str:
        name = f"{folder}/{hashlib.sha256(content).hexdigest()}.{ending}"
        self.content[name] = content
        return name

    def every(self, folder: str, ending: str, contents: Iterable[bytes]) -> list[str]:
        return [self.keep(folder, ending, content) for content in contents]

    def named(self, name: str) -> bytes:
        """The file, which is what its name says; raises ``KeyError`` and ``ValueError``."""
        content = self.content[name]
        if hashlib.sha256(content).hexdigest() not in name:
            raise ValueError(name)
        return content

    def all_named(self, names: Iterable[str]) -> tuple[bytes, ...]:
        return tuple(self.named(name) for name in names)


def _zipped(report: Report, facts: ReplayFacts, view: TrustView) -> bytes:
    files = _Files()
    index = json.dumps(_said(report, facts, view, files), ensure_ascii=False, indent=1)
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        archive.writestr(INDEX, index)
        for name, piece in sorted(files.content.items()):
            archive.writestr(name, piece)
    return content.getvalue()


def _said(report: Report, facts: ReplayFacts, view: TrustView, files: _Files) -> Mapping[str, object]:
    libraries = workstation.library_versions(LIBRARIES)
    return {
        "format": FORMAT,
        "program": __version__,
        "libraries": libraries,
        "moment": report.moment.isoformat(),
        "verdict": str(report.verdict),
        "file": {
            "sha256": report.sha256,
            "size": report.size,
            "pages": report.pages,
            "reasons": [str(reason) for reason in report.file_reasons],
        },
        "trust": {
            "roots": files.every("certificates", "cer", view.roots),
            "intermediates": files.every("certificates", "cer", view.intermediates),
            "crls": files.every("crls", "crl", view.crls),
        },
        "links": files.every("certificates", "cer", facts.links),
        "crls": files.every("crls", "crl", facts.evidence.crls),
        "ocsps": files.every("ocsps", "ors", facts.evidence.ocsps),
        "signatures": [_signature(one, files) for one in facts.signatures],
    }


def _signature(one: SignatureFacts, files: _Files) -> Mapping[str, object]:
    return {
        "field": one.field,
        "sub_filter": one.sub_filter,
        "byte_range": one.byte_range,
        "cms": None if one.contents is None else files.keep("cms", "p7s", one.contents),
        "digests": {each.name: each.value.hex() for each in one.digests},
        "stated_at": one.stated_at.isoformat() if one.stated_at else None,
        "revision_end": one.revision_end,
        "coverage": [str(reason) for reason in one.coverage],
        "structure": [str(reason) for reason in one.others],
        "reasons": [str(reason) for reason in one.found],
    }


def _unzipped(content: bytes) -> tuple[Mapping[str, Any], _Files]:
    with ZipFile(BytesIO(content)) as archive:
        entries = archive.infolist()
        if len(entries) > MOST_FILES or sum(entry.file_size for entry in entries) > MOST_BYTES:
            raise ValueError("size")
        files = _Files({entry.filename: archive.read(entry) for entry in entries})
    said = json.loads(files.content[INDEX])
    if said["format"] != FORMAT:
        raise ValueError(said["format"])
    return said, files


def _facts(said: Mapping[str, Any], files: _Files) -> ReplayFacts:
    links, crls, ocsps = (files.all_named(said[kind]) for kind in ("links", "crls", "ocsps"))
    return ReplayFacts(
        signatures=tuple(_signature_facts(one, files) for one in said["signatures"]),
        links=links,
        evidence=Evidence(crls, ocsps),
    )


def _signature_facts(one: Mapping[str, Any], files: _Files) -> SignatureFacts:
    start, length, resume, rest = one["byte_range"] or (0, 0, 0, 0)
    return SignatureFacts(
        field=str(one["field"]),
        sub_filter=one["sub_filter"],
        byte_range=(start, length, resume, rest) if one["byte_range"] else None,
        contents=files.named(one["cms"]) if one["cms"] else None,
        digests=tuple(KnownDigest(name, bytes.fromhex(value)) for name, value in one["digests"].items()),
        stated_at=datetime.fromisoformat(one["stated_at"]) if one["stated_at"] else None,
        revision_end=one["revision_end"],
        coverage=tuple(Reason(each) for each in one["coverage"]),
        others=tuple(Reason(each) for each in one["structure"]),
        found=tuple(Reason(each) for each in one["reasons"]),
    )
