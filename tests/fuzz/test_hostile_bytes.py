"""Any bytes end in a verdict, never in an exception, and no change to what was signed stays green.

``KYSO_FUZZ_EXAMPLES=20000 pytest tests/fuzz`` runs longer than the usual quarter of a minute.
"""

import os
import re
from datetime import timedelta
from functools import cache

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.corpus import cases, documents, edits, pki, structures, table_files, updates
from tests.verification.test_every_object import variants_of

from kyso_desktop.pages import open_pages
from kyso_desktop.trust import TrustView
from kyso_desktop.verification import Verdict, look, verify

EXAMPLES = int(os.environ.get("KYSO_FUZZ_EXAMPLES", "600"))
TOKENS = [
    b"/ByteRange [0 10 20 30]", b"/Type /Sig", b"/Contents <00>", b"endobj", b"1 0 obj", b"<<", b">>", b"stream\n",
    b"endstream", b"xref\n0 1\n", b"trailer\n", b"startxref\n0\n%%EOF\n", b"/Kids [1 0 R]", b"/Parent 1 0 R", b"null",
    b"/Root 1 0 R", b"/Prev 9", b"/AcroForm << /Fields [1 0 R] >>", b"-1", b"99999999999999999999", b"(", b")",
    b"[", b"]",
    b"/Length 4294967296", b"/Filter [/FlateDecode /FlateDecode]", b"/DSS <</CRLs [1 0 R]>>", b"\x00" * 9, b"%", b"R",
    b"/Perms <</DocMDP 1 0 R>>", b"/Lock 1 0 R", b"/Encrypt 1 0 R", b"/ObjStm", b"/XRef", b"/XRefStm 9", b"/Rotate 45",
    b"/MediaBox [0 0 1e39 -5]",
]  # fmt: skip
LARGEST_UPDATE = 2_000
"""The validation data and the tree, which some of the honest documents have behind their last signature."""
Edits = list[tuple[str, float, float, bytes]]


@cache
def honest() -> tuple[bytes, ...]:
    """Signed documents of every build: tables, streams, both, with a form, a tree, validation data."""
    leader = documents.signed(documents.plain(), pki.leader())
    sealed = documents.signed(leader, pki.agency(), "Signature2", box=documents.SEAL_BOX)
    form = documents.signed(updates.with_text_field(documents.plain()), pki.leader(), certify=True)
    grown = edits.with_tree_grown(table_files.with_seal(table_files.signed(edits.tagged())))
    return (
        leader, sealed, form, table_files.compact(), table_files.with_seal(table_files.compact()), grown,
        table_files.signed(structures.hybrid(documents.plain())), table_files.boxed(),
        table_files.signed(structures.leaning()), cases.certified(), updates.with_validation_data(sealed, b"x"),
    )  # fmt: skip


@cache
def sources() -> tuple[bytes, ...]:
    return (*honest(), documents.plain(), updates.with_new_page_content(cases.sealed()))


@cache
def view() -> TrustView:
    crls = pki.clean_crls()
    return TrustView((pki.root().der,), (pki.authority().der,), crls, moment=pki.NOW + timedelta(), offline=True)


steps = st.lists(
    st.tuples(
        st.sampled_from(("flip", "cut", "copy", "token", "bytes", "truncate", "splice", "number")),
        st.floats(0, 1, exclude_max=True),
        st.floats(0, 1, exclude_max=True),
        st.one_of(st.sampled_from(TOKENS), st.binary(min_size=1, max_size=24)),
    ),
    min_size=1,
    max_size=6,
)


def mutated(content: bytes, chosen: Edits) -> bytes:
    for kind, where, size, piece in chosen:
        at = int(where * len(content))
        end = min(len(content), at + 1 + int(size * size * 400))
        match kind:
            case "flip":
                content = (
                    content[:at] + bytes([content[at] ^ (1 << int(size * 8))]) + content[at + 1 :] if content else b""
                )
            case "cut":
                content = content[:at] + content[end:]
            case "copy":
                content = content[:at] + content[at:end] * 2 + content[end:]
            case "token" | "bytes":
                content = content[:at] + piece + content[at:]
            case "truncate":
                content = content[: max(at, len(content) // 2)]
            case "splice":
                other = sources()[int(size * len(sources()))]
                content = content[:at] + other[int(where * len(other)) :]
            case "number":
                numbers = list(re.finditer(rb"\d+", content))
                if numbers:
                    one = numbers[int(where * len(numbers))]
                    content = content[: one.start()] + str(int(size * 5000)).encode() + content[one.end() :]
    return content


def judged(content: bytes):
    report = verify(content, name="a.pdf", view=view())
    if report.verdict is Verdict.VALID:
        report = look(report, lambda end: open_pages(content, "a.pdf", end=end), every_page=False)
    return report


def signed_parts(content: bytes) -> list[bytes]:
    """What each signature of an honest file covers."""
    ranges = [list(map(int, found.split())) for found in re.findall(rb"/ByteRange \[([\d ]+)\]", content)]
    return [content[a : a + b] + content[c : c + d] for a, b, c, d in ranges]


usual = settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    database=None,
    derandomize=EXAMPLES <= 600,  # the usual run is the same each time
)


@usual
@given(st.integers(0, 12), steps)
def test_any_change_ends_in_a_verdict_and_none_stays_green(which, chosen):
    original = sources()[which]
    content = mutated(original, chosen)
    report = judged(content)
    assert report.verdict in set(Verdict)
    if report.verdict is Verdict.VALID:
        # What is green is bit for bit what somebody signed; only the gap of a signature may be written otherwise.
        last = max(signed_parts(content), key=len)
        assert last in [part for source in honest() for part in signed_parts(source)]
        assert len(content) - len(last) <= 2 * 24_000 + 4 + LARGEST_UPDATE


@usual
@given(st.binary(max_size=600), st.lists(st.sampled_from(TOKENS), max_size=12))
def test_any_bytes_end_in_a_verdict(noise, tokens):
    for content in (noise, b"%PDF-1.7\n" + b"\n".join(tokens) + noise, noise + b"%PDF-1.7" + b" ".join(tokens)):
        assert verify(content, name="a.pdf", view=view()).verdict is not Verdict.VALID


@cache
def changed_objects(which: int) -> tuple[tuple[int, bytes, bytes], ...]:
    """Each object of an honest document in each wrong form."""
    return tuple(variants_of(honest()[which]))


@settings(usual, max_examples=max(20, EXAMPLES // 10))
@given(st.sampled_from((0, 1, 2, 3, 4, 6, 7, 8, 9)), st.floats(0, 1, exclude_max=True), st.booleans(), st.booleans())
def test_no_object_changed_by_an_update_stays_green(which, where, as_stream, hidden):
    """By a table or a stream; ``hidden``: another copy of the object, as it was, stands before it."""
    original = honest()[which]
    number, was, written = changed_objects(which)[int(where * len(changed_objects(which)))]
    start = original + (b"%d 0 obj\n%s\nendobj\n" % (number, was) if hidden else b"")
    make = structures.with_stream_section if as_stream else updates.with_objects
    report = judged(make(start, {number: written}))
    assert report.verdict is not Verdict.VALID, (which, number, written)
