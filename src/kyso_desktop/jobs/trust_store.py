"""The trust store of this user: shipped certificates, added ones, and a signed bundle (TT 15: S7, S15, V5, V9).

Under ``home/trust``: ``added/SHA256.der``, each under the name of its content; ``bundle.json``, whole as it was
imported and checked again at each use; ``removed.txt``, the SHA-256 of shipped certificates that count no more;
``keys/*.pem``, the keys that may sign bundles besides the shipped ones. A file that does not hold is left out: less is
trusted then, never more.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from kyso_desktop.jobs.stored_trust import (
    ADDED,
    BUNDLE,
    KEYS,
    REMOVED,
    STORE,
    added_certificates,
    bundle_keys,
    removed_digests,
    stored_bundle,
)
from kyso_desktop.trust import (
    BundleFault,
    NotAnAuthority,
    TrustBundle,
    TrustBundleRefused,
    TrustedUnknown,
    TrustFileUnreadable,
    certificates_in,
    is_bundle_key,
    read_bundle,
    read_certificate,
    shipped_certificates,
)
from kyso_desktop.workstation import private_folder, read_file, write_whole

if TYPE_CHECKING:
    from pathlib import Path

    from kyso_desktop.jobs.desk import Desk
    from kyso_desktop.trust import CertificateFacts


class TrustOrigin(StrEnum):
    """Where a trusted certificate comes from."""

    SHIPPED = "shipped"
    ADDED = "added"
    BUNDLE = "bundle"
    PACK = "pack"
    """The agency's policy pack."""
    FOLDER = "folder"
    """The agency's folder: the setting ``trust_folder``."""


@dataclass(frozen=True, slots=True)
class TrustedCertificate:
    """One certificate of the store; one that is not in use was removed by a person."""

    facts: CertificateFacts
    origin: TrustOrigin
    in_use: bool


def list_trust(desk: Desk) -> tuple[TrustedCertificate, ...]:
    """Every certificate of the store, shipped ones first; raises ``TrustStoreDamaged``, ``TrustFileUnreadable``."""
    home, removed = desk.folders.home, removed_digests(desk.folders.home)
    bundle = stored_bundle(home, desk.shipped_trust, desk.clock())
    groups = (
        (TrustOrigin.SHIPPED, shipped_certificates(desk.shipped_trust)),
        (TrustOrigin.ADDED, tuple(added_certificates(home))),
        (TrustOrigin.BUNDLE, bundle.certificates if bundle else ()),
        (TrustOrigin.PACK, desk.trust.certificates),
        (TrustOrigin.FOLDER, _in_folder(desk)),
    )
    found: dict[str, TrustedCertificate] = {}
    for origin, certificates in groups:
        for facts in map(read_certificate, certificates):
            found.setdefault(facts.sha256, TrustedCertificate(facts, origin, facts.sha256 not in removed))
    return tuple(found.values())


def _in_folder(desk: Desk) -> tuple[bytes, ...]:
    folder = desk.settings.trust_folder
    return certificates_in(folder) if folder is not None else ()


def look_at_trust(path: Path) -> tuple[CertificateFacts, ...]:
    """The CA certificates of a file or folder, not yet trusted; raises ``TrustFileUnreadable``, ``NotAnAuthority``."""
    return tuple(facts for _der, facts in _authorities(path))


def add_trust(desk: Desk, path: Path, agreed: frozenset[str] | None = None) -> tuple[TrustedCertificate, ...]:
    """Every CA certificate of the file or folder is trusted from now on; all of them or none.

    ``agreed``: the SHA-256 that a person has looked at; other content is refused as ``TrustFileUnreadable``. Raises
    ``NotAnAuthority`` and ``FileTrouble`` too.
    """
    found = _authorities(path)
    digests = {one.sha256 for _der, one in found}
    if agreed is not None and digests != agreed:
        raise TrustFileUnreadable(path)
    folder = private_folder(desk.folders.home / STORE / ADDED)
    for der, one in found:
        write_whole(folder / f"{one.sha256}.der", der, overwrite=True)
    _write_removed(desk, removed_digests(desk.folders.home) - digests)
    return tuple(TrustedCertificate(one, TrustOrigin.ADDED, in_use=True) for _der, one in found)


def restore_trust(desk: Desk, sha256: str) -> TrustedCertificate:
    """A certificate of the store that was put out of use counts again; raises ``TrustedUnknown``."""
    wanted = sha256.lower()
    found = next((one for one in list_trust(desk) if one.facts.sha256 == wanted and not one.in_use), None)
    if found is None:
        raise TrustedUnknown(wanted)
    _write_removed(desk, removed_digests(desk.folders.home) - {wanted})
    return replace(found, in_use=True)


def remove_trust(desk: Desk, sha256: str) -> TrustedCertificate:
    """The certificate is trusted no more; raises ``TrustedUnknown``. One that nobody here added is kept, out of use."""
    wanted = sha256.lower()
    found = next((one for one in list_trust(desk) if one.facts.sha256 == wanted and one.in_use), None)
    if found is None:
        raise TrustedUnknown(wanted)
    if found.origin is not TrustOrigin.ADDED or _is_elsewhere(desk, wanted):
        _write_removed(desk, removed_digests(desk.folders.home) | {wanted})
    (desk.folders.home / STORE / ADDED / f"{wanted}.der").unlink(missing_ok=True)
    return replace(found, in_use=False)


def import_trust(desk: Desk, path: Path) -> TrustBundle:
    """The bundle is in force; raises ``TrustBundleRefused`` and ``FileTrouble``, and then the old one still is."""
    content = read_file(path)
    home, now = desk.folders.home, desk.clock()
    bundle = read_bundle(content, bundle_keys(home, desk.shipped_trust), now)
    current = stored_bundle(home, desk.shipped_trust, now)
    if current is not None and bundle.version < current.version:
        raise TrustBundleRefused(BundleFault.OLDER)
    write_whole(private_folder(home / STORE) / BUNDLE, content, overwrite=True)
    return bundle


def pin_bundle_key(desk: Desk, path: Path) -> str:
    """Bundles signed with this Ed25519 key (PEM) are taken from now on; its SHA-256. Raises ``TrustFileUnreadable``."""
    pem = read_file(path)
    if not is_bundle_key(pem):
        raise TrustFileUnreadable(path)
    digest = hashlib.sha256(pem).hexdigest()
    write_whole(private_folder(desk.folders.home / STORE / KEYS) / f"{digest}.pem", pem, overwrite=True)
    return digest


def _authorities(path: Path) -> tuple[tuple[bytes, CertificateFacts], ...]:
    found = tuple((der, read_certificate(der)) for der in certificates_in(path))
    for _der, one in found:
        if not one.is_ca:
            raise NotAnAuthority(one.common_name)
    return found


def _is_elsewhere(desk: Desk, sha256: str) -> bool:
    bundle = stored_bundle(desk.folders.home, desk.shipped_trust, desk.clock())
    others = (*(bundle.certificates if bundle else ()), *desk.trust.certificates, *_in_folder(desk))
    return any(hashlib.sha256(der).hexdigest() == sha256 for der in others)


def _write_removed(desk: Desk, removed: frozenset[str]) -> None:
    if removed == removed_digests(desk.folders.home):
        return
    text = "".join(f"{sha256}\n" for sha256 in sorted(removed))
    write_whole(private_folder(desk.folders.home / STORE) / REMOVED, text.encode(), overwrite=True)
