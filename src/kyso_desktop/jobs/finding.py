"""What the diagnosis says: facts alone, each safe to send by mail."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

Fact = str | int


class Check(StrEnum):
    """What is looked at; the names stand in ``kyso doctor --json``."""

    SYSTEM = "system"
    VERSIONS = "versions"
    POLICY = "policy"
    SETTINGS = "settings"
    SERVICES = "services"
    READERS = "readers"
    DRIVERS = "drivers"
    TRUST = "trust"
    CRL = "crl"
    NETWORK = "network"
    PROXY = "proxy"
    TIMESTAMP = "timestamp"
    OCSP = "ocsp"
    CLOCK = "clock"
    KEYRING = "keyring"
    JOURNAL = "journal"
    DISK = "disk"
    FONTS = "fonts"
    TEXTS = "texts"
    LOG = "log"


class State(StrEnum):
    """A check that could not be made is a warning, never ok."""

    OK = "ok"
    WARNING = "warning"
    PROBLEM = "problem"


class Seen(StrEnum):
    """Everything that a check can find; ``wording`` has the sentence and the cure for each."""

    NOT_CHECKED = "NOT_CHECKED"
    TIMED_OUT = "TIMED_OUT"
    CHECK_FAILED = "CHECK_FAILED"
    SYSTEM = "SYSTEM"
    VERSIONS = "VERSIONS"
    VERSIONS_UNKNOWN = "VERSIONS_UNKNOWN"
    UPDATE_UNDONE = "UPDATE_UNDONE"
    POLICY_NONE = "POLICY_NONE"
    POLICY_IN_FORCE = "POLICY_IN_FORCE"
    POLICY_NAMES_UNKNOWN = "POLICY_NAMES_UNKNOWN"
    POLICY_BROKEN = "POLICY_BROKEN"
    SETTINGS_READ = "SETTINGS_READ"
    SETTINGS_BROKEN = "SETTINGS_BROKEN"
    SERVICE_RUNNING = "SERVICE_RUNNING"
    SERVICE_STOPPED = "SERVICE_STOPPED"
    SERVICE_MISSING = "SERVICE_MISSING"
    SERVICE_UNKNOWN = "SERVICE_UNKNOWN"
    READERS_SEEN = "READERS_SEEN"
    READERS_NONE = "READERS_NONE"
    READERS_UNKNOWN = "READERS_UNKNOWN"
    DRIVER_NONE = "DRIVER_NONE"
    DRIVER_MAP_BROKEN = "DRIVER_MAP_BROKEN"
    DRIVER_WORKS = "DRIVER_WORKS"
    DRIVER_FAILS = "DRIVER_FAILS"
    TOKEN_NONE = "TOKEN_NONE"  # noqa: S105 - a code
    TOKEN_SEEN = "TOKEN_SEEN"  # noqa: S105 - a code
    TOKEN_LOW = "TOKEN_LOW"  # noqa: S105 - a code
    TOKEN_LOCKED = "TOKEN_LOCKED"  # noqa: S105 - a code
    CERTIFICATE_GOOD = "CERTIFICATE_GOOD"
    CERTIFICATE_ENDS_SOON = "CERTIFICATE_ENDS_SOON"
    CERTIFICATE_OVER = "CERTIFICATE_OVER"
    TRUST_WHOLE = "TRUST_WHOLE"
    TRUST_ENDS_SOON = "TRUST_ENDS_SOON"
    TRUST_DAMAGED = "TRUST_DAMAGED"
    TRUST_FILE_BROKEN = "TRUST_FILE_BROKEN"
    CRL_NONE = "CRL_NONE"
    CRL_FRESH = "CRL_FRESH"
    CRL_OVERDUE = "CRL_OVERDUE"
    NETWORK_ON = "NETWORK_ON"
    NETWORK_OFF = "NETWORK_OFF"
    NETWORK_WITHOUT_ROOTS = "NETWORK_WITHOUT_ROOTS"
    PROXY_NONE = "PROXY_NONE"
    PROXY_SET = "PROXY_SET"
    PROXY_ANSWERS = "PROXY_ANSWERS"
    PROXY_DEAD = "PROXY_DEAD"
    PROXY_SCRIPT = "PROXY_SCRIPT"
    PROXY_SCRIPT_BROKEN = "PROXY_SCRIPT_BROKEN"
    TIMESTAMP_NONE = "TIMESTAMP_NONE"
    TIMESTAMP_WORKS = "TIMESTAMP_WORKS"
    TIMESTAMP_DEAD = "TIMESTAMP_DEAD"
    OCSP_NONE = "OCSP_NONE"
    OCSP_ANSWERS = "OCSP_ANSWERS"
    OCSP_DEAD = "OCSP_DEAD"
    CLOCK_RIGHT = "CLOCK_RIGHT"
    CLOCK_OFF = "CLOCK_OFF"
    CLOCK_UNKNOWN = "CLOCK_UNKNOWN"
    KEY_AT_HAND = "KEY_AT_HAND"
    KEY_NOWHERE = "KEY_NOWHERE"
    KEY_REFUSED = "KEY_REFUSED"
    JOURNAL_NEW = "JOURNAL_NEW"
    JOURNAL_WHOLE = "JOURNAL_WHOLE"
    JOURNAL_BROKEN = "JOURNAL_BROKEN"
    JOURNAL_CLOSED = "JOURNAL_CLOSED"
    DISK_ROOM = "DISK_ROOM"
    DISK_NARROW = "DISK_NARROW"
    COPIES_NARROW = "COPIES_NARROW"
    FONT_TIMES = "FONT_TIMES"
    FONT_SHIPPED = "FONT_SHIPPED"
    FONT_MISSING = "FONT_MISSING"
    TEXTS_LIBREOFFICE = "TEXTS_LIBREOFFICE"
    TEXTS_WORD = "TEXTS_WORD"
    TEXTS_ALONE = "TEXTS_ALONE"
    LOG_KEPT = "LOG_KEPT"
    LOG_UNWRITABLE = "LOG_UNWRITABLE"


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the diagnosis. ``facts`` hold no name of a person or document, no PIN, no token serial."""

    check: Check
    state: State
    seen: Seen
    facts: Mapping[str, Fact] = field(default_factory=dict)
