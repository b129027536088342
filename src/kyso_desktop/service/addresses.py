"""Addresses of the web: how a page may write them, and which of them a page may have this computer open."""

import ipaddress
import re
from collections.abc import Collection
from dataclasses import dataclass
from urllib.parse import quote, urlsplit, urlunsplit

SAFE = "%/:=&?~#+!$,;'@()*[]-._"
"""Letters that stay as they are; a page's own percent signs among them, so that the address stays byte-exact."""
PORTS = {"http": 80, "https": 443}
CONTROL = re.compile(r"[\x00-\x1f\x7f]")
NAT64 = ipaddress.ip_network("64:ff9b::/96")

IpAddress = ipaddress.IPv4Address | ipaddress.IPv6Address


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where an address leads: its name (lower case) and port."""

    scheme: str
    host: str
    port: int


def whole_address(given: str) -> str:
    """The http or https address with raw letters and blanks percent-encoded; raises ``ValueError`` for any other."""
    text = given.strip()
    if CONTROL.search(text):
        raise ValueError("control character")
    parts = urlsplit(text)
    if parts.scheme.lower() not in PORTS or not parts.hostname or "@" in parts.netloc or "\\" in parts.netloc:
        raise ValueError("no address of the web")
    host = parts.hostname if parts.hostname.isascii() else parts.hostname.encode("idna").decode()
    place = f"[{host}]" if ":" in host else host
    if parts.port is not None:
        place += f":{parts.port}"
    path = quote(parts.path, safe=SAFE)
    return urlunsplit((parts.scheme.lower(), place, path or "/", quote(parts.query, safe=SAFE), ""))


def endpoint(address: str) -> Endpoint:
    """Where the address leads."""
    parts = urlsplit(address)
    scheme = parts.scheme.lower()
    return Endpoint(scheme, (parts.hostname or "").lower(), parts.port or PORTS[scheme])


def site_of(origin: str | None) -> str | None:
    """The page's origin in its plain form (``https://portal.example``); None where it names no site of the web."""
    if not origin or len(origin) > 300 or CONTROL.search(origin):
        return None
    try:
        parts = urlsplit(origin.strip())
        port = parts.port
    except ValueError:
        return None
    scheme, host = parts.scheme.lower(), (parts.hostname or "").lower()
    if scheme not in PORTS or not host or not host.isascii() or "@" in parts.netloc:
        return None
    if parts.path not in ("", "/") or parts.query or parts.fragment:
        return None
    place = f"[{host}]" if ":" in host else host
    return f"{scheme}://{place}" if port in (None, PORTS[scheme]) else f"{scheme}://{place}:{port}"


def may_be_opened(address: IpAddress, target: Endpoint, site: str, inner: Collection[str]) -> bool:
    """Whether a page of ``site`` may have this computer connect to ``address`` for ``target``.

    Addresses of the whole Internet may. One inside a network may where it is the site's own host, or where the
    policy names the host (``inner``); this very computer and link-local addresses (a cloud's metadata) only where it
    is the site's own host and port.
    """
    real = _plain(address)
    if real.is_global and not real.is_multicast:
        return True
    own = endpoint(site)
    if real.is_multicast or real.is_unspecified:
        return False
    if real.is_loopback or real.is_link_local:
        return (target.host, target.port) == (own.host, own.port)
    return target.host == own.host or target.host in inner


def _plain(address: IpAddress) -> IpAddress:
    """The IPv4 address that an IPv6 one stands for."""
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped is not None:
            return address.ipv4_mapped
        if address.sixtofour is not None:
            return address.sixtofour
        if address in NAT64:
            return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address
