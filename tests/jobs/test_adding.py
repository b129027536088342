"""A signature whose revision another process makes: the program signs the bytes that it will write, and no others."""

import hashlib
import io
import subprocess
import sys
from dataclasses import dataclass, field, replace
from types import SimpleNamespace
from unittest.mock import Mock

import pytest
from asn1crypto import cms, core
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import fields
from tests.corpus import documents, pki
from tests.corpus.services import serving, timestamp_reply
from tests.signing.desk import FONTS, MemoryKey, arrow, everybody_accepts, page, picture_mark, shapes_of

from kyso_desktop.app.desk import build_desk
from kyso_desktop.jobs.adding import add_ordered
from kyso_desktop.jobs.errors import DocumentTooComplex, ResultNotSound
from kyso_desktop.jobs.model import ReadyKey
from kyso_desktop.jobs.picture_facts import look_at_picture
from kyso_desktop.jobs.verifying import Intended, ReaderApart, ToSign, ToStamp
from kyso_desktop.jobs.verifying.messages import Answer, Phase
from kyso_desktop.jobs.verifying.wishes import MOST_WISHES
from kyso_desktop.signing import (
    DocumentClosed,
    DocumentUnwritable,
    Level,
    LevelUnreachable,
    Services,
    SignatureOrder,
    SigningPasswordNeeded,
    append_signature,
    covered,
    opened_growing,
)
from kyso_desktop.tokens import TokenRemoved
from kyso_desktop.trust import CertificateState, CertificateStatus, TimestampServer, TimestampUnavailable, TrustView

GOOD = CertificateStatus(CertificateState.GOOD)
VIEW = TrustView(
    (pki.root().der,), (pki.authority().der, pki.timestamper().der), pki.clean_crls(), moment=pki.NOW, offline=True
)


@dataclass(frozen=True)
class CountingKey(MemoryKey):
    """Remembers how often it was used."""

    used: list[bytes] = field(default_factory=list)

    def sign(self, message, digest):
        self.used.append(message)
        return super().sign(message, digest)


@pytest.fixture(scope="module")
def reader():
    made = ReaderApart(alone=True)
    yield made
    made.close()


@pytest.fixture
def key():
    return CountingKey(pki.leader())


def order(level=Level.B):
    return SignatureOrder("Signature", picture_mark(), level, None, None)


def prepared(reader, password, services, level):
    document = SimpleNamespace(reader=reader, name="a.pdf", password=password, shapes=shapes_of(page()))
    return SimpleNamespace(document=document, key=ReadyKey(None, GOOD, level, services, (), VIEW))


def added(content, reader, key, *, password=None, stamps=None, level=None):
    desk, level = replace(build_desk(), fonts=FONTS), level or (Level.T if stamps else Level.B)
    one = prepared(reader, password, Services(stamps), level)
    return add_ordered(one, content, order(level), key, desk)


def honest(content, key):
    """What an honest reader asks to be signed, and what it gives in the end."""
    growing, asked = opened_growing(content), []

    class Asking(MemoryKey):
        def sign(self, message, digest):
            asked.append(ToSign(message, digest, growing.appended))
            return super().sign(message, digest)

    append_signature(growing, order(), Asking(key.identity), shapes_of(content), FONTS, Services())
    return asked[0], growing.appended


class Liar:
    """A reader that a document has taken over; ``asks`` and ``gives`` are what it says."""

    def __init__(self, asks, gives):
        self._asks, self._gives = asks, gives

    def append(self, _content, _name, _password, _appending, bringing, _cancel):
        for one in self._asks:
            if isinstance(one, ToStamp):
                bringing.stamp(one)
            else:
                bringing.sign(one)
        return SimpleNamespace(appended=self._gives, made=None)


def test_the_revision_made_apart_is_accepted_everywhere(reader, key, tmp_path):
    signed = added(page(), reader, key)
    assert signed.content[: len(page())] == page()
    assert signed.made.field == "Signature1"
    assert len(key.used) == 1
    everybody_accepts(signed.content, tmp_path)


def test_a_second_one_goes_behind_the_first(reader, key, tmp_path):
    first = added(page(), reader, key)
    second = added(first.content, reader, key)
    assert second.made.field == "Signature2"
    everybody_accepts(second.content, tmp_path, 2)


def test_nothing_is_signed_that_covers_other_bytes(key):
    asked, gives = honest(page(), key)
    others = honest(page(90), key)[0].message
    attributes = cms.CMSAttributes.load(asked.message)
    doubled = cms.CMSAttributes([*attributes, attributes[1]]).dump()
    stranger = replace(asked, appended=asked.appended.replace(b"/Sig", b"/Sog", 1))
    moved = replace(asked, appended=asked.appended.replace(b"/ByteRange", b"/ByteRangf"))
    for lie in (replace(asked, message=others), replace(asked, message=doubled), stranger, moved):
        with pytest.raises(ResultNotSound):
            added(page(), Liar([lie], gives), key)
    with pytest.raises(ResultNotSound):  # what was asked for one document is asked for another
        added(page(90), Liar([asked], gives), key)
    for nonsense in (b"", b"\x31\x00", core.OctetString(b"x").dump(), b"Ch\xc3\xa0o"):
        with pytest.raises(ResultNotSound):
            added(page(), Liar([replace(asked, message=nonsense)], gives), key)
    assert key.used == []


@pytest.mark.parametrize("digest", ["md5", "shake_128", "none of these", ""])
def test_no_digest_is_named_that_no_signature_has(digest, key):
    asked, gives = honest(page(), key)
    with pytest.raises(ResultNotSound):
        added(page(), Liar([replace(asked, digest=digest)], gives), key)
    with serving({"/tsa": timestamp_reply}) as (address, stamped), pytest.raises(ResultNotSound):
        added(page(), Liar([ToStamp(bytes(32), digest)], gives), key, stamps=TimestampServer(f"{address}/tsa"))
    assert (key.used, stamped) == ([], [])


def test_what_is_given_in_the_end_is_what_was_signed(key):
    asked, gives = honest(page(), key)
    changed = bytearray(gives)
    changed[gives.index(b"/Rect") + 9] ^= 1
    for lie in (bytes(changed), gives + b" ", gives[:-1]):
        with pytest.raises(ResultNotSound):
            added(page(), Liar([asked], lie), key)
    with pytest.raises(ResultNotSound):  # it never asked
        added(page(), Liar([], gives), key)
    assert len(key.used) == 3
    with pytest.raises(ResultNotSound):  # it asked twice
        added(page(), Liar([asked, asked], gives), key)
    assert len(key.used) == 4
    assert added(page(), Liar([asked], gives), key).content == page() + gives


class Gone:
    """A time-stamp server that answers no more after its trial."""

    def __init__(self, server):
        self._server = server

    def token(self, digest, algorithm):
        if digest != hashlib.new(algorithm).digest():
            raise TimestampUnavailable("http://tsa")
        return self._server.token(digest, algorithm)


def test_its_time_stamp_is_brought_too(reader, key, tmp_path):
    with serving({"/tsa": timestamp_reply}) as (address, asked):
        server = TimestampServer(f"{address}/tsa")
        server.trial()
        signed = added(page(), reader, key, stamps=server)
        with pytest.raises(TimestampUnavailable):
            added(page(), reader, key, stamps=Gone(server))
        second = added(signed.content, reader, key, stamps=server)  # the process was put away, and another asked
    assert len(asked) == 3
    assert second.made.level is Level.T
    stamped = PdfFileReader(io.BytesIO(second.content)).embedded_regular_signatures
    for one in stamped:
        assert "signature_time_stamp_token" in {item["type"].native for item in one.signer_info["unsigned_attrs"]}
    everybody_accepts(second.content, tmp_path, 2)


@pytest.mark.parametrize("level", [Level.LT, Level.LTA])
def test_what_makes_it_last_is_made_there_too(level, reader, key, tmp_path):
    with serving({"/tsa": timestamp_reply}) as (address, _):
        signed = added(page(), reader, key, stamps=TimestampServer(f"{address}/tsa"), level=level)
    made = PdfFileReader(io.BytesIO(signed.content))
    assert len(made.root["/DSS"]["/CRLs"]) >= 2
    assert len(made.embedded_timestamp_signatures) == (1 if level is Level.LTA else 0)
    assert len(key.used) == 1
    everybody_accepts(signed.content, tmp_path)


def test_an_archive_stamp_may_have_another_hash_than_the_signature(reader, key, tmp_path):
    """A key of P-384 signs SHA-384."""
    ordered = replace(order(Level.LTA), digest="sha384")
    with serving({"/tsa": timestamp_reply}) as (address, _):
        one = prepared(reader, None, Services(TimestampServer(f"{address}/tsa")), Level.LTA)
        made = add_ordered(one, page(), ordered, key, replace(build_desk(), fonts=FONTS))
    assert len(PdfFileReader(io.BytesIO(made.content)).embedded_timestamp_signatures) == 1
    everybody_accepts(made.content, tmp_path)


def test_a_level_that_the_revocation_data_does_not_carry_is_told_with_its_reason(reader, key, monkeypatch):
    monkeypatch.setattr("tests.jobs.test_adding.VIEW", replace(VIEW, roots=()))
    with serving({"/tsa": timestamp_reply}) as (address, _), pytest.raises(LevelUnreachable) as refused:
        added(page(), reader, key, stamps=TimestampServer(f"{address}/tsa"), level=Level.LT)
    assert (refused.value.level, refused.value.reason) == (Level.LT, "revocation")
    assert key.used == []


def test_behind_what_was_signed_stands_only_what_makes_it_last(key):
    asked, gives = honest(page(), key)
    assert added(page(), Liar([asked], gives + b"more"), key, level=Level.LT).content == page() + gives + b"more"
    with pytest.raises(ResultNotSound):
        added(page(), Liar([asked], gives + b"more"), key, level=Level.T)


def test_nobody_is_asked_for_a_time_stamp_that_was_not_ordered(key):
    with pytest.raises(ResultNotSound):
        added(page(), Liar([ToStamp(bytes(32), "sha256")], b""), key)


def test_a_reader_that_goes_on_wishing_is_put_away(key):
    wish = Answer(Phase.TO_STAMP, to_stamp=ToStamp(bytes(32), "sha256"))
    brought = []
    life = Mock(**{"has_ended.return_value": False, "answer.return_value": wish, "bring": brought.append})
    with serving({"/tsa": timestamp_reply}) as (address, asked), pytest.raises(DocumentTooComplex):
        added(page(), ReaderApart(start=lambda: life), key, stamps=TimestampServer(f"{address}/tsa"))
    assert len(asked) == len(brought) == MOST_WISHES


def test_the_gap_is_the_signature_alone(key):
    asked, gives = honest(page(), key)
    gap = covered(page(), asked.appended, asked.message, "sha256")
    assert gives[gap.start : gap.start + 4] == b"<308"
    assert set(asked.appended[gap.start + 1 : gap.end - 1]) == {ord("0")}
    rest = page() + gives[: gap.start] + gives[gap.end :]
    assert hashlib.sha256(rest).digest() in asked.message
    assert covered(page(), asked.appended, asked.message, "sha512") is None


def test_a_process_that_looked_at_attributes_can_still_make_a_signature():
    """asn1crypto learns the names of attributes when its parts are loaded, and never after one was looked at."""
    attributes = cms.CMSAttributes([{"type": "content_type", "values": ["data"]}]).dump()
    look = f"covered(b'', b'/ByteRange [0 22 24 0]<>', {attributes!r}, 'sha256')"
    name = "from asn1crypto.cms import CMSAttributeType\nCMSAttributeType('signing_certificate_v2')"
    both = f"from kyso_desktop.signing import covered\n{look}\nimport pyhanko.sign\n{name}"
    subprocess.run([sys.executable, "-c", both], check=True)


def test_why_there_can_be_none_comes_back(reader, key):
    with pytest.raises(DocumentUnwritable):
        added(b"%PDF-1.7\nnothing", reader, key)
    closed = documents.signed(page(), pki.leader(), certify=True, docmdp_permissions=fields.MDPPerm.NO_CHANGES)
    with pytest.raises(DocumentClosed):
        added(closed, reader, key)
    with pytest.raises(SigningPasswordNeeded):
        added(documents.encrypted(page(), "mat-khau"), reader, key, password="sai")
    assert key.used == []


def test_a_key_that_fails_is_told_as_it_failed_and_the_next_document_is_read(reader, key):
    class Pulled(MemoryKey):
        def sign(self, message, digest):
            raise TokenRemoved

    with pytest.raises(TokenRemoved):
        added(page(), reader, Pulled(key.identity))
    assert added(page(), reader, key).made.field == "Signature1"


def test_the_reader_tells_of_the_picture_what_the_program_would_find(reader):
    for png, smallest in ((arrow(), 10), (arrow(), 1000), (b"no picture", 10)):
        told = reader.fitness(page(), "a.pdf", None, None, Intended(png, smallest)).picture
        here = look_at_picture(png, smallest)
        assert (told.fault or (told.width, told.height, told.hues)) == (
            here if isinstance(here, str) else (here.width, here.height, here.hues)
        )
