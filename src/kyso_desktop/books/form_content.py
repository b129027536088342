"""Which forms there are, and what is known for one. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from kyso_desktop.books.model import VIETNAM


class FormKind(StrEnum):
    """The forms that ship; the value is the template's file name without suffix."""

    NEW_PERSON = "nd68-mau-01"
    NEW_AGENCY = "nd68-mau-02"
    NEW_SERVICE = "nd68-mau-03"
    RENEW_OR_CHANGE = "nd68-mau-04"
    REVOKE = "nd68-mau-05"
    RECOVER_DEVICE = "nd68-mau-06"
    DEVICE_HANDED_BACK = "nd68-mau-08"
    DEVICE_LOST = "nd68-mau-09"
    INNER_RENEW = "tt185-mau-07"
    INNER_REVOKE = "tt185-mau-09"
    INNER_RECOVER = "tt185-mau-11"
    HANDOVER = "ban-giao"
    INCIDENT = "bao-cao-su-co"
    RETURN_SLIP = "phieu-tra-lai"
    RECALL_NOTICE = "thong-bao-thu-hoi"
    RECALL_CONFIRMED = "xac-nhan-thu-hoi"


@dataclass(frozen=True, slots=True)
class Subscriber:
    """One certificate and its device, as forms name them; None is not known."""

    name: str
    organisation: str | None = None
    position: str | None = None
    email: str | None = None
    identifier: str | None = None
    certificate_serial: str | None = None
    valid_from: datetime | None = None
    valid_until: datetime | None = None
    issuer: str | None = None
    token_serial: str | None = None
    token_label: str | None = None
    token_model: str | None = None

    def texts(self) -> dict[str, str]:
        """As it stands on paper; days in Việt Nam."""
        values = {name: getattr(self, name) for name in self.__dataclass_fields__}
        return {name: _text(value) for name, value in values.items() if value}


@dataclass(frozen=True, slots=True)
class FormContent:
    """What is known for a form: single texts, and the rows of its table."""

    made: date
    texts: Mapping[str, str] = field(default_factory=dict)
    people: Sequence[Mapping[str, str]] = ()


def _text(value: object) -> str:
    return f"{value.astimezone(VIETNAM):%d/%m/%Y}" if isinstance(value, datetime) else str(value)
