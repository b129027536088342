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


@dataclass(frozen=True, slots=True)
class TrustedCertificate:
    """One certificate of the store; one that is not in use was removed by a person."""

    facts: CertificateFacts
    origin: TrustOrigin
    in_use: bool


def list_trust(desk: Desk) -> tuple[TrustedCertificate, ...]:
    """Every certificate of the store, shipped ones first; raises ``TrustStoreDamaged``."""
    home, removed = desk.folders.home, removed_digests(desk.folders.home)
    bundle = stored_bundle(home, desk.shipped_trust, desk.clock())
    groups = (
        (TrustOrigin.SHIPPED, shipped_certificates(desk.shipped_trust)),
        (TrustOrigin.ADDED, tuple(added_certificates(home))),
        (TrustOrigin.BUNDLE, bundle.certificates if bundle else ()),
    )
    found: dict[str, TrustedCertificate] = {}
    for origin, certificates in groups:
        for facts in map(read_certificate, certificates):
            found.setdefault(facts.sha256, TrustedCertificate(facts, origin, facts.sha256 not in removed))
    return tuple(found.values())


def add_trust(desk: Desk, path: Path) -> tuple[TrustedCertificate, ...]:
    """Every CA certificate of the file or folder is trusted from now on; all of them or none.

    Raises ``TrustFileUnreadable``, ``NotAnAuthority``, ``FileTrouble``.
    """
    certificates = certificates_in(path)
    facts = [read_certificate(der) for der in certificates]
    for one in facts:
        if not one.is_ca:
            raise NotAnAuthority(one.common_name)
    folder = private_folder(desk.folders.home / STORE / ADDED)
    for der, one in zip(certificates, facts, strict=True):
        write_whole(folder / f"{one.sha256}.der", der, overwrite=True)
    _write_removed(desk, removed_digests(desk.folders.home) - {one.sha256 for one in facts})
    return tuple(TrustedCertificate(one, TrustOrigin.ADDED, in_use=True) for one in facts)


def remove_trust(desk: Desk, sha256: str) -> TrustedCertificate:
    """The certificate is trusted no more; raises ``TrustedUnknown``. A shipped one is kept, out of use."""
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


def _is_elsewhere(desk: Desk, sha256: str) -> bool:
    bundle = stored_bundle(desk.folders.home, desk.shipped_trust, desk.clock())
    return any(hashlib.sha256(der).hexdigest() == sha256 for der in (bundle.certificates if bundle else ()))


def _write_removed(desk: Desk, removed: frozenset[str]) -> None:
    if removed == removed_digests(desk.folders.home):
        return
    text = "".join(f"{sha256}\n" for sha256 in sorted(removed))
    write_whole(private_folder(desk.folders.home / STORE) / REMOVED, text.encode(), overwrite=True)
