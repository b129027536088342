"""Forms: filled from certificate, token, journal and what the person typed, then completed in a word processor."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from kyso_desktop import books
from kyso_desktop.books import FormContent, FormKind, Subscriber, Words
from kyso_desktop.jobs.books import chain_line, deeds
from kyso_desktop.jobs.desk import Desk
from kyso_desktop.jobs.policy_pack import FORMS, STORE, policy_pack_in_force
from kyso_desktop.jobs.profile import read_profile
from kyso_desktop.jobs.rules import VIETNAM
from kyso_desktop.journal import Act
from kyso_desktop.tokens import TokenReport
from kyso_desktop.trust import CertificateFacts
from kyso_desktop.workstation import private_folder, read_file, resource, whole_file, write_whole

OWN_FORMS = "forms"
"""Folder of templates that an office has changed, inside ``folders.home``; they come before the shipped ones."""


def subscriber_of(facts: CertificateFacts, token: TokenReport | None = None, position: str | None = None) -> Subscriber:
    """What a certificate and its token say of their holder."""
    return Subscriber(
        name=facts.common_name,
        organisation=", ".join(filter(None, (*facts.units, facts.organisation))) or None,
        position=position,
        email=facts.email,
        identifier=", ".join(facts.identifiers) or None,
        certificate_serial=facts.serial,
        valid_from=facts.not_before,
        valid_until=facts.not_after,
        issuer=facts.issuer_common_name,
        token_serial=token.serial if token else None,
        token_label=token.label if token else None,
        token_model=token.model if token else None,
    )


def write_form(
    desk: Desk,
    kind: FormKind,
    target: Path,
    people: Sequence[Subscriber] = (),
    texts: Mapping[str, str] | None = None,
    *,
    overwrite: bool = False,
) -> None:
    """The form stands in ``target`` (.docx), prefilled; the journal knows that it was made, not what it says.

    Raises ``FormatUnknown``, ``FormUnreadable``, ``FileTrouble`` and ``JournalError``.
    """
    write_rows(desk, kind, target, [person.texts() for person in people], texts or {}, overwrite=overwrite)


def write_certificate_form(
    desk: Desk,
    kind: FormKind,
    target: Path,
    facts: CertificateFacts | None,
    token: TokenReport | None,
    texts: Mapping[str, str] | None = None,
) -> None:
    """The form stands in ``target``, in place of what was there, prefilled with one certificate and its device."""
    people = (subscriber_of(facts, token),) if facts is not None else ()
    write_form(desk, kind, target, people, {**read_profile(desk).texts(), **(texts or {})}, overwrite=True)


def write_incident_report(
    desk: Desk,
    period: books.Period,
    words: Words,
    target: Path,
    texts: Mapping[str, str] | None = None,
    *,
    overwrite: bool = False,
) -> None:
    """The incidents of this period from the journal, with the proof of the chain."""
    tally = books.tallied(deeds(desk, period.since, period.until))
    rows = [
        {
            "at": books.shown(deed.begun),
            "act": words.act(deed.act),
            "why": "; ".join(words.code(code) for code in deed.codes) or words.outcome(deed.outcome),
        }
        for deed in tally.incidents
    ]
    proof = {"proof": chain_line(desk, desk.open_journal().check())}
    write_rows(desk, FormKind.INCIDENT, target, rows, {**proof, **(texts or {})}, overwrite=overwrite)


def write_rows(
    desk: Desk,
    kind: FormKind,
    target: Path,
    people: Sequence[Mapping[str, str]],
    texts: Mapping[str, str],
    *,
    overwrite: bool,
) -> None:
    """The form stands in ``target``, its table with these rows; raises as :func:`write_form`."""
    if target.suffix.lower() != ".docx":
        raise books.FormatUnknown(target.suffix.lower(), (".docx",))
    content = FormContent(desk.clock().astimezone(VIETNAM).date(), texts, people)
    with whole_file(target, overwrite=overwrite) as draft:
        books.fill_form(_template(desk, kind), draft, content)
    desk.open_journal().note(Act.FORM, {"form": kind.value, "file": target.name}, desk.clock())


def own_template(desk: Desk, kind: FormKind) -> Path:
    """The office's own template of this form, to be edited; a copy of the one in use where there is none yet.

    Raises ``FileTrouble``.
    """
    own = private_folder(private_folder(desk.folders.home) / OWN_FORMS) / f"{kind.value}.docx"
    if not own.exists():
        write_whole(own, read_file(_template(desk, kind)), overwrite=False)
    return own


def _template(desk: Desk, kind: FormKind) -> Path:
    """The user's own, else that of the agency's policy pack in force, else the shipped one."""
    folders = [desk.folders.home / OWN_FORMS]
    if policy_pack_in_force(desk.folders.home, desk.settings, desk.clock()) is not None:
        folders.append(desk.folders.home / STORE / FORMS)
    for folder in folders:
        if (own := folder / f"{kind.value}.docx").exists():
            return own
    return resource(f"forms/{kind.value}.docx")
