"""What the trust store of one run holds and how old it is, and what time a server has: for the diagnosis alone."""

from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http.client import HTTPException
from time import monotonic
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import Request

from asn1crypto import crl, x509

from kyso_desktop.trust.view import TrustView
from kyso_desktop.workstation import web_opener

BY_A_PROXY = (407, 502, 503, 504)
"""What a proxy answers that wants a password or has not reached the server (RFC 9110, 15.5.8, 15.6): its own words and
its own clock, not the server's."""


@dataclass(frozen=True, slots=True)
class Survey:
    """Counts and dates; times in UTC, None where there is nothing to tell."""

    roots: int
    intermediates: int
    first_expiry: datetime | None
    expired: int
    crls: int
    oldest_issue: datetime | None
    first_due: datetime | None
    """The earliest moment at which one of the CRLs should have been replaced."""


def survey(view: TrustView) -> Survey:
    """What the view holds at its moment."""
    ends = [_expiry(der) for der in (*view.roots, *view.intermediates)]
    lists = [crl.CertificateList.load(der)["tbs_cert_list"] for der in view.crls]
    issues = [each["this_update"].native for each in lists]
    dues = [each["next_update"].native for each in lists if each["next_update"].native is not None]
    return Survey(
        roots=len(view.roots),
        intermediates=len(view.intermediates),
        first_expiry=min((end for end in ends if end >= view.moment), default=None),
        expired=sum(end < view.moment for end in ends),
        crls=len(lists),
        oldest_issue=min(issues, default=None),
        first_due=min(dues, default=None),
    )


def _expiry(der: bytes) -> datetime:
    end: datetime = x509.Certificate.load(der)["tbs_certificate"]["validity"]["not_after"].native
    return end


def server_time(address: str, seconds: float) -> datetime | None:
    """The ``Date`` that the server at this http(s) address answers with (RFC 9110, 6.6.1); None where it tells none."""
    if urlsplit(address).scheme not in ("http", "https"):
        return None
    try:
        request = Request(address, method="HEAD")  # noqa: S310 - http and https only
        with web_opener().open(request, timeout=seconds) as reply:
            return _moment(reply.headers["Date"])
    except HTTPError as error:  # a time-stamp server refuses HEAD, and tells its time all the same
        with error:
            return None if error.code in BY_A_PROXY else _moment(error.headers["Date"])
    except (URLError, OSError, HTTPException, ValueError):
        return None


def reach_milliseconds(address: str, seconds: float) -> int | None:
    """How long the server at this http(s) address took to answer, whatever it answered; None where none came."""
    start = monotonic()
    try:
        request = Request(address, method="HEAD")  # noqa: S310 - http and https only: the opener refuses the rest
        with web_opener().open(request, timeout=seconds):
            pass
    except HTTPError as error:
        error.close()
        if error.code in BY_A_PROXY:
            return None
    except (URLError, OSError, HTTPException, ValueError):
        return None
    return int((monotonic() - start) * 1000)


def _moment(text: str | None) -> datetime | None:
    try:
        return parsedate_to_datetime(text).astimezone(UTC) if text else None
    except ValueError:
        return None
