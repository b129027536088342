"""The command line of ``kyso service``."""

import argparse

from kyso_desktop.wording import tr


def add_service(parser: argparse.ArgumentParser) -> None:
    """The verbs of ``kyso service``."""
    verbs = parser.add_subparsers(dest="service_verb", required=True, metavar=tr("VIỆC"), parser_class=type(parser))
    run = verbs.add_parser("run", help=tr("phục vụ trang web cho đến khi dừng"), allow_abbrev=False)
    status = verbs.add_parser("status", help=tr("dịch vụ có đang chạy không"), allow_abbrev=False)
    certificate = verbs.add_parser("certificate", help=tr("chứng thư của dịch vụ"), allow_abbrev=False)
    certificate.add_argument(
        "deed", choices=["install", "remove", "show"], help=tr("cài vào, gỡ khỏi, xem các kho của trình duyệt")
    )
    autostart = verbs.add_parser("autostart", help=tr("tự chạy khi đăng nhập máy"), allow_abbrev=False)
    autostart.add_argument("deed", choices=["on", "off", "show"])
    verbs.add_parser(
        "uninstall", help=tr("gỡ chứng thư và mục tự chạy của dịch vụ khỏi người dùng này"), allow_abbrev=False
    )
    sites = verbs.add_parser("sites", help=tr("các trang web đã được trả lời"), allow_abbrev=False)
    sites.add_argument("deed", choices=["list", "forget"], nargs="?", default="list")
    sites.add_argument("site", nargs="?", metavar=tr("TRANG"), help=tr("quên trang này: lần sau hỏi lại"))
    for verb in (certificate, autostart, sites):
        verb.add_argument("--json", action="store_true")
    for verb in (run, status):
        verb.add_argument("--port", type=int, default=None, metavar="N", help=tr("cổng khác, để thử"))
    run.add_argument("--attached", action="store_true", help=tr("dừng khi đầu vào chuẩn đóng (dùng cho khay)"))
    status.add_argument("--json", action="store_true")
