"""``kyso journal export``, ``sign-export`` and ``report``, and ``kyso books``."""

import argparse

from kyso_desktop import jobs, wording
from kyso_desktop.cli.asking import ask_pin
from kyso_desktop.cli.output import chain_json, print_json, say, tell
from kyso_desktop.wording import tr


def export_journal(arguments: argparse.Namespace, desk: jobs.Desk) -> int:
    """Every entry in one file; exit code 1 where the journal is not whole (the file is written all the same)."""
    chain = jobs.export_journal(desk, arguments.to, wording.words(), overwrite=arguments.overwrite)
    if arguments.json:
        print_json({"output": str(arguments.to), **chain_json(chain)})
    else:
        tell(tr("Đã xuất {entries} mục nhật ký: {to}").format(entries=wording.count(chain.entries), to=arguments.to))
    if not chain.intact:
        say(
            tr("Cảnh báo: nhật ký KHÔNG toàn vẹn, sai từ bản ghi {first_broken}.").format(
                first_broken=chain.first_broken
            )
        )
    return 0 if chain.intact else 1


def report_period(arguments: argparse.Namespace, desk: jobs.Desk) -> int:
    """The report of a period in one file."""
    period, target, words = arguments.period, arguments.to, wording.words()
    if arguments.exports:
        exports = arguments.exports
        paper = jobs.write_merged_report(desk, exports, period, target, words, overwrite=arguments.overwrite)
    else:
        paper = jobs.write_report(desk, period, target, words, overwrite=arguments.overwrite)
    if arguments.json:
        print_json({"output": str(arguments.to), "from": period.first.isoformat(), "to": period.last.isoformat()})
    else:
        tell(tr("Đã lập báo cáo: {to}").format(to=arguments.to))
        for line in paper.lines:
            say(line)
    return 0


def sign_export(arguments: argparse.Namespace, desk: jobs.Desk) -> int:
    """The agency's signature stands beside the export."""
    wish = key_wish(arguments)
    pin = ask_pin(from_stdin=arguments.pin_stdin, prompt=tr("Mã PIN USB Token của cơ quan: "))
    made = jobs.sign_export(desk, arguments.file, wish, pin, spend_last_try=arguments.last_try)
    if arguments.json:
        print_json({"output": str(made)})
    else:
        tell(tr("Đã ký tệp nhật ký: {made}. Gửi cả hai tệp.").format(made=made))
    return 0


def key_wish(arguments: argparse.Namespace) -> jobs.KeyWish:
    """Which key the arguments of ``_add_agency_key`` wish for."""
    return jobs.KeyWish(tuple(arguments.module), arguments.token, arguments.certificate)


def books(arguments: argparse.Namespace, desk: jobs.Desk) -> int:
    """A register of one year, on the screen or in a file."""
    tracking = arguments.book == "tracking"
    register = jobs.Register.OUTGOING if arguments.book == "outgoing" else jobs.Register.INCOMING
    year = arguments.year or desk.clock().astimezone(jobs.VIETNAM).year
    if arguments.exports:
        if not arguments.to or tracking:
            raise argparse.ArgumentTypeError
        jobs.write_merged_book(desk, arguments.exports, register, year, arguments.to, overwrite=arguments.overwrite)
        tell(tr("Đã gộp sổ: {to}").format(to=arguments.to))
        return 0
    if arguments.to:
        jobs.write_book(desk, register, year, arguments.to, tracking=tracking, overwrite=arguments.overwrite)
        tell(tr("Đã lập sổ: {to}").format(to=arguments.to))
        return 0
    book = jobs.read_book(desk, register, year)
    for row in book.rows:
        if arguments.json:
            print_json(_row_json(row))
        else:
            tell(
                "  ".join(filter(None, (row.series_number, row.text(jobs.Field.ISSUED), row.text(jobs.Field.SUBJECT))))
            )
    say(tr("Số tiếp theo: {next_number}").format(next_number=book.next_number))
    return 0


def _row_json(row: jobs.Row) -> dict[str, object]:
    return {
        "row": row.key,
        "fields": {str(name): value for name, value in row.fields.items()},
        "marks": sorted(map(str, row.marks)),
        "corrections": len(row.corrections),
        "file": row.file or None,
        "sha256": row.sha256 or None,
    }
