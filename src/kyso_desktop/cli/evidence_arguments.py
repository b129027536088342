"""The arguments of ``kyso evidence`` and ``kyso replay``."""

import argparse
from pathlib import Path

from kyso_desktop.wording import tr


def add_evidence(parser: argparse.ArgumentParser) -> None:
    """What may be asked of the evidence; documented in ``docs/cli.md``."""
    verbs = parser.add_subparsers(dest="evidence_verb", required=True, metavar=tr("VIỆC"))
    listing = verbs.add_parser("list", help=tr("liệt kê"), allow_abbrev=False)
    export = verbs.add_parser("export", help=tr("xuất ra thư mục"), allow_abbrev=False)
    export.add_argument("--to", type=Path, required=True, metavar="DIR")
    delete = verbs.add_parser("delete", help=tr("xóa cùng văn bản; nhật ký ghi việc xóa"), allow_abbrev=False)
    delete.add_argument("--yes", action="store_true", required=True, help=tr("đồng ý xóa, không lấy lại được"))
    for verb in (listing, export, delete):
        verb.add_argument("document", metavar="FILE|SHA256")
        verb.add_argument("--json", action="store_true")


def add_replay(parser: argparse.ArgumentParser) -> None:
    """One bundle; documented in ``docs/cli.md``."""
    parser.add_argument("bundle", type=Path, metavar="FILE.zip")
    parser.add_argument("--json", action="store_true")
