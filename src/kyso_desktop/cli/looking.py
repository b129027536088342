"""``kyso verify``, ``kyso place`` and ``kyso tokens``."""

from __future__ import annotations

import argparse
from collections.abc import Set
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from kyso_desktop import jobs, wording
from kyso_desktop.cli.asking import read_password
from kyso_desktop.cli.options import sentence_of
from kyso_desktop.cli.output import (
    places_json,
    print_json,
    say,
    tell,
    token_json,
    verified_json,
)
from kyso_desktop.errors import KysoError
from kyso_desktop.wording import tr

NO_TOKEN = 5
UNREADABLE = 4


def verify(arguments: argparse.Namespace, desk: jobs.Desk) -> int:
    """A verdict for each file; the exit code says the worst."""
    is_of_one = arguments.sheet or arguments.return_sheet or arguments.bundle
    if is_of_one and (len(arguments.paths) > 1 or arguments.paths[0].is_dir()):
        raise argparse.ArgumentTypeError("--sheet")
    password = read_password() if arguments.password_stdin else None
    if not arguments.no_journal:
        desk.open_journal()
    job = partial(_verify_one, desk=desk, password=password, note=not arguments.no_journal, view=desk.trust_view())
    verdicts = set()
    with ThreadPoolExecutor(arguments.jobs or 1) as pool:
        for verified in pool.map(job, jobs.files_in(arguments.paths)):
            verdicts.add(verified.verdict)
            _write_sheets(verified, arguments, desk)
            if arguments.bundle:
                jobs.write_replay(verified.path, desk, arguments.bundle, password=password)
            _show_verdict(verified, as_json=arguments.json)
    return worst_code(verdicts)


def worst_code(verdicts: Set[jobs.Verdict]) -> int:
    """The exit code of ``kyso verify`` for these verdicts."""
    worst_first = (jobs.Verdict.INVALID, jobs.Verdict.INDETERMINATE, jobs.Verdict.UNSIGNED, jobs.Verdict.UNREADABLE)
    return next((code for code, verdict in enumerate(worst_first, 1) if verdict in verdicts), 0)


def _verify_one(
    path: Path, desk: jobs.Desk, password: str | None, view: jobs.TrustView, *, note: bool
) -> jobs.VerifiedFile:
    return jobs.verify_document(path, desk, password=password, note=note, view=view)


def _write_sheets(verified: jobs.VerifiedFile, arguments: argparse.Namespace, desk: jobs.Desk) -> None:
    if arguments.sheet:
        report = None if arguments.no_journal else verified.report
        kept = jobs.kept_evidence(desk, report.sha256) if report else None
        sheet = wording.result_sheet(verified, desk.clock(), arguments.from_agency, kept)
        _write_sheet(sheet, verified, arguments, desk, arguments.sheet)
    if arguments.return_sheet:
        sheet = wording.return_sheet(verified, desk.clock(), arguments.because, arguments.from_agency)
        _write_sheet(sheet, verified, arguments, desk, arguments.return_sheet, returned=arguments.because)


def _write_sheet(
    sheet: jobs.Sheet,
    verified: jobs.VerifiedFile,
    arguments: argparse.Namespace,
    desk: jobs.Desk,
    target: Path,
    *,
    returned: str | None = None,
) -> None:
    if arguments.no_journal:
        jobs.write_sheet(sheet, target)
    else:
        jobs.write_verdict_sheet(desk, sheet, verified, target, returned=returned, overwrite=False)


def _show_verdict(verified: jobs.VerifiedFile, *, as_json: bool) -> None:
    if as_json:
        print_json(verified_json(verified))
        return
    report = verified.report
    tell(f"{verified.path}: {wording.verdict(verified.verdict).upper()}")
    if report is None:
        tell(f"  {wording.of(verified.error).what}" if verified.error else "")
        return
    tell(f"  {wording.headline(report)}")
    for step in wording.way(verified):
        tell(f"  {step}")
    for one in report.signatures:
        name = one.signer.common_name if one.signer else tr("không rõ người ký")
        when = wording.exact_moment(one.signed_at) if one.signed_at else tr("không rõ lúc ký")
        tell(f"  - {name} ({wording.kind(one.kind)}), {when}: {wording.verdict(one.verdict)}")
        for reason in one.reasons:
            tell(f"      {wording.reason(reason)}")
        tell(f"      {wording.etsi(one.etsi)}")
    for reason in report.file_reasons:
        tell(f"  {wording.reason(reason)}")


def place(arguments: argparse.Namespace, _desk: jobs.Desk) -> int:
    """Where the marks belong; exit code 4 for a file that cannot be read."""
    try:
        places = jobs.place_document(arguments.file, arguments.anchor)
    except KysoError as error:
        sentence = sentence_of(error)
        say(f"{arguments.file}: {sentence.what} {sentence.next_step}")
        return UNREADABLE
    if arguments.json:
        print_json(places_json(str(arguments.file), places))
        return 0
    leader = places.leader
    if leader and places.is_proposal:
        tell(tr("Chữ ký: đề nghị ở trang {page}, người ký xem lại").format(page=leader.page))
    elif leader:
        title = " ".join(part for part in (leader.authority, leader.title) if part)
        tell(
            tr("Chữ ký: trang {page}, giữa «{title}» và «{name}»").format(
                page=leader.page, title=title, name=leader.name or ""
            )
        )
    tell(
        tr("Số: {printed_number}; ngày: {printed_date}").format(
            printed_number=places.printed_number or tr("không thấy"), printed_date=places.printed_date or tr("chưa ghi")
        )
    )
    for reason in places.reasons:
        tell(tr("Lưu ý: {reason}").format(reason=wording.place_reason(reason)))
    return 0


def tokens(arguments: argparse.Namespace, desk: jobs.Desk) -> int:
    """Every token, without a PIN; exit code 5 where there is none."""
    reports = jobs.list_tokens(desk, tuple(arguments.module))
    for report in reports:
        if arguments.json:
            print_json(token_json(report, desk.clock()))
        elif report.error is not None:
            say(f"{report.module}: {wording.of(report.error).what}")
        else:
            _show_token(report, desk)
    found = [report for report in reports if report.error is None]
    if not found:
        sentence = wording.of(jobs.NoToken())
        say(f"{sentence.what} {sentence.next_step}")
    return 0 if found else NO_TOKEN


def _show_token(report: jobs.TokenReport, desk: jobs.Desk) -> None:
    tell(
        tr("{label} (số hiệu {serial}; mã PIN: {pin_state})").format(
            label=report.label, serial=report.serial, pin_state=wording.pin_state(report.pin_state)
        )
    )
    for one in report.certificates:
        left = wording.count(max(0, one.facts.days_left(desk.clock())))
        why = tr("; không dùng để ký: {unfit}").format(unfit=wording.unfit(one.why_not)) if one.why_not else ""
        tell(
            tr("  - {common_name} ({kind}), còn {left} ngày{why}").format(
                common_name=one.facts.common_name, kind=wording.kind(one.facts.kind), left=left, why=why
            )
        )
