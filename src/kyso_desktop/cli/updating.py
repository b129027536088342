"""``kyso update``, ``kyso network`` and ``kyso policy``."""

from __future__ import annotations

import argparse
import getpass
import sys
from collections.abc import Mapping

from kyso_desktop import jobs, wording
from kyso_desktop.cli.output import moment, print_json, tell
from kyso_desktop.wording import tr

CONTACTS: Mapping[jobs.Contact, str] = {
    jobs.Contact.PROXY: "proxy",
    jobs.Contact.TIMESTAMP: tr("dấu thời gian khi ký"),
    jobs.Contact.UPDATE: tr("bản cập nhật, khi chạy kyso update"),
    jobs.Contact.SITE: tr("ký cho trang web trên máy này"),
    jobs.Contact.REVOCATION: tr("tình trạng thu hồi khi ký, kiểm tra"),
}


def update(arguments: argparse.Namespace, desk: jobs.Desk) -> int:
    """The newer version named (``check``) or put in place (``apply``); exit code 0 also where there is none."""
    if arguments.update_verb == "check":
        offer = jobs.check_update(desk, arguments.file)
        version = offer.version if offer else None
        _show(version, tr("Có bản mới"), as_json=arguments.json)
        return 0
    updated = jobs.apply_update(desk, arguments.file)
    words = (
        tr("Bộ cài đang chạy, xong khi chương trình này đóng: bản")
        if updated and updated.at_next_start
        else tr("Đã cập nhật")
    )
    _show(updated.version if updated else None, words, as_json=arguments.json)
    return 0


def _show(version: str | None, words: str, *, as_json: bool) -> None:
    if as_json:
        print_json({"version": version})
    else:
        tell(f"{words} {version}." if version else tr("Đang dùng bản mới nhất."))


def network(arguments: argparse.Namespace, desk: jobs.Desk) -> int:
    """Every address that may be contacted, or the proxy's password kept; exit code 0."""
    if arguments.network_verb == "password":
        jobs.keep_proxy_password(desk, _password())
        return 0
    for one in jobs.list_addresses(desk):
        if arguments.json:
            print_json({"for": str(one.contact), "address": one.address, "certificate": one.certificate})
        else:
            tell(f"{one.address}  ({CONTACTS[one.contact]}{f'; {one.certificate}' if one.certificate else ''})")
    return 0


def policy(arguments: argparse.Namespace, desk: jobs.Desk) -> int:
    """The agency's policy pack taken (``import``) or told (``show``); exit code 0."""
    if arguments.policy_verb == "import":
        pack: jobs.PolicyPack | None = jobs.import_policy_pack(desk, arguments.path)
    else:
        pack = jobs.policy_pack_in_force(desk.folders.home, desk.settings, desk.clock())
    if arguments.json:
        print_json(
            {
                "version": pack.version if pack else None,
                "expires": moment(pack.expires) if pack else None,
                "rules": jobs.rule_pack().version,
            }
        )
    elif pack is None:
        tell(tr("Không có gói chính sách nào còn hiệu lực."))
    else:
        tell(
            tr("Gói chính sách số {version}, dùng đến {expires}.").format(
                version=pack.version, expires=wording.day(pack.expires)
            )
        )
    return 0


def _password() -> str:
    if sys.stdin.isatty():
        return getpass.getpass(tr("Mật khẩu proxy: "))
    return sys.stdin.readline().rstrip("\r\n")
