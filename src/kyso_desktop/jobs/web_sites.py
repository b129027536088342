"""Which web sites may call: what the policy says, and what the person has said, with an end date."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from kyso_desktop.journal import Act
from kyso_desktop.workstation import FileMissing, private_folder, read_file, write_whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kyso_desktop.jobs.desk import Desk

FILE = "web-sites.json"
SITE_DAYS = 180
"""How long a person's yes or no holds."""
MOST = 500
BYTES = 256 * 1024
EVERY = "*"


class SiteRule(StrEnum):
    """What holds for a site now."""

    ALLOWED = "allowed"
    DENIED = "denied"
    ASK = "ask"
    """Nobody has decided: the person is asked."""


@dataclass(frozen=True, slots=True)
class KnownSite:
    """A person's own decision on a site."""

    site: str
    allowed: bool
    until: datetime


def site_rule(desk: Desk, site: str) -> SiteRule:
    """Whether the site may call; the policy's no comes first. Raises ``FileTrouble``."""
    settings = desk.settings
    if {site, EVERY} & set(settings.web_denied_sites):
        return SiteRule.DENIED
    if site in settings.web_allowed_sites:
        return SiteRule.ALLOWED
    if settings.web_only_allowed:
        return SiteRule.DENIED
    known = next((one for one in known_sites(desk) if one.site == site), None)
    if known is None:
        return SiteRule.ASK
    return SiteRule.ALLOWED if known.allowed else SiteRule.DENIED


def decide_site(desk: Desk, site: str, *, allowed: bool) -> SiteRule:
    """The person's decision holds for :data:`SITE_DAYS` days, and stands in the journal; the rule that holds now.

    Raises ``FileTrouble`` and ``JournalError``.
    """
    until = desk.clock() + timedelta(days=SITE_DAYS)
    said = {"site": site, "code": "SITE_ALLOWED" if allowed else "SITE_DENIED", "until": until.isoformat()}
    desk.open_journal().note(Act.WEB_CALL, said, desk.clock())
    others = [one for one in known_sites(desk) if one.site != site]
    _write(desk, (*others[1 - MOST :], KnownSite(site, allowed, until)))
    return site_rule(desk, site)


def forget_site(desk: Desk, site: str) -> tuple[KnownSite, ...]:
    """The site is asked about anew, which the journal says; those that are left. Nothing where it was not known.

    Raises ``FileTrouble`` and ``JournalError``.
    """
    known = known_sites(desk)
    left = tuple(one for one in known if one.site != site)
    if left != known:
        desk.open_journal().note(Act.WEB_CALL, {"site": site, "code": "SITE_FORGOTTEN"}, desk.clock())
        _write(desk, left)
    return left


def known_sites(desk: Desk) -> tuple[KnownSite, ...]:
    """The decisions that still hold. Raises ``FileTrouble``; a damaged file holds none, so everybody is asked anew."""
    try:
        content = read_file(desk.folders.home / FILE)
    except FileMissing:
        return ()
    try:
        listed = json.loads(content) if len(content) <= BYTES else []
        found = [
            KnownSite(str(one["site"]), one["allowed"] is True, datetime.fromisoformat(one["until"])) for one in listed
        ]
        return tuple(one for one in found if one.until > desk.clock())
    except (ValueError, TypeError, KeyError):
        return ()


def _write(desk: Desk, sites: Sequence[KnownSite]) -> None:
    listed = [{"site": one.site, "allowed": one.allowed, "until": one.until.isoformat()} for one in sites]
    content = json.dumps(listed, indent=1).encode()
    write_whole(private_folder(desk.folders.home) / FILE, content, overwrite=True)
