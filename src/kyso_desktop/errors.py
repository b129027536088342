"""The two roots of every exception that may leave a room.

Each room derives its own few errors in ``<room>/errors.py``. They hold facts, never prose: the sentence a person
reads is made in ``wording``.
"""

from typing import ClassVar


class KysoError(Exception):
    """Something in the user's world that can be told and acted upon; carries facts as attributes."""

    code: ClassVar[str] = ""
    """Stable upper-case name for scripts (``docs/cli.md``); every concrete class sets its own."""


class KysoBug(Exception):
    """Our own fault: ends the job, keeps its trace, and is shown with a support code only."""
