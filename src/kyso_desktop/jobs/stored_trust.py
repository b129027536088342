"""What the user's trust store holds, as read for a run; :mod:`trust_store` says where and changes it.

A file that does not hold is left out: less is trusted then, never more.
"""

from __future__ import annotations

import hashlib
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from kyso_desktop.trust import (
    CertificateUnreadable,
    TrustBundle,
    TrustError,
    TrustInputs,
    read_bundle,
    read_certificate,
)
from kyso_desktop.workstation import FileTrouble, read_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

STORE, ADDED, KEYS = "trust", "added", "keys"
BUNDLE, REMOVED = "bundle.json", "removed.txt"
SHIPPED_KEYS = "bundle-*.pem"


def with_store(
    inputs: TrustInputs, home: Path, shipped: Path, now: datetime, folder: Path | None = None
) -> TrustInputs:
    """The inputs of a run with what this user's store adds and takes away; unchanged where only the run's own count.

    ``folder`` is the agency's: what a person took out of use does not count by way of it or of a policy pack either.
    """
    if inputs.only:
        return inputs
    bundle = stored_bundle(home, shipped, now)
    added = (*inputs.certificates, *added_certificates(home), *(bundle.certificates if bundle else ()))
    removed = removed_digests(home)
    kept = tuple(der for der in added if hashlib.sha256(der).hexdigest() not in removed)
    anchors = tuple(path for path in inputs.anchors if path != folder)
    agency = (folder,) if folder in inputs.anchors and folder is not None else ()
    return replace(inputs, anchors=anchors, agency=agency, certificates=kept, removed=removed)


def added_certificates(home: Path) -> Iterator[bytes]:
    """DER of each certificate that a person added; a file whose content is not what its name says is left out."""
    for file in sorted((home / STORE / ADDED).glob("*.der")):
        with suppress(FileTrouble, CertificateUnreadable):
            der = read_file(file)
            if hashlib.sha256(der).hexdigest() == file.stem and read_certificate(der).is_ca:
                yield der


def stored_bundle(home: Path, shipped: Path, now: datetime) -> TrustBundle | None:
    """The bundle in force; None where there is none, or it does not hold any more."""
    try:
        return read_bundle(read_file(home / STORE / BUNDLE), bundle_keys(home, shipped), now)
    except (FileTrouble, TrustError):
        return None


def bundle_keys(home: Path, shipped: Path) -> tuple[bytes, ...]:
    """PEM of the keys that may sign bundles; raises ``FileTrouble``."""
    files = (*sorted(shipped.glob(SHIPPED_KEYS)), *sorted((home / STORE / KEYS).glob("*.pem")))
    return tuple(read_file(file) for file in files)


def removed_digests(home: Path) -> frozenset[str]:
    """SHA-256 of the certificates that a person took out of use."""
    try:
        return frozenset(read_file(home / STORE / REMOVED).decode("ascii", "replace").split())
    except FileTrouble:
        return frozenset()
