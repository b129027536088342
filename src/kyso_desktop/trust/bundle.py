"""A signed list of CA certificates that is carried from office to office as one file. Pure.

The file is JSON: ``payload`` (base64 of a JSON text), ``signature`` (base64, Ed25519 over exactly these bytes) and
``format``. The payload has ``version`` (a number that only rises), ``issued`` and ``expires`` (ISO 8601 with offset)
and ``certificates`` (base64 of DER). Nothing of it is believed before the signature of a pinned key holds.
"""

import base64
import binascii
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import load_pem_public_key

from kyso_desktop.trust.errors import BundleFault, CertificateUnreadable, TrustBundleRefused
from kyso_desktop.trust.reader import read_certificate

FORMAT = "kyso-trust-bundle-1"
MAXIMUM_BYTES = 8 * 1024 * 1024
MAXIMUM_CERTIFICATES = 500
_DAMAGED = (ValueError, KeyError, TypeError, AttributeError, RecursionError, binascii.Error, CertificateUnreadable)


@dataclass(frozen=True, slots=True)
class TrustBundle:
    """What a bundle says, its signature checked; times with a time zone."""

    version: int
    issued: datetime
    expires: datetime
    certificates: tuple[bytes, ...]


def read_bundle(content: bytes, keys: Iterable[bytes], now: datetime) -> TrustBundle:
    """The bundle, signed by one of ``keys`` (PEM) and in force at ``now``; raises :class:`TrustBundleRefused`."""
    payload = signed_payload(content, tuple(keys), FORMAT)
    try:
        bundle = _bundle(json.loads(payload))
    except _DAMAGED as error:
        raise TrustBundleRefused(BundleFault.DAMAGED) from error
    if now >= bundle.expires:
        raise TrustBundleRefused(BundleFault.EXPIRED)
    return bundle


def is_bundle_key(pem: bytes) -> bool:
    """True where this is the PEM of one Ed25519 public key."""
    try:
        return isinstance(load_pem_public_key(pem), Ed25519PublicKey)
    except (ValueError, UnsupportedAlgorithm):
        return False


def signed_payload(content: bytes, keys: tuple[bytes, ...], form: str) -> bytes:
    """The bytes that one of ``keys`` (PEM) signed in a file of this form; raises :class:`TrustBundleRefused`."""
    try:
        if len(content) > MAXIMUM_BYTES:
            raise ValueError("size")
        said = json.loads(content)
        if said["format"] != form:
            raise ValueError("format")
        payload = base64.b64decode(said["payload"], validate=True)
        signature = base64.b64decode(said["signature"], validate=True)
    except _DAMAGED as error:
        raise TrustBundleRefused(BundleFault.DAMAGED) from error
    if not any(_is_signed(payload, signature, pem) for pem in keys):
        raise TrustBundleRefused(BundleFault.NOT_SIGNED)
    return payload


def _is_signed(payload: bytes, signature: bytes, pem: bytes) -> bool:
    if not is_bundle_key(pem):
        return False
    key = load_pem_public_key(pem)
    try:
        key.verify(signature, payload)  # type: ignore[union-attr, call-arg] # an Ed25519 key
    except InvalidSignature:
        return False
    return True


def _bundle(said: dict[str, Any]) -> TrustBundle:
    certificates = tuple(base64.b64decode(text, validate=True) for text in said["certificates"])
    if not 0 < len(certificates) <= MAXIMUM_CERTIFICATES or type(said["version"]) is not int:
        raise ValueError("certificates")
    if not all(read_certificate(der).is_ca for der in certificates):
        raise ValueError("not a CA")
    issued, expires = datetime.fromisoformat(said["issued"]), datetime.fromisoformat(said["expires"])
    if issued.tzinfo is None or expires.tzinfo is None:
        raise ValueError("time zone")
    return TrustBundle(said["version"], issued, expires, certificates)
