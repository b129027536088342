"""``kyso journal checkpoint``, ``backup``, ``restore``, ``begin-anew`` and ``rekey``."""

import argparse

from kyso_desktop import jobs, wording
from kyso_desktop.cli.asking import ask_new_passphrase, ask_passphrase, ask_pin
from kyso_desktop.cli.books import key_wish
from kyso_desktop.cli.output import print_json, say, tell
from kyso_desktop.wording import tr


def checkpoint(arguments: argparse.Namespace, desk: jobs.Desk) -> int:
    """The book is closed with the agency's token; the checkpoint stands in a file too where one is named."""
    pin = ask_pin(from_stdin=arguments.pin_stdin, prompt=tr("Mã PIN USB Token của cơ quan: "))
    made = jobs.close_book(desk, key_wish(arguments), pin, spend_last_try=arguments.last_try)
    if arguments.to:
        jobs.save_checkpoint(made, arguments.to)
    stamped = jobs.stamped_at(made)
    if arguments.json:
        said = {"record": made.number, "hash": made.hash, "signer": made.signer, "signed_at": made.signed_at}
        print_json({**said, "timestamp": stamped.isoformat() if stamped else None})
        return 0
    when = (
        tr(", dấu thời gian {stamped}").format(stamped=wording.exact_moment(stamped))
        if stamped
        else tr(", không có dấu thời gian")
    )
    tell(
        tr("Đã khóa sổ đến bản ghi {number}: {signer}{when}").format(
            number=wording.count(made.number), signer=made.signer, when=when
        )
    )
    if not arguments.to:
        say(tr("Nên lưu bản khóa sổ ra nơi khác (--to TỆP): nó chứng minh nhật ký không bị thay bằng bản cũ."))
    return 0


def backup(arguments: argparse.Namespace, desk: jobs.Desk) -> int:
    """A checked, encrypted copy of the journal."""
    made = jobs.back_up_journal(desk, arguments.to, arguments.keep)
    if arguments.json:
        print_json({"output": str(made.folder), "records": made.records, "hash": made.hash})
    else:
        tell(
            tr("Đã sao lưu và kiểm tra {records} bản ghi: {folder}").format(
                records=wording.count(made.records), folder=made.folder
            )
        )
    return 0


def restore(arguments: argparse.Namespace, desk: jobs.Desk) -> int:
    """The journal of a backup is this user's journal; the former one lies unchanged beside it."""
    backup = arguments.backup
    if backup is None:
        for folder in jobs.journal_backups(desk):
            tell(str(folder))
        return 0
    aside = jobs.restore_journal(desk, backup, ask_passphrase)
    return _told(tr("Đã khôi phục nhật ký từ bản sao lưu."), aside, as_json=arguments.json)


def begin_anew(arguments: argparse.Namespace, desk: jobs.Desk) -> int:
    """A journal that cannot be read is set aside and a new one tells of it; one that can be read stays."""
    aside = jobs.begin_journal_anew(desk, ask_passphrase)
    if aside is None:
        say(tr("Nhật ký mở được bình thường: không thay đổi gì."))
        return 0
    return _told(tr("Đã bắt đầu nhật ký mới."), aside, as_json=arguments.json)


def rekey(arguments: argparse.Namespace, desk: jobs.Desk) -> int:
    """The journal opens with a new key alone."""
    words = None if jobs.has_keyring_key(desk) else ask_new_passphrase(from_stdin=arguments.passphrase_stdin)
    made = jobs.rekey_journal(desk, words)
    if arguments.json:
        print_json({"backup": str(made.folder), "records": made.records})
    else:
        tell(tr("Đã đổi khóa nhật ký."))
        say(tr("Bản sao lưu trước khi đổi (mở bằng khóa cũ): {folder}").format(folder=made.folder))
    return 0


def _told(words: str, aside: "object | None", *, as_json: bool) -> int:
    if as_json:
        print_json({"aside": str(aside) if aside else None})
        return 0
    tell(words)
    if aside:
        say(tr("Nhật ký trước đó còn nguyên trong: {aside}").format(aside=aside))
    return 0
