"""The options of ``kyso sign`` and ``kyso issue`` (``docs/cli.md``), and those that other verbs share with them."""

from __future__ import annotations

import argparse
import unicodedata
from datetime import date, datetime
from pathlib import Path

from kyso_desktop import jobs
from kyso_desktop.wording import tr


def add_sign(parser: argparse.ArgumentParser) -> None:
    """What is signed, as what, and what that kind of signature says."""
    parser.add_argument("files", type=Path, nargs="*", metavar="FILE")
    parser.add_argument("--resume", action="store_true", help=tr("ký tiếp các tệp còn lại của lần ký bị ngắt"))
    parser.add_argument(
        "--as", dest="capacity", type=jobs.Capacity, choices=list(jobs.Capacity), required=True,
        help=tr(
            "personal: người có thẩm quyền ký; initials: ký nháy; comment: ghi ý kiến; seal: đóng dấu cơ quan; "
            "attachment: văn bản kèm theo; copy: bản sao"
        ),
    )  # fmt: skip
    parser.add_argument("--comment", metavar="TEXT", help=tr("nội dung ý kiến (--as comment)"))
    parser.add_argument(
        "--document-number",
        metavar="TEXT",
        help=tr("số và ký hiệu văn bản chính, ví dụ 15/2026/QĐ-UBND (--as attachment)"),
    )
    parser.add_argument(
        "--copy-kind", type=_kind, choices=["SAO Y", "SAO LỤC", "TRÍCH SAO"], help=tr("hình thức sao (--as copy)")
    )
    parser.add_argument("--agency", metavar="NAME", help=tr("tên cơ quan sao văn bản (--as copy)"))
    _add_key(parser)


def add_issue(parser: argparse.ArgumentParser) -> None:
    """Number and date, and the rest as for a signature."""
    parser.add_argument("files", type=Path, nargs="+", metavar="FILE")
    parser.add_argument(
        "--number", required=True, metavar="N", help=tr("số của tệp đầu tiên; các tệp sau tăng dần từng số")
    )
    parser.add_argument("--date", type=day, required=True, metavar="YYYY-MM-DD", help=tr("ngày ban hành"))
    _add_key(parser)


def _add_key(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--module", type=Path, action="append", default=[], metavar="PATH", help=tr("driver PKCS#11 của USB Token")
    )
    parser.add_argument("--token", metavar="SERIAL", help=tr("số hiệu USB Token (xem kyso tokens)"))
    parser.add_argument(
        "--certificate", type=digest, metavar="SHA256", help=tr("chứng thư dùng để ký, khi có nhiều chứng thư")
    )
    parser.add_argument("--pin-stdin", action="store_true", help=tr("mã PIN: dòng đầu của đầu vào chuẩn"))
    parser.add_argument(
        "--password-stdin", action="store_true", help=tr("mật khẩu mở văn bản: dòng đầu, sau dòng mã PIN nếu có")
    )
    parser.add_argument("--last-try", action="store_true", help=tr("đồng ý dùng lần thử mã PIN cuối cùng"))
    parser.add_argument("--image", type=Path, metavar="PNG", help=tr("ảnh chữ ký hoặc ảnh dấu, nền trong suốt"))
    parser.add_argument("--seal-mm", type=length, metavar="D", help=tr("đường kính thật của dấu, mi-li-mét"))
    parser.add_argument(
        "--place", type=_place, default=None, metavar="auto|PAGE:X0,Y0,X1,Y1",
        help=tr("chỗ đặt: trang và khung, tính bằng point (1/72 inch) từ góc dưới bên trái trang"),
    )  # fmt: skip
    add_anchor(parser)
    parser.add_argument(
        "--foot-of-page-1", action="store_true", help=tr("đặt ở góc dưới bên trái trang 1, theo mẫu cũ năm 2015")
    )
    parser.add_argument(
        "--level", type=jobs.Level, choices=list(jobs.Level), default=None,
        help=tr("mức chữ ký PAdES; từ B-T trở lên cần máy chủ dấu thời gian"),
    )  # fmt: skip
    parser.add_argument("--tsa", metavar="URL", help=tr("máy chủ dấu thời gian (RFC 3161)"))
    parser.add_argument("--reason", metavar="TEXT", help=tr("lý do ký, ghi trong chữ ký"))
    parser.add_argument("--location", metavar="TEXT", help=tr("nơi ký, ghi trong chữ ký"))
    parser.add_argument(
        "--override", metavar=tr("LÝ DO"), help=tr("ký dù chưa đủ điều kiện; lý do được lưu vào nhật ký")
    )
    parser.add_argument(
        "-o", "--output", type=Path, metavar="FILE",
        help=tr("tệp đã ký (dùng với một tệp); mặc định TÊN.signed.pdf cạnh tệp gốc"),
    )  # fmt: skip
    parser.add_argument("--output-folder", type=Path, metavar="DIR", help=tr("thư mục lưu các tệp đã ký"))
    parser.add_argument(
        "--overwrite", action="store_true", help=tr("ghi đè tệp đã có; tệp gốc không bao giờ bị ghi đè")
    )
    parser.add_argument("--json", action="store_true", help=tr("mỗi kết quả một dòng JSON"))
    add_trust(parser)


def add_anchor(parser: argparse.ArgumentParser) -> None:
    """The leader's place below certain words."""
    parser.add_argument("--anchor", metavar=tr("CHỮ"), help=tr("đặt dưới những chữ này, ví dụ «KT. CHỦ TỊCH»"))


def add_trust(parser: argparse.ArgumentParser) -> None:
    """Whom this run believes."""
    parser.add_argument(
        "--trust", type=Path, action="append", default=[], metavar="PATH",
        help=tr("tin thêm chứng thư gốc trong tệp hoặc thư mục này"),
    )  # fmt: skip
    parser.add_argument("--only-trust", action="store_true", help=tr("chỉ tin những chứng thư của --trust"))
    parser.add_argument(
        "--intermediate", type=Path, action="append", default=[], metavar="PATH", help=tr("chứng thư trung gian")
    )
    parser.add_argument(
        "--crl", type=Path, action="append", default=[], metavar="PATH", help=tr("danh sách thu hồi chứng thư")
    )
    parser.add_argument("--offline", action="store_true", help=tr("không hỏi máy chủ nào về thu hồi chứng thư"))


def add_moment(parser: argparse.ArgumentParser) -> None:
    """The moment that is judged at; nothing is signed at another than the present."""
    parser.add_argument("--at", type=_moment, default=None, metavar="TIME", help=tr("kiểm tra như tại thời điểm này"))


def day(text: str) -> date:
    """Raises ``ValueError``, as all of these do."""
    return date.fromisoformat(text)


def length(text: str) -> float:
    """Millimetres of a seal."""
    value = float(text)
    if not 5 <= value <= 100:
        raise ValueError(text)
    return value


def _moment(text: str) -> datetime:
    """A time without offset is Việt Nam time."""
    value = datetime.fromisoformat(text)
    return value if value.tzinfo else value.replace(tzinfo=jobs.VIETNAM)


def _place(text: str) -> jobs.PlacedBox | None:
    if text == "auto":
        return None
    page, _, corners = text.partition(":")
    x0, y0, x1, y1 = (float(corner) for corner in corners.split(","))
    if int(page) < 1 or not (x0 < x1 and y0 < y1):
        raise ValueError(text)
    return jobs.PlacedBox(int(page), jobs.Box(x0, y0, x1, y1))


def _kind(text: str) -> str:
    """However its letters and marks were typed."""
    return unicodedata.normalize("NFC", text).upper()


def digest(text: str) -> str:
    """As kyso prints it, or with the colons and capitals of other programs."""
    value = text.replace(":", "").lower()
    if len(bytes.fromhex(value)) != 32:
        raise ValueError(text)
    return value
