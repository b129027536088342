"""``kyso evidence``: what a verdict rested on, kept and deleted with the document (TT 41, Articles 9, 10)."""

from __future__ import annotations

import argparse
import hashlib

from kyso_desktop import jobs
from kyso_desktop.cli.output import print_json, say, tell
from kyso_desktop.wording import tr

NOTHING_KEPT = 1


def evidence(arguments: argparse.Namespace, desk: jobs.Desk) -> int:
    """Lists, writes out or deletes what is kept of one document; exit code 1 where nothing is."""
    sha256 = jobs.document_digest(arguments.document)
    kept = jobs.read_evidence(desk, sha256)
    if not kept:
        say(tr("Không lưu căn cứ kiểm tra nào của văn bản có SHA-256 {sha256}.").format(sha256=sha256))
        return NOTHING_KEPT
    if arguments.evidence_verb == "export":
        for path in jobs.export_evidence(desk, sha256, arguments.to):
            _show({"path": str(path)}, str(path), arguments)
    elif arguments.evidence_verb == "delete":
        jobs.delete_evidence(desk, sha256)
        words = tr("Đã xóa {pieces} căn cứ kiểm tra; nhật ký ghi việc xóa.").format(pieces=len(kept))
        _show({"sha256": sha256, "deleted": len(kept)}, words, arguments)
    else:
        for name, content in kept.items():
            said = {"name": name, "size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
            _show(said, f"{name}  {len(content)}", arguments)
    return 0


def _show(said: dict[str, object], words: str, arguments: argparse.Namespace) -> None:
    if arguments.json:
        print_json(said)
    else:
        tell(words)
