"""Step 3: what a signature covers (ISO 32000-1, 12.8.1; ETSI EN 319 142-1, 4.4)."""

import re
from dataclasses import dataclass

from kyso_desktop.verification.blocks import Blocks
from kyso_desktop.verification.crossreferences import last_start
from kyso_desktop.verification.fields import SignatureObject
from kyso_desktop.verification.reasons import Reason
from kyso_desktop.workstation import Content

HEXADECIMAL = re.compile(rb"<[0-9A-Fa-f]*>\Z")
CONTENTS_KEY = re.compile(rb"/Contents\s*\Z")
END_OF_FILE = re.compile(rb"%%EOF[ \t\r\n\x00]*\Z")
TAIL = 4096


@dataclass(frozen=True, slots=True)
class Coverage:
    """The bytes that one signature covers."""

    revision_end: int | None
    """Where its revision ends; None where the byte range cannot be believed."""
    gap: tuple[int, int] | None
    reasons: tuple[Reason, ...]

    def pieces(self, content: Content) -> Blocks:
        """The covered bytes; only where ``gap`` and ``revision_end`` are known."""
        if self.gap is None or self.revision_end is None:
            raise ValueError
        return Blocks(content, ((0, self.gap[0]), (self.gap[1], self.revision_end)))


def coverage_of(signature: SignatureObject, content: Content) -> Coverage:
    """The coverage of one signature, with the reasons why it is not all that it should be.

    The range starts at 0, leaves out nothing but the hexadecimal ``/Contents`` of this very signature, and ends with
    an end-of-file marker.
    """
    if signature.byte_range is None or signature.contents is None:
        return Coverage(None, None, (Reason.SIGNATURE_DAMAGED,))
    start, length, resume, rest = signature.byte_range
    end = resume + rest
    if start != 0 or length <= 0 or resume <= length or rest <= 0 or end > len(content):
        return Coverage(None, None, (Reason.BYTE_RANGE_WRONG,))
    reasons = []
    if not _gap_is_contents(content, length, resume, signature.contents):
        reasons.append(Reason.CONTENTS_NOT_IN_GAP)
    if END_OF_FILE.search(content, max(0, end - 64), end) is None:
        reasons.append(Reason.BYTE_RANGE_WRONG)
    return Coverage(end, (length, resume), tuple(reasons))


def _gap_is_contents(content: Content, start: int, stop: int, contents: bytes) -> bool:
    gap = content[start:stop]
    if HEXADECIMAL.match(gap) is None or CONTENTS_KEY.search(content, max(0, start - 32), start) is None:
        return False
    digits = gap[1:-1] + b"0" * (len(gap) % 2)
    return bytes.fromhex(digits.decode("ascii")) == contents


def ends_properly(content: Content) -> bool:
    """Whether nothing but white space follows the last end-of-file marker."""
    marker = content.rfind(b"%%EOF")
    return marker >= 0 and not content[marker + len(b"%%EOF") :].strip(b" \t\r\n\x00")


def update_is_reached(content: Content, signed_end: int, end: int) -> bool:
    """Whether the bytes between two revisions are an update that its own cross-reference section makes known.

    Bytes that no cross-reference reaches are shown by viewers that repair files, and by no others.
    """
    if not content[signed_end:end].strip(b" \t\r\n\x00"):
        return True
    start = last_start(content, max(signed_end, end - TAIL), end)
    return start is not None and signed_end <= start < end
