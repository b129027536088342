"""The command line of ``kyso`` (``docs/cli.md``)."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from kyso_desktop import __version__, jobs
from kyso_desktop.cli.evidence_arguments import add_evidence, add_replay
from kyso_desktop.cli.parsing import Parser
from kyso_desktop.cli.service_arguments import add_service
from kyso_desktop.cli.signing_arguments import (
    add_anchor,
    add_issue,
    add_moment,
    add_sign,
    add_trust,
    day,
    digest,
    length,
)
from kyso_desktop.wording import tr

MOST_PAGES = 10_000


def build_parser(argv: Sequence[str] = ()) -> argparse.ArgumentParser:
    """The parser of these arguments: of their one verb where they begin with one, else of all."""
    parser = Parser(prog="kyso", description=tr("Ký số và kiểm tra chữ ký số văn bản PDF."), allow_abbrev=False)
    parser.add_argument("--version", action="version", version=f"kyso {__version__}", help=tr("xem phiên bản"))
    verbs = parser.add_subparsers(dest="verb", required=True, metavar=tr("VIỆC"), parser_class=Parser)
    for name in _asked_for(argv):
        what, add = VERBS[name]
        add(verbs.add_parser(name, help=what, allow_abbrev=False))
    return parser


def _asked_for(argv: Sequence[str]) -> Iterable[str]:
    if argv[:1] == ["--version"]:
        return ()
    return argv[:1] if argv and argv[0] in VERBS else VERBS


def _add_verify(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", type=Path, nargs="+", metavar="PATH")
    add_trust(parser)
    add_moment(parser)
    parser.add_argument("--jobs", type=_count, default=None, metavar="N")
    parser.add_argument("--password-stdin", action="store_true")
    parser.add_argument("--sheet", type=Path, metavar="FILE.pdf", help=tr("ghi phiếu kết quả (dùng với một tệp)"))
    parser.add_argument(
        "--return-sheet", type=Path, metavar="FILE.pdf", help=tr("ghi phiếu trả lại (dùng với một tệp)")
    )
    parser.add_argument("--because", default="", metavar=tr("LÝ DO"), help=tr("lý do trả lại"))
    parser.add_argument("--from-agency", default="", metavar=tr("TÊN"), help=tr("cơ quan lập phiếu"))
    parser.add_argument(
        "--bundle", type=Path, metavar="FILE.zip", help=tr("gói phép kiểm tra, không kèm văn bản (dùng với một tệp)")
    )
    parser.add_argument("--no-journal", action="store_true")
    parser.add_argument("--json", action="store_true")


def _add_place(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE")
    add_anchor(parser)
    parser.add_argument("--json", action="store_true")


def _add_prepare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", type=Path, nargs="+", metavar="FILE")
    parser.add_argument("-o", "--output", type=_target(".pdf"), required=True, metavar="FILE.pdf")
    parser.add_argument("--pages", type=_pages, metavar="1,3-5", help=tr("giữ các trang này, theo thứ tự này"))
    parser.add_argument("--turn", type=_turn, action="append", default=[], metavar="PAGE:90|180|270")
    parser.add_argument("--clean", action="store_true", help=tr("bỏ mã lệnh, liên kết mở chương trình, lớp ẩn"))
    parser.add_argument("--password-stdin", action="store_true", help=tr("mật khẩu mở tệp: dòng đầu"))
    parser.add_argument("--overwrite", action="store_true")
    parser.add_argument("--json", action="store_true")


def _add_picture(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("kind", choices=["signature", "seal"])
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--seal-mm", type=length, metavar="D")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE.png")
    parser.add_argument("--overwrite", action="store_true")
    parser.add_argument("--json", action="store_true")


def _add_tokens(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--module", type=Path, action="append", default=[], metavar="PATH")
    parser.add_argument("--json", action="store_true")
    add_trust(parser)


def _add_certificate(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(dest="certificate_verb", required=True, metavar=tr("VIỆC"), parser_class=Parser)
    watch = verbs.add_parser("watch", help=tr("thời hạn, thu hồi của chứng thư trên USB Token"), allow_abbrev=False)
    add_trust(watch)
    export = verbs.add_parser("export", help=tr("lưu chứng thư ra tệp"), allow_abbrev=False)
    export.add_argument("sha256", type=str.lower, metavar="SHA256")
    export.add_argument("--to", type=_target(".cer", ".crt", ".der", ".pem"), required=True, metavar="FILE.cer|.pem")
    export.add_argument("--overwrite", action="store_true")
    stop = verbs.add_parser("stop", help=tr("báo lộ khóa: máy này không ký bằng chứng thư đó nữa"), allow_abbrev=False)
    stop.add_argument("sha256", type=str.lower, metavar="SHA256")
    resume = verbs.add_parser("resume", help=tr("hủy báo lộ khóa đã báo nhầm"), allow_abbrev=False)
    resume.add_argument("sha256", type=str.lower, metavar="SHA256")
    for verb in (stop, resume):
        verb.add_argument("--because", required=True, metavar=tr("LÝ DO"))
    verbs.add_parser("stopped", help=tr("các chứng thư đã báo lộ khóa trên máy này"), allow_abbrev=False)
    for verb in (watch, export, stop):
        verb.add_argument("--module", type=Path, action="append", default=[], metavar="PATH")
    for verb in verbs.choices.values():
        verb.add_argument("--json", action="store_true")


def _add_journal(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(dest="journal_verb", required=True, metavar=tr("VIỆC"), parser_class=Parser)
    listing = verbs.add_parser("list", help=tr("liệt kê"), allow_abbrev=False)
    listing.add_argument("--since", type=day, default=None, metavar="D")
    listing.add_argument("--until", type=day, default=None, metavar="D")
    listing.add_argument("--json", action="store_true")
    check = verbs.add_parser("check", help=tr("kiểm tra toàn vẹn"), allow_abbrev=False)
    check.add_argument(
        "--checkpoint", dest="checkpoints", type=Path, action="append", default=[], metavar="FILE.json",
        help=tr("đối chiếu với bản khóa sổ giữ ở nơi khác"),
    )  # fmt: skip
    check.add_argument("--json", action="store_true")
    export = verbs.add_parser("export", help=tr("xuất toàn bộ nhật ký ra tệp"), allow_abbrev=False)
    export.add_argument("--to", type=_target(".csv", ".xlsx", ".json"), required=True, metavar="FILE.csv|.xlsx|.json")
    report = verbs.add_parser("report", help=tr("lập báo cáo theo kỳ"), allow_abbrev=False)
    report.add_argument("--period", type=_period, required=True, metavar="2026|2026-H1|2026-Q3|2026-11")
    report.add_argument("--from", dest="exports", type=Path, nargs="+", default=None, metavar="FILE.json")
    report.add_argument("--to", type=_target(".xlsx", ".pdf", ".csv"), required=True, metavar="FILE.xlsx|.pdf|.csv")
    vouch = verbs.add_parser("sign-export", help=tr("cơ quan ký tệp nhật ký đã xuất"), allow_abbrev=False)
    vouch.add_argument("file", type=Path, metavar="FILE.json")
    vouch.add_argument("--json", action="store_true")
    _add_agency_key(vouch)
    backup = verbs.add_parser("backup", help=tr("sao lưu nhật ký (mã hóa, có kiểm tra)"), allow_abbrev=False)
    backup.add_argument("--to", type=Path, default=None, metavar="DIR")
    backup.add_argument("--keep", type=_count, default=10, metavar="N")
    backup.add_argument("--json", action="store_true")
    _add_keeping(verbs)
    for verb in (export, report):
        verb.add_argument("--overwrite", action="store_true")
        verb.add_argument("--json", action="store_true")


def _add_keeping(verbs: argparse._SubParsersAction[Parser]) -> None:
    closing = verbs.add_parser("checkpoint", help=tr("khóa sổ bằng USB Token của cơ quan"), allow_abbrev=False)
    closing.add_argument("--to", type=Path, default=None, metavar="FILE.json")
    _add_agency_key(closing)
    restore = verbs.add_parser("restore", help=tr("khôi phục nhật ký từ bản sao lưu"), allow_abbrev=False)
    restore.add_argument("backup", type=Path, nargs="?", default=None, metavar="DIR")
    anew = verbs.add_parser(
        "begin-anew", help=tr("tách nhật ký không mở được, bắt đầu nhật ký mới"), allow_abbrev=False
    )
    anew.add_argument("--yes", action="store_true", required=True, help=tr("đồng ý tách nhật ký không mở được"))
    rekey = verbs.add_parser("rekey", help=tr("đổi khóa nhật ký"), allow_abbrev=False)
    rekey.add_argument("--passphrase-stdin", action="store_true", help=tr("cụm mật khẩu mới ở dòng đầu của đầu vào"))
    for verb in (closing, restore, anew, rekey):
        verb.add_argument("--json", action="store_true")


def _add_agency_key(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--module", type=Path, action="append", default=[], metavar="PATH")
    parser.add_argument("--token", metavar="SERIAL")
    parser.add_argument("--certificate", type=digest, metavar="SHA256")
    parser.add_argument("--pin-stdin", action="store_true")
    parser.add_argument("--last-try", action="store_true", help=tr("đồng ý dùng lần thử mã PIN cuối cùng"))


def _add_books(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("book", choices=["outgoing", "incoming", "tracking"], metavar="outgoing|incoming|tracking")
    parser.add_argument("--year", type=_count, default=None, metavar="YYYY")
    parser.add_argument("--from", dest="exports", type=Path, nargs="+", default=None, metavar="FILE.json")
    parser.add_argument("--to", type=_target(".xlsx", ".pdf", ".csv"), default=None, metavar="FILE.xlsx|.pdf|.csv")
    parser.add_argument("--overwrite", action="store_true")
    parser.add_argument("--json", action="store_true")


def _period(text: str) -> jobs.Period:
    return jobs.parse_period(text)


def _target(*suffixes: str) -> Callable[[str], Path]:
    def target(text: str) -> Path:
        if Path(text).suffix.lower() not in suffixes:
            raise ValueError(text)
        return Path(text)

    return target


def _add_trust_store(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(dest="trust_verb", required=True, metavar=tr("VIỆC"), parser_class=Parser)
    verbs.add_parser("list", help=tr("liệt kê"))
    verbs.add_parser("add", help=tr("thêm chứng thư")).add_argument("path", type=Path, metavar="PATH")
    verbs.add_parser("remove", help=tr("thôi tin cậy")).add_argument("sha256", type=str.lower, metavar="SHA256")
    restore = verbs.add_parser("restore", help=tr("tin cậy lại chứng thư đã thôi tin cậy"))
    restore.add_argument("sha256", type=str.lower, metavar="SHA256")
    bundle = verbs.add_parser("import", help=tr("nhập gói chứng thư đã ký"))
    bundle.add_argument("path", type=Path, metavar="FILE")
    bundle.add_argument(
        "--key", type=Path, metavar="PEM", help=tr("ghim khóa công khai của nơi phát hành trước khi nhập")
    )
    for verb in verbs.choices.values():
        verb.add_argument("--json", action="store_true")


def _add_doctor(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--offline", action="store_true", help=tr("không hỏi máy chủ nào"))
    parser.add_argument(
        "--bundle", type=Path, metavar="FILE.zip", help=tr("gói kết quả và tệp nhật ký lỗi để gửi hỗ trợ")
    )


def _add_update(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(dest="update_verb", required=True, metavar=tr("VIỆC"), parser_class=Parser)
    for name, words in (
        ("check", tr("có bản mới không")),
        ("apply", tr("cài bản mới; bản không chạy được thì giữ bản cũ")),
    ):
        verb = verbs.add_parser(name, help=words, allow_abbrev=False)
        verb.add_argument(
            "--file", type=Path, metavar="FILE.zip", help=tr("kho cập nhật mang bằng tay, không dùng mạng")
        )
        verb.add_argument("--json", action="store_true")


def _add_network(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(dest="network_verb", required=True, metavar=tr("VIỆC"), parser_class=Parser)
    verbs.add_parser("list", help=tr("liệt kê"), allow_abbrev=False).add_argument("--json", action="store_true")
    verbs.add_parser("password", help=tr("lưu mật khẩu proxy vào kho khóa của hệ điều hành"), allow_abbrev=False)


def _add_policy(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(dest="policy_verb", required=True, metavar=tr("VIỆC"), parser_class=Parser)
    verbs.add_parser("import", help=tr("nhập gói")).add_argument("path", type=Path, metavar="FILE")
    verbs.add_parser("show", help=tr("gói đang dùng"), allow_abbrev=False)
    for verb in verbs.choices.values():
        verb.add_argument("--json", action="store_true")


def _add_demo(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", type=Path, nargs="*", metavar="FILE")
    parser.add_argument("--folder", type=Path, metavar="DIR")
    parser.add_argument("--json", action="store_true")


def _count(text: str) -> int:
    value = int(text)
    if value < 1:
        raise ValueError(text)
    return value


def _pages(text: str) -> tuple[int, ...]:
    """«1,3-5» as 1, 3, 4, 5."""
    pages: list[int] = []
    for part in text.split(","):
        first, _, last = part.partition("-")
        pages += range(int(first), int(last or first) + 1)
    if not pages or len(pages) > MOST_PAGES or min(pages) < 1:
        raise argparse.ArgumentTypeError(text)
    return tuple(pages)


def _turn(text: str) -> tuple[int, int]:
    page, _, degrees = text.partition(":")
    if int(page) < 1 or int(degrees) not in (90, 180, 270):
        raise argparse.ArgumentTypeError(text)
    return int(page), int(degrees)


VERBS: Mapping[str, tuple[str, Callable[[argparse.ArgumentParser], None]]] = {
    "verify": (tr("kiểm tra chữ ký số"), _add_verify),
    "place": (tr("tìm chỗ ký, chỗ ghi số, ngày, chỗ đóng dấu"), _add_place),
    "picture": (tr("làm ảnh chữ ký, ảnh dấu từ ảnh chụp"), _add_picture),
    "prepare": (tr("ghép, xoay, chuyển thành PDF trước khi ký"), _add_prepare),
    "sign": (tr("ký văn bản"), add_sign),
    "issue": (tr("ghi số, ngày và đóng dấu"), add_issue),
    "tokens": (tr("liệt kê USB Token và chứng thư"), _add_tokens),
    "certificate": (tr("theo dõi, xuất, báo lộ khóa chứng thư"), _add_certificate),
    "journal": (tr("xem và kiểm tra nhật ký"), _add_journal),
    "books": (tr("sổ văn bản đi, đến, theo dõi giải quyết"), _add_books),
    "trust": (tr("kho chứng thư tin cậy"), _add_trust_store),
    "replay": (tr("tính lại kết quả từ gói kiểm tra"), add_replay),
    "evidence": (tr("căn cứ kiểm tra lưu cùng văn bản: xem, xuất, xóa"), add_evidence),
    "doctor": (tr("tự kiểm tra máy và ứng dụng"), _add_doctor),
    "update": (tr("tìm và cài bản cập nhật của cơ quan"), _add_update),
    "network": (tr("các địa chỉ mà ứng dụng có thể kết nối"), _add_network),
    "policy": (tr("gói chính sách đã ký của cơ quan"), _add_policy),
    "service": (tr("ký cho trang web trên máy này"), add_service),
    "demo": (tr("làm thử toàn bộ với USB Token tập huấn"), _add_demo),
}
"""What each verb does, and what adds its arguments; in the order of the help."""
