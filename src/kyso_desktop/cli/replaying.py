"""``kyso replay``."""

from __future__ import annotations

import argparse

from kyso_desktop import jobs, wording
from kyso_desktop.cli.output import Json, moment, print_json, say, tell
from kyso_desktop.wording import tr

NOT_THE_SAME, UNREADABLE = 1, 4


def replay(arguments: argparse.Namespace, desk: jobs.Desk) -> int:
    """The verdict of a bundle computed anew; exit code 0 where it is the same, 1 where not, 4 for no bundle."""
    try:
        found = jobs.replay_verdict(arguments.bundle, desk)
    except jobs.ReplayUnreadable as error:
        sentence = wording.of(error)
        say(f"{sentence.what} {sentence.next_step}")
        return UNREADABLE
    if arguments.json:
        print_json(replay_json(found))
    else:
        _show(found)
    return 0 if found.same else NOT_THE_SAME


def _show(found: jobs.Replay) -> None:
    tell(tr("Văn bản có SHA-256 {sha256}").format(sha256=found.sha256))
    tell(
        tr("Kiểm tra lúc {moment} bằng Kyso {program}: {verdict}.").format(
            moment=wording.exact_moment(found.moment), program=found.program, verdict=wording.verdict(found.found)
        )
    )
    tell(tr("Tính lại từ gói: {verdict}.").format(verdict=wording.verdict(found.again)))
    for one in found.signatures:
        tell(f"  - {one.field}")
        for reason in one.again:
            tell(f"      {wording.reason(reason)}")
    for sha256 in found.strangers:
        tell(tr("Máy này không tin cậy chứng thư gốc của gói: {sha256}").format(sha256=sha256))
    tell(tr("Kết quả như cũ.") if found.same else tr("Kết quả KHÁC lần kiểm tra trước."))


def replay_json(found: jobs.Replay) -> Json:
    """The object of ``kyso replay``."""
    return {
        "sha256": found.sha256,
        "moment": moment(found.moment),
        "program": found.program,
        "verdict": str(found.found),
        "replayed": str(found.again),
        "same": found.same,
        "signatures": [
            {"field": one.field, "reasons": list(map(str, one.found)), "replayed": list(map(str, one.again))}
            for one in found.signatures
        ],
        "untrusted_here": list(found.strangers),
    }
