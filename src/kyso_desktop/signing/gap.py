"""Which bytes a signature that is about to be made covers, found without parsing the document."""

import re
from dataclasses import dataclass

from asn1crypto import tsp  # noqa: F401 - names attributes, which must be known before the first is read
from asn1crypto.cms import CMSAttributes

from kyso_desktop.workstation import Content, hash_of

RANGE = re.compile(rb"/ByteRange\s*\[\s*0\s+(\d+)\s+(\d+)\s+(\d+)\s*\]")
DELIMITERS = (b"<", b">")


@dataclass(frozen=True, slots=True)
class Gap:
    """Where the signature's value goes: the appended bytes from ``start`` up to ``end``, delimiters included."""

    start: int
    end: int

    def is_all_that_differs(self, before: bytes, after: bytes) -> bool:
        """Whether nothing but what stands in the gap has changed."""
        return (
            len(before) == len(after)
            and before[: self.start] == after[: self.start]
            and before[self.end :] == after[self.end :]
        )


def covered(content: Content, appended: bytes, attributes: bytes, digest: str) -> Gap | None:
    """The only gap in what these signed attributes cover of ``content`` and the revision ``appended`` to it.

    None unless the attributes hold the digest of every other byte (ISO 32000-1, 12.8.1; RFC 5652, 11.2).
    """
    length, total = len(content), len(content) + len(appended)
    for found in RANGE.finditer(appended):
        before, after, rest = (int(part) for part in found.groups())
        gap = Gap(before - length, after - length)
        if 0 <= gap.start < gap.end and after + rest == total and _is_string(appended[gap.start : gap.end]):
            state = hash_of(content, digest)
            state.update(appended[: gap.start])
            state.update(appended[gap.end :])
            return gap if _message_digest(attributes) == state.digest() else None
    return None


def _is_string(piece: bytes) -> bool:
    return (piece[:1], piece[-1:]) == DELIMITERS and not piece[1:-1].strip(b"0")


def _message_digest(attributes: bytes) -> bytes | None:
    try:
        found = [one["values"] for one in CMSAttributes.load(attributes) if one["type"].native == "message_digest"]
        return bytes(found[0][0].native) if len(found) == 1 and len(found[0]) == 1 else None
    except (ValueError, TypeError, KeyError):
        return None
