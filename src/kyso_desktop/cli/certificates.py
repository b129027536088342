"""``kyso certificate``: the certificates of the tokens at hand watched over, saved, stopped."""

import argparse
from collections.abc import Iterable

from kyso_desktop import jobs, wording
from kyso_desktop.cli.output import Json, moment, print_json, say, tell
from kyso_desktop.wording import tr

NO_TOKEN = 5


def certificate(arguments: argparse.Namespace, desk: jobs.Desk) -> int:
    """0 as wished; 5 where the certificate is on no token at hand."""
    match arguments.certificate_verb:
        case "watch":
            return _watch(arguments, desk)
        case "export" | "stop":
            return _on_token(arguments, desk)
        case "resume":
            _show(jobs.lift_stop(desk, arguments.sha256, arguments.because), as_json=arguments.json, lifted=True)
        case _:
            for one in jobs.stopped_keys(desk):
                _show(one, as_json=arguments.json)
    return 0


def _watch(arguments: argparse.Namespace, desk: jobs.Desk) -> int:
    watched = jobs.watch_certificates(desk, jobs.list_tokens(desk, tuple(arguments.module)))
    for one in watched:
        if arguments.json:
            print_json(watched_json(one, desk))
            continue
        facts = one.certificate.facts
        tell(
            tr("{common_name}: {state}, hết hạn {not_after}").format(
                common_name=facts.common_name,
                state=wording.certificate_state(one.state),
                not_after=wording.day(facts.not_after),
            )
        )
        if one.notice is not None:
            tell(tr("  Lưu ý: {notice}").format(notice=wording.certificate_notice(one.notice)))
        tell(tr("  số serial {serial}, SHA-256 {sha256}").format(serial=facts.serial, sha256=facts.sha256))
    return 0 if watched else NO_TOKEN


def _on_token(arguments: argparse.Namespace, desk: jobs.Desk) -> int:
    held = _held(jobs.list_tokens(desk, tuple(arguments.module)), arguments.sha256)
    if held is None:
        say(tr("Chứng thư này không có trên USB Token nào đang cắm."))
        return NO_TOKEN
    if arguments.certificate_verb == "stop":
        _show(jobs.report_leak(desk, held.facts, arguments.because), as_json=arguments.json)
        return 0
    jobs.save_certificate(held, arguments.to, overwrite=arguments.overwrite)
    if arguments.json:
        print_json({"file": str(arguments.to), "sha256": held.facts.sha256})
    else:
        tell(tr("Đã lưu chứng thư: {to}").format(to=arguments.to))
    return 0


def _held(reports: Iterable[jobs.TokenReport], sha256: str) -> jobs.TokenCertificate | None:
    return next((one for report in reports for one in report.certificates if one.facts.sha256 == sha256), None)


def _show(stopped: jobs.StoppedKey, *, as_json: bool, lifted: bool = False) -> None:
    if as_json:
        print_json(stopped_json(stopped) | {"lifted": lifted})
        return
    if lifted:
        tell(tr("Đã hủy báo lộ khóa của «{name}». Chứng thư ký lại được trên máy này.").format(name=stopped.name))
        return
    tell(
        tr("{name}: đã báo lộ khóa từ {since}, máy này không ký bằng chứng thư đó nữa.").format(
            name=stopped.name, since=wording.moment(stopped.since)
        )
    )
    tell(
        tr("  Báo cơ quan quản lý trực tiếp và tổ chức chứng thực trước {tell_until}.").format(
            tell_until=wording.moment(stopped.tell_until)
        )
    )


def stopped_json(stopped: jobs.StoppedKey) -> Json:
    """One line of ``kyso certificate stopped``."""
    return {
        "sha256": stopped.sha256,
        "name": stopped.name,
        "serial": stopped.serial,
        "since": moment(stopped.since),
        "tell_until": moment(stopped.tell_until),
        "reason": stopped.reason,
    }


def watched_json(one: jobs.WatchedCertificate, desk: jobs.Desk) -> Json:
    """One line of ``kyso certificate watch``."""
    facts = one.certificate.facts
    return {
        "sha256": facts.sha256,
        "subject": facts.subject,
        "serial": facts.serial,
        "token": one.token.serial,
        "not_after": moment(facts.not_after),
        "days_left": facts.days_left(desk.clock()),
        "state": str(one.state),
        "revoked_at": moment(one.revoked_at),
        "notice": str(one.notice) if one.notice else None,
        "replaced_by": one.certificate.replaced_by,
    }
