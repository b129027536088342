"""``kyso trust``."""

import argparse
from collections.abc import Iterable

from kyso_desktop import jobs, wording
from kyso_desktop.cli.output import Json, moment, print_json, tell
from kyso_desktop.wording import tr


def trust(arguments: argparse.Namespace, desk: jobs.Desk) -> int:
    """The trust store listed or changed; exit code 0, and a refusal leaves the store as it was."""
    match arguments.trust_verb:
        case "list":
            _show(jobs.list_trust(desk), as_json=arguments.json)
        case "add":
            _show(jobs.add_trust(desk, arguments.path), as_json=arguments.json)
        case "remove":
            _show([jobs.remove_trust(desk, arguments.sha256)], as_json=arguments.json)
        case "restore":
            _show([jobs.restore_trust(desk, arguments.sha256)], as_json=arguments.json)
        case _:
            _import(arguments, desk)
    return 0


def _import(arguments: argparse.Namespace, desk: jobs.Desk) -> None:
    if arguments.key is not None:
        jobs.pin_bundle_key(desk, arguments.key)
    bundle = jobs.import_trust(desk, arguments.path)
    if arguments.json:
        count = len(bundle.certificates)
        print_json({"version": bundle.version, "expires": moment(bundle.expires), "certificates": count})
        return
    number = wording.count(len(bundle.certificates))
    tell(
        tr("Đã nhập gói số {version}: {number} chứng thư, dùng đến {expires}.").format(
            version=bundle.version, number=number, expires=wording.day(bundle.expires)
        )
    )


def _show(certificates: Iterable[jobs.TrustedCertificate], *, as_json: bool) -> None:
    for one in certificates:
        facts = one.facts
        if as_json:
            print_json(trusted_json(one))
            continue
        state = "" if one.in_use else tr(" (thôi tin cậy)")
        tell(f"{facts.common_name}{state}")
        tell(f"  {facts.subject}")
        tell(
            tr("  hiệu lực {not_before} - {not_after}; {origin}").format(
                not_before=wording.day(facts.not_before),
                not_after=wording.day(facts.not_after),
                origin=wording.origin(one.origin),
            )
        )
        tell(f"  SHA-256 {facts.sha256}")


def trusted_json(one: jobs.TrustedCertificate) -> Json:
    """One certificate of the store."""
    return {
        "sha256": one.facts.sha256,
        "subject": one.facts.subject,
        "issuer": one.facts.issuer,
        "not_before": moment(one.facts.not_before),
        "not_after": moment(one.facts.not_after),
        "origin": str(one.origin),
        "in_use": one.in_use,
    }
