"""``kyso journal export`` and ``kyso journal report``."""

import argparse

from kyso_desktop import jobs, wording
from kyso_desktop.cli.output import chain_json, print_json, say, tell


def export_journal(arguments: argparse.Namespace, desk: jobs.Desk) -> int:
    """Every entry in one file; exit code 1 where the journal is not whole (the file is written all the same)."""
    chain = jobs.export_journal(desk, arguments.to, wording.words(), overwrite=arguments.overwrite)
    if arguments.json:
        print_json({"output": str(arguments.to), **chain_json(chain)})
    else:
        tell(f"Đã xuất {wording.count(chain.entries)} mục nhật ký: {arguments.to}")
    if not chain.intact:
        say(f"Cảnh báo: nhật ký KHÔNG toàn vẹn, sai từ bản ghi {chain.first_broken}.")
    return 0 if chain.intact else 1


def report_period(arguments: argparse.Namespace, desk: jobs.Desk) -> int:
    """The report of a period in one file."""
    paper = jobs.write_report(desk, arguments.period, arguments.to, wording.words(), overwrite=arguments.overwrite)
    if arguments.json:
        period = arguments.period
        print_json({"output": str(arguments.to), "from": period.first.isoformat(), "to": period.last.isoformat()})
    else:
        tell(f"Đã lập báo cáo: {arguments.to}")
        for line in paper.lines:
            say(line)
    return 0
