"""The main job with practice tokens: a leader signs, the clerk numbers, dates and seals, the result is checked."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from kyso_desktop.errors import KysoError
from kyso_desktop.jobs.desk import Desk
from kyso_desktop.jobs.documents import open_document
from kyso_desktop.jobs.model import (
    Capacity,
    Failure,
    IssueRequest,
    KeyWish,
    OpenedDocument,
    SignedFile,
    SignRequest,
    Tell,
    VerifiedFile,
    silent,
)
from kyso_desktop.jobs.preparing import open_and_prepare
from kyso_desktop.jobs.rules import VIETNAM
from kyso_desktop.jobs.sign import sign_prepared
from kyso_desktop.jobs.verify import verify_document
from kyso_desktop.journal import Journal
from kyso_desktop.tokens import Pin
from kyso_desktop.training import TrainingKit, make_kit
from kyso_desktop.trust import TrustInputs
from kyso_desktop.workstation import JournalSecret, KeyringMissing, KeyringRefused, private_folder, resource

SAMPLES = "samples"
SIGNATURE_PICTURE = "training/signature.png"
SEAL_PICTURE = "training/seal.png"
SEAL_MILLIMETRES = 36.0
FIRST_NUMBER = 1
JOURNAL_PASSPHRASE = "tap-huan"  # noqa: S105 - guards a practice journal only, and only where there is no keyring


@dataclass(frozen=True, slots=True)
class Practice:
    """A desk that works with practice tokens and trusts the practice root for this run alone."""

    desk: Desk
    kit: TrainingKit
    journal_folder: Path


def prepare_practice(folder: Path, desk: Desk, *, own_journal: bool = False) -> Practice:
    """Practice tokens and PKI in ``folder``; the journal is the user's own where its key is at hand, else one there."""
    kit = make_kit(folder, desk.clock())
    kit.activate()
    settings = replace(
        desk.settings,
        signature_picture=resource(SIGNATURE_PICTURE),
        seal_picture=resource(SEAL_PICTURE),
        seal_diameter_mm=SEAL_MILLIMETRES,
        modules=(kit.module,),
        tsa_url=None,
        level=None,
        role=None,
        welcome_off=True,
    )
    trust = TrustInputs(
        anchors=(kit.root_certificate,),
        only=False,
        intermediates=(kit.ca_certificate,),
        crls=kit.crls,
        offline=True,
        moment=desk.trust.moment,
    )
    journal_folder, door = (None, None) if own_journal else _user_journal(desk)
    if door is None:
        journal_folder, door = _practice_journal(folder)
    return Practice(replace(desk, settings=settings, trust=trust, open_journal=door), kit, journal_folder or folder)


def _user_journal(desk: Desk) -> tuple[Path | None, Callable[[], Journal] | None]:
    try:
        desk.open_journal()
    except (KeyringMissing, KeyringRefused):
        return None, None
    return desk.folders.journal, desk.open_journal


def _practice_journal(folder: Path) -> tuple[Path, Callable[[], Journal]]:
    place = private_folder(folder / "journal")
    journal = Journal.open(place, JournalSecret(passphrase=JOURNAL_PASSPHRASE))
    return place, lambda: journal


def sample_documents() -> tuple[Path, ...]:
    """The documents that ship with the program for practice."""
    return tuple(sorted(resource(SAMPLES).glob("*.pdf")))


def run_demo(
    files: tuple[Path, ...], folder: Path, practice: Practice, tell: Tell = silent
) -> Iterator[SignedFile | VerifiedFile | Failure]:
    """For each file the leader's result, the clerk's, and the verdict; one file's trouble does not stop the next."""
    for index, source in enumerate(files or sample_documents()):
        try:
            yield from _one(source, folder, FIRST_NUMBER + index, practice, tell)
        except KysoError as error:
            yield Failure(source, error)


def _one(
    source: Path, folder: Path, number: int, practice: Practice, tell: Tell
) -> Iterator[SignedFile | VerifiedFile]:
    desk, kit = practice.desk, practice.kit
    leader = SignRequest(
        source=source,
        target=folder / f"{source.stem}.leader.pdf",
        capacity=Capacity.PERSONAL,
        key=KeyWish((kit.module,), None, kit.person_sha256),
        overwrite=True,
    )
    signed = sign_prepared(open_and_prepare(leader, desk, tell), Pin(kit.pin), desk, tell)
    yield signed
    document = open_document(signed.output, desk, tell)
    clerk = SignRequest(
        source=signed.output,
        target=folder / f"{source.stem}.signed.pdf",
        capacity=Capacity.SEAL,
        key=KeyWish((kit.module,), None, kit.agency_sha256),
        overwrite=True,
    )
    request = IssueRequest(clerk, _number(document, number), _date(document, desk))
    issued = sign_prepared(open_and_prepare(request, desk, tell), Pin(kit.pin), desk, tell)
    yield issued
    yield verify_document(issued.output, desk, tell)


def _number(document: OpenedDocument, number: int) -> str:
    """The number that the document already prints, else the next of the practice."""
    places = document.places
    printed = (places.printed_number or "").partition("/")[0].strip()
    return printed if places.number is None and printed else str(number)


def _date(document: OpenedDocument, desk: Desk) -> date:
    printed = document.places.printed_date
    return date.fromisoformat(printed) if printed else desk.clock().astimezone(VIETNAM).date()
