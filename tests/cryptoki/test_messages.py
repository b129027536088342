"""What crosses between the two processes is read strictly: an answer from beside a vendor's code proves nothing."""

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kyso_desktop.cryptoki import (
    Ask,
    FoundCertificate,
    FoundToken,
    FrameBroken,
    KeyOpened,
    Listing,
    PinState,
    Presence,
    RawSignature,
    Refusal,
    RefusalKind,
    Request,
    as_message,
    as_reply,
    read_frame,
    write_frame,
)
from kyso_desktop.cryptoki.frames import LARGEST
from kyso_desktop.cryptoki.messages import as_request

CERTIFICATE = FoundCertificate(b"\x30\x82", b"\x01", "nhãn", None)
TOKEN = FoundToken(
    3,
    "nhãn",
    "0123",
    "model",
    "maker",
    PinState.LOW,
    True,
    (CERTIFICATE,),
    1,
    Refusal(RefusalKind.BUSY, "SessionCount"),
)

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=12,
)
NAMES = st.sampled_from(["Listing", "Presence", "KeyOpened", "RawSignature", "Done", "Refusal", "Bug", "Request"])


@pytest.mark.parametrize(
    "reply",
    [
        Listing((TOKEN,)),
        Presence(((0, "0123", "ok"), (1, "", "locked"))),
        KeyOpened(7, True, ("RSA_PKCS",)),
        RawSignature(bytes(range(256))),
        Refusal(RefusalKind.PIN_INCORRECT, "final"),
    ],
)
def test_a_reply_arrives_as_it_was_sent(reply):
    assert as_reply(as_message(reply)) == reply


def test_a_request_arrives_as_it_was_sent():
    request = Request(Ask.OPEN, "/ổ đĩa/driver.so", serial="0123", slot=2, key_id=b"\xff", modulus="c0ffee")
    assert as_request(as_message(request)) == request


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\xff",
        b"{}",
        b"[]",
        b'{"Listing": {"tokens": [{}]}}',
        b'{"RawSignature": {"raw": 7}}',
        b'{"RawSignature": {"raw": "***"}}',
        b'{"KeyOpened": {"key": true, "pin_every_signature": false, "mechanisms": []}}',
        b'{"KeyOpened": {"key": 1, "pin_every_signature": false, "mechanisms": [1]}}',
        b'{"Refusal": {"kind": "OTHER", "detail": ""}}',
        b'{"Done": {"more": 1}}',
        b'{"Request": {}}',
        b'{"Done": {}, "Bug": {"trace": ""}}',
    ],
)
def test_what_is_no_reply_is_refused(body: bytes):
    with pytest.raises(ValueError):  # noqa: PT011 - any of its kinds
        as_reply(body)


@given(st.dictionaries(NAMES, PLAIN, max_size=2) | PLAIN)
def test_nothing_but_a_reply_or_a_refusal_comes_out(content):
    try:
        reply = as_reply(json.dumps(content).encode())
    except ValueError:
        return
    assert as_reply(as_message(reply)) == reply


@given(st.lists(st.binary(max_size=300), max_size=5))
def test_frames_keep_their_borders(bodies: list[bytes]):
    stream = io.BytesIO()
    for body in bodies:
        write_frame(stream, body)
    stream.seek(0)
    assert [read_frame(stream) for _ in bodies] == bodies
    assert read_frame(stream) is None


@pytest.mark.parametrize("content", [b"\0", b"\0\0\0\x05abc", (LARGEST + 1).to_bytes(4, "big")])
def test_half_a_frame_and_one_too_long_are_broken(content: bytes):
    with pytest.raises(FrameBroken):
        read_frame(io.BytesIO(content))
