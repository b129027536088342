"""``kyso demo``."""

from __future__ import annotations

import argparse
from pathlib import Path

from kyso_desktop import jobs, wording
from kyso_desktop.cli.output import failure_json, print_json, say, signed_json, tell, verified_json
from kyso_desktop.errors import KysoError
from kyso_desktop.wording import tr

FOLDER = "tap-huan"


def demo(arguments: argparse.Namespace, desk: jobs.Desk) -> int:
    """The whole main job with practice tokens; exit code 0 where every document ends valid."""
    folder: Path = (arguments.folder or desk.folders.home / FOLDER).absolute()
    practice = jobs.prepare_practice(folder, desk)
    sound = True
    for result in jobs.run_demo(tuple(arguments.files), folder, practice, lambda step: say(wording.step(step))):
        sound &= _show(result, as_json=arguments.json)
    kit = practice.kit
    say(tr("Thư mục tập huấn: {folder}").format(folder=folder))
    say(
        tr("Chứng thư gốc: {root_certificate}; trung gian: {ca_certificate}").format(
            root_certificate=kit.root_certificate, ca_certificate=kit.ca_certificate
        )
    )
    say(tr("Danh sách thu hồi: ") + ", ".join(str(path) for path in kit.crls))
    say(
        tr("USB Token tập huấn: {module} với SOFTHSM2_CONF={softhsm_conf}; mã PIN {pin}").format(
            module=kit.module, softhsm_conf=kit.softhsm_conf, pin=kit.pin
        )
    )
    say(tr("Nhật ký: {journal_folder}").format(journal_folder=practice.journal_folder))
    return 0 if sound else 1


def _show(result: jobs.SignedFile | jobs.VerifiedFile | jobs.Failure, *, as_json: bool) -> bool:
    match result:
        case jobs.SignedFile():
            if as_json:
                print_json(signed_json(result))
            else:
                tell(tr("Đã ký và kiểm tra lại: {output}").format(output=result.output))
            return True
        case jobs.VerifiedFile():
            if as_json:
                print_json(verified_json(result))
            else:
                tell(f"{result.path}: {wording.verdict(result.verdict).upper()}")
            return result.verdict is jobs.Verdict.VALID
        case jobs.Failure():
            if not isinstance(result.error, KysoError):
                raise result.error
            if as_json:
                print_json(failure_json(result))
            sentence = wording.of(result.error)
            say(f"{result.source}: {sentence.what} {sentence.next_step}")
            return False
