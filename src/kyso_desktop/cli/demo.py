"""``kyso demo``."""

from __future__ import annotations

import argparse
from pathlib import Path

from kyso_desktop import jobs, wording
from kyso_desktop.cli.output import failure_json, print_json, say, signed_json, tell, verified_json
from kyso_desktop.errors import KysoError

FOLDER = "tap-huan"


def demo(arguments: argparse.Namespace, desk: jobs.Desk) -> int:
    """The whole main job with practice tokens; exit code 0 where every document ends valid."""
    folder: Path = (arguments.folder or desk.folders.home / FOLDER).absolute()
    practice = jobs.prepare_practice(folder, desk)
    sound = True
    for result in jobs.run_demo(tuple(arguments.files), folder, practice, lambda step: say(wording.step(step))):
        sound &= _show(result, as_json=arguments.json)
    kit = practice.kit
    say(f"Thư mục tập huấn: {folder}")
    say(f"Chứng thư gốc: {kit.root_certificate}; trung gian: {kit.ca_certificate}")
    say("Danh sách thu hồi: " + ", ".join(str(path) for path in kit.crls))
    say(f"USB Token tập huấn: {kit.module} với SOFTHSM2_CONF={kit.softhsm_conf}; mã PIN {kit.pin}")
    say(f"Nhật ký: {practice.journal_folder}")
    return 0 if sound else 1


def _show(result: jobs.SignedFile | jobs.VerifiedFile | jobs.Failure, *, as_json: bool) -> bool:
    match result:
        case jobs.SignedFile():
            if as_json:
                print_json(signed_json(result))
            else:
                tell(f"Đã ký và kiểm tra lại: {result.output}")
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
