"""Every address that the program may contact, and because of what: nothing else is ever opened."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from kyso_desktop import trust, workstation
from kyso_desktop.jobs.errors import ProxyNotSet
from kyso_desktop.jobs.web_sites import known_sites

if TYPE_CHECKING:
    from kyso_desktop.jobs.desk import Desk


class Contact(StrEnum):
    """What an address is contacted for."""

    TIMESTAMP = "timestamp"
    REVOCATION = "revocation"
    UPDATE = "update"
    PROXY = "proxy"
    SITE = "site"
    """A web site, or a server inside the network, from and to which documents go that the site wants signed."""


@dataclass(frozen=True, slots=True)
class Address:
    """One address; ``certificate`` names the trusted certificate that carries it."""

    contact: Contact
    address: str
    certificate: str | None = None


def list_addresses(desk: Desk) -> tuple[Address, ...]:
    """All of them, none where the network is off.

    Certificates in documents may name further addresses (status, issuer); a site's call may name other servers.

    Raises ``TrustStoreDamaged``, ``TrustFileUnreadable``, ``FileTrouble``.
    """
    if desk.trust.offline:
        return ()
    settings = desk.settings
    found = [Address(Contact.PROXY, place) for place in _proxies()]
    if settings.tsa_url:
        found.append(Address(Contact.TIMESTAMP, _shown(settings.tsa_url)))
    if settings.update_address and not settings.updates_off:
        found.append(Address(Contact.UPDATE, _shown(settings.update_address)))
    agreed = tuple(one.site for one in known_sites(desk) if one.allowed)
    sites = (*settings.web_allowed_sites, *agreed, *settings.web_inner_hosts)
    found += [Address(Contact.SITE, place) for place in sites]
    view = desk.trust_view()
    for der in (*view.roots, *view.intermediates):
        name = trust.read_certificate(der).common_name
        found += [Address(Contact.REVOCATION, address, name) for address in trust.revocation_addresses(der)]
    return tuple(dict.fromkeys(found))


def _proxies() -> tuple[str, ...]:
    """The script that names the proxies (they are known when it is asked), else the proxies themselves."""
    if script := workstation.script_in_force():
        return (_shown(script),)
    return tuple(sorted(set(workstation.proxies_in_force().values())))


def keep_proxy_password(desk: Desk, password: str) -> None:
    """The OS keyring holds the password of the proxy's user; raises ``ProxyNotSet`` where the setting names none."""
    rule = desk.settings.proxy
    if rule is None or "@" not in rule:
        raise ProxyNotSet
    workstation.keep_proxy_password(rule, password)


def _shown(address: str) -> str:
    """Without a name and a password."""
    parts = urlsplit(address)
    if not parts.hostname:
        return address
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()
