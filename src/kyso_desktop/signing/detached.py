"""Signs a file that is no PDF: a CMS beside it, over all its bytes."""

import asyncio
from typing import BinaryIO

from kyso_desktop.signing.key_signer import KeySigner
from kyso_desktop.signing.model import SigningKey

DIGEST = "sha256"


def sign_detached(content: BinaryIO, key: SigningKey) -> bytes:
    """A detached CMS (RFC 5652) in DER over everything ``content`` still gives; raises whatever the key raises."""
    signed = asyncio.run(KeySigner(key).async_sign_general_data(content, DIGEST, detached=True))
    return bytes(signed.dump())


def sign_digest_detached(digest_value: bytes, digest: str, key: SigningKey) -> bytes:
    """A detached CMS in DER over content that only its digest is known of; raises whatever the key raises."""
    signed = asyncio.run(KeySigner(key).async_sign(digest_value, digest))
    return bytes(signed.dump())
