"""A PIV card (NIST SP 800-73-4) with RSA-2048 keys, behind the virtual reader of vsmartcard-vpcd.

The reader listens on a port of this computer; a card is inserted by connecting and pulled by closing. Frames are two
bytes of length and a body; a body of one byte is power off (0), on (1), reset (2) or the question for the ATR (4), all
else is an APDU (ISO 7816-4).
"""

import socket
import struct
from collections.abc import Callable
from contextlib import suppress
from threading import Event, Lock, Thread

from cryptography.hazmat.primitives.asymmetric import rsa

from kyso_desktop.training import Issued

ATR = bytes.fromhex("3B80800101")
PORT = 35963
POWER_OFF, POWER_ON, RESET, GET_ATR = 0, 1, 2, 4
SELECT, VERIFY, GENERAL_AUTHENTICATE, GET_DATA, GET_RESPONSE = 0xA4, 0x20, 0x87, 0xCB, 0xC0
NON_FEDERAL = bytes.fromhex("D4E739DA739CED39CE739D836858210842108421C84210C3EB")
"""The FASC-N of a card outside the United States' government: it is known by its GUID instead."""
APPLICATION = bytes.fromhex("A000000308000010000100")
CHUID, DISCOVERY = bytes.fromhex("5FC102"), b"\x7e"
CERTIFICATES = {0x9A: bytes.fromhex("5FC105"), 0x9C: bytes.fromhex("5FC10A")}
"""9A: PIV authentication. 9C: digital signature, which wants the PIN for each signature."""
OK, NOT_FOUND, NOT_ALLOWED, BLOCKED, WRONG_DATA, UNKNOWN = 0x9000, 0x6A82, 0x6982, 0x6983, 0x6A80, 0x6D00
TRIES = 5
CHUNK = 256

Body = tuple[bytes, int]


def tlv(tag: bytes, value: bytes) -> bytes:
    """BER-TLV with a definite length."""
    length = len(value)
    size = bytes([length]) if length < 0x80 else b"\x82" + length.to_bytes(2, "big")
    return tag + size + value


def read_tlv(content: bytes, tag: int) -> bytes | None:
    """The value of ``tag`` (one byte) on this level."""
    at = 0
    while at < len(content):
        found, length, at = content[at], content[at + 1], at + 2
        if length & 0x80:
            count = length & 0x7F
            length, at = int.from_bytes(content[at : at + count], "big"), at + count
        if found == tag:
            return content[at : at + length]
        at += length
    return None


class PivApplet:
    """The card's program: its objects, its PIN, its keys."""

    def __init__(self, guid: bytes, keys: dict[int, Issued], pin: str) -> None:
        self.tries = TRIES
        self.verifies = 0
        """VERIFY commands that carried a PIN."""
        self.signatures = 0
        self._pin = pin.encode().ljust(8, b"\xff")
        self._keys = keys
        self._verified = False
        self._chain = b""
        self._rest = b""
        self._objects = {
            DISCOVERY: tlv(b"\x7e", tlv(b"\x4f", APPLICATION) + tlv(b"\x5f\x2f", b"\x40\x00")),
            CHUID: tlv(b"\x53", tlv(b"\x30", NON_FEDERAL) + tlv(b"\x34", guid) + b"\x35\x0820991231\x3e\x00\xfe\x00"),
        }
        for slot, holder in keys.items():
            content = tlv(b"\x70", holder.der) + b"\x71\x01\x00\xfe\x00"
            self._objects[CERTIFICATES[slot]] = tlv(b"\x53", content)

    def power(self) -> None:
        """As after a reset: nobody is verified."""
        self._verified, self._chain, self._rest = False, b"", b""

    def answer(self, apdu: bytes) -> bytes:
        """The response APDU, in pieces of 256 bytes with 61xx for the rest."""
        if apdu[1] == GET_RESPONSE:
            return self._piece(self._rest, OK)
        if apdu[0] & 0x10:  # command chaining: more is to come
            self._chain += self._data(apdu)
            return OK.to_bytes(2, "big")
        data, self._chain = self._chain + self._data(apdu), b""
        return self._piece(*self._run(apdu[1], apdu[2], apdu[3], data))

    @staticmethod
    def _data(apdu: bytes) -> bytes:
        return apdu[5 : 5 + apdu[4]] if len(apdu) > 5 else b""

    def _piece(self, body: bytes, status: int) -> bytes:
        self._rest = body[CHUNK:]
        if self._rest:
            status = 0x6100 | (len(self._rest) if len(self._rest) < CHUNK else 0)
        return body[:CHUNK] + status.to_bytes(2, "big")

    def _run(self, instruction: int, p1: int, p2: int, data: bytes) -> Body:
        commands: dict[int, Callable[[], Body]] = {
            SELECT: lambda: self._select(data),
            GET_DATA: lambda: self._get(data),
            VERIFY: lambda: self._verify(p2, data),
            GENERAL_AUTHENTICATE: lambda: self._sign(p2, data),
        }
        command = commands.get(instruction)
        return (b"", UNKNOWN) if command is None else command()

    def _select(self, name: bytes) -> Body:
        if not name or not APPLICATION.startswith(name[:9]):
            return b"", NOT_FOUND
        return tlv(b"\x61", tlv(b"\x4f", APPLICATION[5:]) + tlv(b"\x79", tlv(b"\x4f", APPLICATION[:5]))), OK

    def _get(self, data: bytes) -> Body:
        found = self._objects.get(read_tlv(data, 0x5C) or b"")
        return (b"", NOT_FOUND) if found is None else (found, OK)

    def _verify(self, reference: int, pin: bytes) -> Body:
        if reference != 0x80:
            return b"", NOT_FOUND
        if not pin:
            return b"", OK if self._verified else self._left()
        self.verifies += 1
        if self.tries == 0:
            return b"", BLOCKED
        self._verified = pin == self._pin
        self.tries = TRIES if self._verified else self.tries - 1
        return b"", OK if self._verified else self._left()

    def _left(self) -> int:
        return 0x63C0 | self.tries if self.tries else BLOCKED

    def _sign(self, slot: int, data: bytes) -> Body:
        content = read_tlv(read_tlv(data, 0x7C) or b"", 0x81)
        if slot not in self._keys or content is None:
            return b"", WRONG_DATA
        if not self._verified:
            return b"", NOT_ALLOWED
        key = self._keys[slot].key
        assert isinstance(key, rsa.RSAPrivateKey)
        numbers = key.private_numbers()
        modulus = numbers.public_numbers.n
        raw = pow(int.from_bytes(content, "big"), numbers.d, modulus).to_bytes(256, "big")
        self.signatures += 1
        if slot == 0x9C:
            self._verified = False
        return tlv(b"\x7c", tlv(b"\x82", raw)), OK


class VirtualCard:
    """A card that a test inserts and pulls."""

    def __init__(self, applet: PivApplet, port: int = PORT) -> None:
        self.applet = applet
        self.pull_at: int | None = None
        """An instruction (INS): the card is pulled when the reader sends it, before it answers."""
        self.pulled = Event()
        self.apdus = 0
        self._port = port
        self._lock = Lock()
        self._socket: socket.socket | None = None
        self._thread: Thread | None = None

    def insert(self) -> None:
        """The card is in the reader and answers."""
        self.applet.power()
        self.pulled.clear()
        connection = socket.create_connection(("127.0.0.1", self._port), timeout=60)
        connection.settimeout(None)
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._socket = connection
        self._thread = Thread(target=self._serve, args=(connection,), daemon=True)
        self._thread.start()

    def pull(self) -> None:
        """The card is out of the reader, whatever it was doing; nothing where it is out already."""
        with self._lock:
            connection, self._socket = self._socket, None
            if connection is not None:
                with suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)
                connection.close()
            self.pulled.set()

    @property
    def is_in(self) -> bool:
        return self._socket is not None

    def _serve(self, connection: socket.socket) -> None:
        with suppress(OSError):
            while (body := self._frame(connection)) is not None:
                reply = self._reply(body)
                if reply is not None and not self.pulled.is_set():
                    connection.sendall(struct.pack(">H", len(reply)) + reply)
        if self._socket is connection:
            self.pull()

    @staticmethod
    def _frame(connection: socket.socket) -> bytes | None:
        header = _exactly(connection, 2)
        return None if header is None else _exactly(connection, struct.unpack(">H", header)[0])

    def _reply(self, body: bytes) -> bytes | None:
        if len(body) == 1:
            if body[0] in (POWER_OFF, POWER_ON, RESET):
                self.applet.power()
            return ATR if body[0] == GET_ATR else None
        self.apdus += 1
        if body[1] == self.pull_at and not body[0] & 0x10:
            self.pull_at = None
            self.pull()
            return None
        return self.applet.answer(body)


def _exactly(connection: socket.socket, length: int) -> bytes | None:
    content = b""
    while len(content) < length:
        # The reader sends length and body apart: without this each would wait 40 ms for the other's acknowledgement.
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_QUICKACK, 1)
        piece = connection.recv(length - len(content))
        if not piece:
            return None
        content += piece
    return content
