"""``kyso service``."""

from __future__ import annotations

import argparse
import sys

from kyso_desktop import jobs, wording
from kyso_desktop.cli.output import moment, print_json, tell
from kyso_desktop.wording import tr


def service(arguments: argparse.Namespace, desk: jobs.Desk) -> int:
    """The service for web pages run, or told; exit code 0, and 1 where ``status`` finds it not running."""
    if arguments.service_verb == "run":
        master = sys.stdin.buffer if arguments.attached else None
        jobs.run_service(desk, wording.service_words(), _told, arguments.port, master)
        return 0
    if arguments.service_verb == "uninstall":
        jobs.clear_web_service(desk)
        return 0
    if arguments.service_verb == "certificate":
        return _certificate(arguments, desk)
    if arguments.service_verb == "autostart":
        return _autostart(arguments)
    if arguments.service_verb == "sites":
        return _sites(arguments, desk)
    return _status(arguments, desk)


def _sites(arguments: argparse.Namespace, desk: jobs.Desk) -> int:
    """The decisions that hold, after one was forgotten; exit code 1 where there was none on the site."""
    before = jobs.known_sites(desk)
    sites = jobs.forget_site(desk, arguments.site or "") if arguments.deed == "forget" else before
    for known in sites:
        if arguments.json:
            print_json({"site": known.site, "allowed": known.allowed, "until": moment(known.until)})
        else:
            tell(f"{known.site}: {wording.known_site(known)}")
    if not sites and not arguments.json:
        tell(tr("Chưa có trang web nào được trả lời."))
    return int(arguments.deed == "forget" and sites == before)


def _certificate(arguments: argparse.Namespace, desk: jobs.Desk) -> int:
    """The person's word is the command itself; exit code 1 where a store that may be written is not as wanted."""
    wanted = {"install": True, "remove": False, "show": None}[arguments.deed]
    stores = jobs.web_stores(desk, install=wanted)
    for store in stores:
        if arguments.json:
            print_json({"kind": store.kind, "place": str(store.place), "state": store.state})
        else:
            tell(wording.root_store(store))
    held, missing = jobs.StoreState.HELD, jobs.StoreState.MISSING
    states = {store.state for store in stores}
    return int((wanted is True and missing in states) or (wanted is False and held in states))


def _autostart(arguments: argparse.Namespace) -> int:
    if arguments.deed != "show":
        jobs.set_autostart(on=arguments.deed == "on")
    starts = jobs.starts_with_session()
    if arguments.json:
        print_json({"autostart": starts})
    else:
        tell(tr("Dịch vụ tự chạy khi đăng nhập.") if starts else tr("Dịch vụ không tự chạy khi đăng nhập."))
    return 0


def _told(port: int) -> None:
    tell(tr("Đang phục vụ trang web ở wss://127.0.0.1:{port}. Nhấn Ctrl+C để dừng.").format(port=port))


def _status(arguments: argparse.Namespace, desk: jobs.Desk) -> int:
    state = jobs.service_state(desk, arguments.port)
    if arguments.json:
        print_json(
            {
                "port": state.port,
                "runs": state.runs,
                "taken": state.is_taken,
                "root_sha256": state.certificate.root_sha256,
                "until": moment(state.certificate.until),
            }
        )
    else:
        tell(_words(state))
        tell(
            tr("Chứng thư của dịch vụ: {root} (SHA-256 {sha256}), dùng đến {until}.").format(
                root=state.certificate.root,
                sha256=state.certificate.root_sha256,
                until=wording.day(state.certificate.until),
            )
        )
    return 0 if state.runs else 1


def _words(state: jobs.ServiceState) -> str:
    if state.runs:
        return tr("Dịch vụ cho trang web đang chạy ở cổng {port}.").format(port=state.port)
    if state.is_taken:
        sentence = wording.of(jobs.PortTaken(state.port))
        return f"{sentence.what} {sentence.next_step}"
    return tr("Dịch vụ cho trang web không chạy. Chạy: kyso service run.")
