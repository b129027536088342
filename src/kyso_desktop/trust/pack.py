"""A policy pack: what an agency sets on all its computers, carried as one signed file. Pure.

Signed as a trust bundle is (:mod:`bundle`), of the format ``kyso-policy-pack-1``. The payload has ``version`` (a number
that only rises), ``issued``, ``expires`` (ISO 8601 with offset), and what it sets: ``certificates`` (base64 of DER, CA
certificates), ``tsa_url``, ``driver_map`` and ``rules`` (texts of TOML files) and ``forms`` (name to base64 of a DOCX).
"""

import base64
import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from kyso_desktop.trust.bundle import signed_payload
from kyso_desktop.trust.errors import BundleFault, CertificateUnreadable, PolicyPackRefused, TrustBundleRefused
from kyso_desktop.trust.reader import read_certificate

FORMAT = "kyso-policy-pack-1"
FORM_NAME = re.compile(r"[a-z0-9-]{1,40}")
KNOWN = {"version", "issued", "expires", "certificates", "tsa_url", "driver_map", "rules", "forms"}
_DAMAGED = (ValueError, KeyError, TypeError, AttributeError, RecursionError, CertificateUnreadable)


@dataclass(frozen=True, slots=True)
class PolicyPack:
    """What a pack says, its signature checked; times with a time zone."""

    version: int
    issued: datetime
    expires: datetime
    certificates: tuple[bytes, ...] = ()
    tsa_url: str | None = None
    driver_map: str | None = None
    rules: str | None = None
    """A whole rule pack; whether this version of the program understands it, is its reader's to say."""
    forms: Mapping[str, bytes] = field(default_factory=dict)


def read_pack(content: bytes, key: bytes, now: datetime) -> PolicyPack:
    """The pack, signed by ``key`` (PEM) and in force at ``now``; raises :class:`PolicyPackRefused`.

    A pack that sets something unknown to this version is refused whole: half a policy is none.
    """
    try:
        payload = signed_payload(content, (key,), FORMAT)
    except TrustBundleRefused as error:
        raise PolicyPackRefused(error.reason) from error
    try:
        pack = _pack(json.loads(payload))
    except _DAMAGED as error:
        raise PolicyPackRefused(BundleFault.DAMAGED) from error
    if now >= pack.expires:
        raise PolicyPackRefused(BundleFault.EXPIRED)
    return pack


def _pack(said: dict[str, Any]) -> PolicyPack:
    if not set(said) <= KNOWN or type(said["version"]) is not int:
        raise ValueError("unknown")
    certificates = tuple(base64.b64decode(text, validate=True) for text in said.get("certificates", ()))
    if not all(read_certificate(der).is_ca for der in certificates):
        raise ValueError("not a CA")
    issued, expires = datetime.fromisoformat(said["issued"]), datetime.fromisoformat(said["expires"])
    if issued.tzinfo is None or expires.tzinfo is None:
        raise ValueError("time zone")
    driver_map, rules = said.get("driver_map"), said.get("rules")
    for text in (driver_map, rules):
        tomllib.loads(text if text is not None else "")
    forms = {_name(name): base64.b64decode(text, validate=True) for name, text in said.get("forms", {}).items()}
    return PolicyPack(
        said["version"], issued, expires, certificates, _address(said.get("tsa_url")), driver_map, rules, forms
    )


def _name(name: str) -> str:
    if not FORM_NAME.fullmatch(name):
        raise ValueError(name)
    return name


def _address(address: object) -> str | None:
    if address is not None and not (isinstance(address, str) and address.startswith(("http://", "https://"))):
        raise ValueError("address")
    return address
