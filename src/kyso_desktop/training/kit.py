"""The practice kit: one practice PKI and two practice tokens in a folder of their own."""

import json
import os
import shutil
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from pathlib import Path

from kyso_desktop.training.authority import AGENCY, PERSON, TrainingAuthority
from kyso_desktop.training.errors import TrainingFolderFailed
from kyso_desktop.training.soft_token import TRAINING_PIN, SoftTokens, softhsm_module

PERSON_TOKEN = "TẬP HUẤN cá nhân"  # noqa: S105 - a label
AGENCY_TOKEN = "TẬP HUẤN cơ quan"  # noqa: S105 - a label

DESCRIPTION = "kit.json"
FORMAT = 1
GOOD_FOR = timedelta(days=330)
"""A kit is made anew before its revocation lists (one year) run out."""


@dataclass(frozen=True, slots=True)
class TrainingKit:
    """Where everything is. The PIN is no secret: it guards practice keys that nobody trusts."""

    folder: Path
    root_certificate: Path
    ca_certificate: Path
    crls: tuple[Path, ...]
    module: Path
    softhsm_conf: Path
    pin: str
    person_sha256: str
    person_serial: str
    agency_sha256: str
    agency_serial: str

    def activate(self) -> None:
        """SoftHSM in this process shows the kit's tokens.

        The module takes its configuration from the environment when it is initialised, and from nowhere else; so
        this is called before tokens are listed. No other module reads the variable.
        """
        os.environ["SOFTHSM2_CONF"] = str(self.softhsm_conf)


@dataclass(frozen=True, slots=True)
class _Description:
    """What ``kit.json`` remembers; everything else has a fixed place in the folder."""

    format: int
    made_at: str
    person_sha256: str
    person_serial: str
    agency_sha256: str
    agency_serial: str


def make_kit(folder: Path, now: datetime) -> TrainingKit:
    """A whole practice kit in ``folder``: the one that is there while it is good, else a new one in its place.

    ``now`` is in UTC. Raises :class:`TrainingToolMissing`, :class:`TrainingToolFailed`, :class:`TrainingFolderFailed`.
    """
    folder = folder.absolute()
    try:
        description = _remembered(folder, now) or _make(folder, now)
    except OSError as error:
        raise TrainingFolderFailed(folder) from error
    return _kit(folder, description)


def _kit(folder: Path, description: _Description) -> TrainingKit:
    return TrainingKit(
        folder=folder,
        root_certificate=folder / "root.crt",
        ca_certificate=folder / "ca.crt",
        crls=(folder / "root.crl", folder / "ca.crl"),
        module=softhsm_module(),
        softhsm_conf=folder / "softhsm2.conf",
        pin=TRAINING_PIN,
        person_sha256=description.person_sha256,
        person_serial=description.person_serial,
        agency_sha256=description.agency_sha256,
        agency_serial=description.agency_serial,
    )


def _remembered(folder: Path, now: datetime) -> _Description | None:
    """The description of a complete kit that is still good; it is written last, so half a kit has none."""
    try:
        description = _Description(**json.loads((folder / DESCRIPTION).read_text(encoding="utf-8")))
        made_at = datetime.fromisoformat(description.made_at)
    except (FileNotFoundError, ValueError, TypeError):
        return None
    same_place = str(folder / "tokens") in (folder / "softhsm2.conf").read_text(encoding="utf-8")
    good = description.format == FORMAT and made_at <= now < made_at + GOOD_FOR and same_place
    return description if good else None


def _make(folder: Path, now: datetime) -> _Description:
    _clear(folder)
    authority = TrainingAuthority(now)
    person, agency = authority.issue(PERSON), authority.issue(AGENCY)
    cas = (authority.root, authority.authority)
    for name, ca in zip(("root", "ca"), cas, strict=True):
        (folder / f"{name}.crt").write_bytes(ca.der)
        (folder / f"{name}.crl").write_bytes(authority.revocation_list(ca))
    tokens = SoftTokens.in_folder(folder)
    person_serial = tokens.add(PERSON_TOKEN, person, cas)
    agency_serial = tokens.add(AGENCY_TOKEN, agency, cas)
    description = _Description(FORMAT, now.isoformat(), person.sha256, person_serial, agency.sha256, agency_serial)
    (folder / DESCRIPTION).write_text(json.dumps(asdict(description)), encoding="utf-8")
    return description


def _clear(folder: Path) -> None:
    """The folder is there and holds nothing that an earlier kit left; other files in it are not touched."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in (DESCRIPTION, "softhsm2.conf", "root.crt", "root.crl", "ca.crt", "ca.crl"):
        (folder / name).unlink(missing_ok=True)
    if (folder / "tokens").exists():
        shutil.rmtree(folder / "tokens")
