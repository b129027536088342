"""Any bytes end in a report, and no signed byte can be changed under a green verdict."""

from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kyso_desktop.verification import Verdict, verify
from tests.corpus import documents, pki, table, updates
from tests.verification.test_corpus import view

WORDS = (
    b"/Contents", b"/ByteRange", b"/Kids", b"/Parent", b"/Annots", b"/V", b"/AP", b"<<", b">>", b"[", b"]", b"stream",
    b"endobj", b"xref", b"trailer", b"startxref", b"%%EOF", b"0 R", b"null", b"/Prev", b"/Length", b"/Root", b"-1",
    b"99999999999999999999", b"/XRefStm 0", b"(", b")", b"/Pages", b"/Type", b"\x00", b"\xff",
)  # fmt: skip
QUICK = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@cache
def base() -> bytes:
    first = documents.signed(updates.with_text_field(documents.plain(), value="1"), pki.elliptic_leader())
    return documents.signed(first, pki.elliptic_leader(), "Signature2", box=documents.SEAL_BOX)


@cache
def gaps() -> tuple[tuple[int, int], ...]:
    return tuple(updates.gaps(base()))


def verdict_on(content: bytes) -> Verdict:
    return verify(content, name="a.pdf", view=view()).verdict


@QUICK
@given(st.binary(max_size=400))
def test_any_bytes_end_in_a_report(content):
    for start in (b"", b"%PDF-1.7\n"):
        assert verdict_on(start + content) is not Verdict.VALID


@QUICK
@given(st.floats(0, 1, exclude_max=True), st.integers(1, 255))
def test_no_signed_byte_can_change(place, difference):
    content = bytearray(base())
    index = int(place * len(content))
    content[index] ^= difference
    if not any(start <= index < stop for start, stop in gaps()):
        assert verdict_on(bytes(content)) is not Verdict.VALID


@QUICK
@given(st.lists(st.tuples(st.floats(0, 1), st.sampled_from(WORDS), st.sampled_from(["in", "over", "cut"])), max_size=6))
def test_no_mangled_file_is_an_error(steps):
    content = bytearray(base())
    for place, word, how in steps:
        index = int(place * len(content))
        if how == "in":
            content[index:index] = word
        elif how == "over":
            content[index : index + len(word)] = word
        else:
            del content[index : index + 10 * len(word)]
    assert verdict_on(bytes(content)) in set(Verdict)


@QUICK
@given(st.floats(0, 1))
def test_every_beginning_of_a_file_ends_in_a_report(place):
    content = base()
    end = int(place * len(content))
    if end < len(content):
        assert verdict_on(content[:end]) is not Verdict.VALID or content[:end].rstrip().endswith(b"%%EOF")


@pytest.mark.parametrize("depth", [200, 5000])
def test_deep_and_circular_trees_end(depth):
    """Fields below fields, pages below pages, and a parent that is its own child."""
    nested = b"[" * depth + b"]" * depth
    objects = (
        (1, b"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[4 0 R]>>/StructTreeRoot 5 0 R>>"),
        (2, b"<</Type/Pages/Kids[2 0 R 3 0 R]/Count 1>>"),
        (3, b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Evil " + nested + b">>"),
        (4, b"<</T(a)/Kids[4 0 R 4 0 R]/Parent 4 0 R/FT/Sig/V 4 0 R>>"),
        (5, b"<</K[5 0 R]/P 5 0 R>>"),
    )
    body = b"%PDF-1.7\n" + b"".join(b"%d 0 obj\n%s\nendobj\n" % pair for pair in objects)
    trailer = b"trailer<</Root 1 0 R/Size 6>>\nstartxref\n0\n%%EOF\n"
    assert verdict_on(body + trailer) is not Verdict.VALID
    assert verdict_on(table.leader() + body + trailer) is not Verdict.VALID


@QUICK
@given(st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), min_size=1, max_size=8))
def test_no_mangled_signature_is_an_error(steps):
    content = base()
    start, stop = gaps()[0]
    der = bytearray.fromhex(content[start + 1 : stop - 1].decode())
    used = len(bytes(der).rstrip(b"\x00"))
    for place, value in steps:
        der[int(place * used)] = value
    mangled = content[: start + 1] + bytes(der).hex().encode() + content[stop - 1 :]
    report = verify(mangled, name="a.pdf", view=view())
    assert len(report.signatures) == 2
    assert report.pages == 2
