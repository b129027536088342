"""``kyso service``."""

from __future__ import annotations

import argparse

from kyso_desktop import jobs, wording
from kyso_desktop.cli.output import moment, print_json, tell
from kyso_desktop.wording import tr


def service(arguments: argparse.Namespace, desk: jobs.Desk) -> int:
    """The service for web pages run, or told; exit code 0, and 1 where ``status`` finds it not running."""
    if arguments.service_verb == "run":
        jobs.run_service(desk, wording.service_words(), _told, arguments.port)
        return 0
    return _status(arguments, desk)


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
