"""How ``kyso`` reads a command line and what it says of a wrong one."""

from __future__ import annotations

import argparse
import re
import sys
from typing import Any, NoReturn

from kyso_desktop.wording import tr

WRONG_USAGE = 64


class Parser(argparse.ArgumentParser):
    """Ends with exit code 64 on wrong usage; its own words are ours, not argparse's."""

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 - argparse own
        super().__init__(add_help=False, **options)
        self._positionals.title = tr("việc và tham số")
        self._optionals.title = tr("tùy chọn")
        self.add_argument("-h", "--help", action="help", help=tr("xem trợ giúp này"))

    def format_usage(self) -> str:
        return self._ours(super().format_usage())

    def format_help(self) -> str:
        return self._ours(super().format_help())

    @staticmethod
    def _ours(text: str) -> str:
        return text.replace("usage: ", tr("cách dùng: "), 1)

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        message = _said(message)
        self.exit(WRONG_USAGE, tr("{prog}: dùng chưa đúng: {message}\n").format(prog=self.prog, message=message))


def _said(message: str) -> str:
    """What argparse has against a command line, in our words; what is none of the usual as it is."""
    usual = (
        (r"the following arguments are required: (.*)", tr("còn thiếu {0}")),
        (r"unrecognized arguments: (.*)", tr("không có tùy chọn hay tham số {0}")),
        (r"argument (.*): invalid choice: (.*?) \(.*", tr("{0}: không nhận giá trị {1}")),
        (r"argument (.*): invalid .* value: (.*)", tr("{0}: không nhận giá trị {1}")),
        (r"argument (.*): expected .*", tr("{0}: còn thiếu giá trị")),
    )
    for pattern, words in usual:
        if found := re.fullmatch(pattern, message, re.DOTALL):
            return words.format(*found.groups())
    return message
