"""The root certificates that this Windows user trusts, by way of crypt32; Windows asks the user before it adds one.

Nothing here does anything on other systems.
"""

from __future__ import annotations

import sys

CERT_STORE_PROV_SYSTEM_W, CERT_STORE_PROV_SYSTEM_REGISTRY_W = 10, 13
CERT_SYSTEM_STORE_CURRENT_USER = 1 << 16
X509_ASN_ENCODING = 1
CERT_FIND_SUBJECT_STR_W = 0x80007
CERT_STORE_ADD_REPLACE_EXISTING = 3
MOST = 50
"""Certificates of one name; a bound for loops."""

if sys.platform == "win32":
    import ctypes
    from collections.abc import Iterator
    from contextlib import contextmanager
    from ctypes import POINTER, Structure, c_char_p, c_int, c_ubyte, c_uint32, c_void_p, c_wchar_p, string_at

    class _Context(Structure):
        """CERT_CONTEXT, as far as it is read here."""

        _fields_ = [("encoding", c_uint32), ("content", POINTER(c_ubyte)), ("length", c_uint32)]

    _crypt32 = ctypes.WinDLL("crypt32", use_last_error=True)
    _open = _crypt32.CertOpenStore
    _open.argtypes, _open.restype = (c_void_p, c_uint32, c_void_p, c_uint32, c_wchar_p), c_void_p
    _close = _crypt32.CertCloseStore
    _close.argtypes, _close.restype = (c_void_p, c_uint32), c_int
    _find = _crypt32.CertFindCertificateInStore
    _find.argtypes = (c_void_p, c_uint32, c_uint32, c_uint32, c_wchar_p, POINTER(_Context))
    _find.restype = POINTER(_Context)
    _add = _crypt32.CertAddEncodedCertificateToStore
    _add.argtypes, _add.restype = (c_void_p, c_uint32, c_char_p, c_uint32, c_uint32, c_void_p), c_int
    _delete = _crypt32.CertDeleteCertificateFromStore
    _delete.argtypes, _delete.restype = (POINTER(_Context),), c_int

    def roots_named(name: str) -> list[bytes]:
        """The certificates (DER) of this user's trusted roots whose subject has this name."""
        found = []
        with _store() as store:
            one = None
            for _ in range(MOST):
                one = _find(store, X509_ASN_ENCODING, 0, CERT_FIND_SUBJECT_STR_W, name, one)  # frees the one before
                if not one:
                    break
                found.append(string_at(one.contents.content, one.contents.length))
        return found

    def add_root(der: bytes) -> None:
        """Windows has asked the user whether to trust it; what was answered is read back by the caller."""
        with _store() as store:
            _add(store, X509_ASN_ENCODING, der, len(der), CERT_STORE_ADD_REPLACE_EXISTING, None)

    def remove_roots(name: str) -> None:
        """No trusted root of this user has this name, unless the user says no to Windows' question."""
        for provider in (CERT_STORE_PROV_SYSTEM_W, CERT_STORE_PROV_SYSTEM_REGISTRY_W):
            # WORKAROUND: Wine forgets a deletion that came through the logical store; the physical one keeps it.
            with _store(provider) as store:
                for _ in range(MOST):
                    one = _find(store, X509_ASN_ENCODING, 0, CERT_FIND_SUBJECT_STR_W, name, None)
                    if not one or not _delete(one):  # frees it
                        break

    @contextmanager
    def _store(provider: int = CERT_STORE_PROV_SYSTEM_W) -> Iterator[object]:
        """The store; one that cannot be opened holds nothing, and crypt32 takes its null so."""
        store = _open(provider, 0, None, CERT_SYSTEM_STORE_CURRENT_USER, "Root")
        try:
            yield store
        finally:
            _close(store, 0)

else:

    def roots_named(_name: str) -> list[bytes]:
        """Nothing: there is no such store here."""
        return []

    def add_root(_der: bytes) -> None:
        """Nothing happens."""

    def remove_roots(_name: str) -> None:
        """Nothing happens."""
