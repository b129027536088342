"""The way out to the web: this computer's proxies, TLS 1.2 or newer with the system's roots, time limits.

The setting ``proxy`` rules for the whole program and its second processes: not set, the system's own proxies hold;
``none``, no proxy; ``pac:`` before an http, https or file address, the script there (:mod:`proxy_script`); else the
address of one, ``http://[user@]host:port``. Its password lies in the OS keyring alone.
"""

import os
import sys
from collections.abc import Mapping
from functools import cache
from http.client import HTTPMessage
from types import TracebackType
from typing import IO, Protocol
from urllib.parse import quote, urlsplit, urlunsplit
from urllib.request import (
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
    build_opener,
    getproxies,
    proxy_bypass,
)

from kyso_desktop.workstation.encryption import tls_context
from kyso_desktop.workstation.errors import KeyringMissing, KeyringRefused
from kyso_desktop.workstation.journal_secret import keep_password, kept_password
from kyso_desktop.workstation.proxy_rule import PROXY_NAMES, SCRIPT_NAME


class WebReply(Protocol):
    """What comes back, to be read piece by piece and closed."""

    def read(self, amount: int, /) -> bytes: ...

    def __enter__(self) -> object: ...

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None, /
    ) -> object: ...


class _WebOnly(HTTPRedirectHandler):
    """Follows redirections within the web only, and never from https to http."""

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        scheme = urlsplit(newurl).scheme
        if scheme not in ("http", "https") or (req.type == "https" and scheme != "https"):
            return None
        return super().redirect_request(req, fp, code, msg, headers, newurl)


class _ByScript(ProxyHandler):
    """Asks the script for each request which proxy serves it."""

    def __init__(self, script: str) -> None:
        super().__init__(dict.fromkeys(("http", "https"), script))

    def proxy_open(self, req: Request, proxy: str, type: str) -> object:
        from kyso_desktop.workstation.proxy_script import DIRECT, proxy_for

        way = proxy_for(proxy, req.full_url)
        if way == DIRECT:
            return None
        return super().proxy_open(req, _with_password(f"http://{way}"), type)


def web_opener() -> OpenerDirector:
    """Opens http and https addresses through the proxies in force; the caller gives the time limit."""
    return build_opener(_proxies(), HTTPSHandler(context=tls_context()), _WebOnly())


def _proxies() -> ProxyHandler:
    if script := script_in_force():
        return _ByScript(script)
    return ProxyHandler({scheme: _with_password(address) for scheme, address in getproxies().items() if scheme != "no"})


def script_in_force(variables: Mapping[str, str] = os.environ) -> str | None:
    """The address of the script that names the proxies, from the setting or the system; None where there is none."""
    if script := variables.get(SCRIPT_NAME):
        return script
    is_ruled = any(variables.get(name) for name in (*PROXY_NAMES, "no_proxy"))
    return None if is_ruled else _system_script()


def proxy_of(address: str) -> str | None:
    """The proxy in force for this address, with its password; None where it is reached directly."""
    parts = urlsplit(address)
    if script := script_in_force():
        from kyso_desktop.workstation.proxy_script import DIRECT, proxy_for

        way = proxy_for(script, address)
        return None if way == DIRECT else _with_password(f"http://{way}")
    proxy = getproxies().get(parts.scheme)
    if not proxy or proxy_bypass(parts.netloc.rpartition("@")[2]):
        return None
    return _with_password(proxy)


def open_web(address: str, seconds: float) -> WebReply:
    """The reply of an http or https address; raises ``OSError`` (``HTTPError`` is one) and ``ValueError``."""
    if urlsplit(address).scheme not in ("http", "https"):
        raise ValueError(address)
    reply: WebReply = web_opener().open(address, timeout=seconds)
    return reply


def keep_proxy_password(rule: str, password: str) -> None:
    """The password of the proxy's user lies in the OS keyring; raises ``KeyringMissing`` and ``KeyringRefused``."""
    keep_password(_account(rule), password)
    _password.cache_clear()


def _with_password(address: str) -> str:
    parts = urlsplit(address if "//" in address else f"http://{address}")
    if not parts.username or parts.password:
        return address
    password = _password(_account(address))
    if password is None:
        return address
    place = parts.netloc.rpartition("@")[2]
    return urlunsplit(parts._replace(netloc=f"{parts.username}:{quote(password, safe='')}@{place}"))


def _account(address: str) -> str:
    parts = urlsplit(address if "//" in address else f"http://{address}")
    return f"proxy {parts.netloc.rpartition('@')[0].partition(':')[0]}@{parts.netloc.rpartition('@')[2]}"


@cache
def _password(account: str) -> str | None:
    try:
        return kept_password(account)
    except (KeyringMissing, KeyringRefused):
        return None


if sys.platform == "win32":
    import winreg

    INTERNET_SETTINGS = r"Software\Microsoft\Windows\CurrentVersion\Internet Settings"

    def _system_script() -> str | None:
        """What Windows calls «automatic configuration script», of this user."""
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, INTERNET_SETTINGS) as key:
                value, _kind = winreg.QueryValueEx(key, "AutoConfigURL")
        except OSError:
            return None
        return value if isinstance(value, str) and value else None

else:

    def _system_script() -> str | None:
        """Linux has no place for it that all desktops share; the setting ``proxy`` names the script there."""
        return None
