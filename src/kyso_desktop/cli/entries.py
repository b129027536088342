"""``kyso journal``."""

from __future__ import annotations

import argparse

from kyso_desktop import jobs, wording
from kyso_desktop.cli.books import export_journal, report_period, sign_export
from kyso_desktop.cli.keeping import backup, begin_anew, checkpoint, rekey, restore
from kyso_desktop.cli.output import entry_json, examined_json, print_json, tell

BOOK_VERBS = {
    "export": export_journal,
    "sign-export": sign_export,
    "report": report_period,
    "backup": backup,
    "restore": restore,
    "begin-anew": begin_anew,
    "rekey": rekey,
    "checkpoint": checkpoint,
}


def journal(arguments: argparse.Namespace, desk: jobs.Desk) -> int:
    """The journal's entries, or whether its chain is whole (exit code 1 where not)."""
    if arguments.journal_verb == "check":
        return _check_journal(arguments, desk)
    if arguments.journal_verb in BOOK_VERBS:
        return BOOK_VERBS[arguments.journal_verb](arguments, desk)
    for entry in jobs.read_journal(desk, arguments.since, arguments.until):
        if arguments.json:
            print_json(entry_json(entry))
        else:
            file, act, outcome = entry.facts.get("file", ""), wording.act(entry.act), wording.outcome(entry.outcome)
            tell(f"{entry.number}  {wording.exact_moment(entry.begun)}  {act}  {outcome}  {file}")
    return 0


def _check_journal(arguments: argparse.Namespace, desk: jobs.Desk) -> int:
    found = jobs.examine_journal(desk, arguments.checkpoints)
    if arguments.json:
        print_json(examined_json(found))
    else:
        tell(wording.examined(found))
    return 0 if found.report.intact else 1
