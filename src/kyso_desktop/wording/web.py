"""What the service for web pages says: to pages and to the people before them."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

from kyso_desktop import jobs
from kyso_desktop.wording.language import tr
from kyso_desktop.wording.moments import day
from kyso_desktop.wording.sentence import Offer, Sentence

REFUSALS: Mapping[jobs.Refusal, str] = {
    jobs.Refusal.UNSUPPORTED: "Kyso không hỗ trợ thao tác này (unsupported).",
    jobs.Refusal.HOST: "Yêu cầu không gửi đúng địa chỉ của máy này nên bị từ chối.",
    jobs.Refusal.ORIGIN: "Trang web này không được dùng ký số trên máy này.",
    jobs.Refusal.FRAME: "Yêu cầu quá dài, không phải văn bản, hoặc không đến kịp.",
    jobs.Refusal.BUSY: "Đang có quá nhiều yêu cầu ký chờ. Thử lại sau.",
    jobs.Refusal.RATE: "Trang web gửi quá nhiều yêu cầu. Thử lại sau một phút.",
    jobs.Refusal.HANDSHAKE: "Có kết nối không bắt tay TLS xong: trình duyệt chưa tin chứng thư của Kyso, hoặc chương "
    "trình dò cổng.",
    jobs.Refusal.NO_WINDOW: "Cửa sổ Kyso không mở được hoặc đã đóng, văn bản chưa được gửi. Mở Kyso rồi thử lại.",
}

FAULTS: Mapping[jobs.PortalFault, str] = {
    jobs.PortalFault.ADDRESS: "Địa chỉ «{host}» nằm trong mạng nội bộ hoặc trên máy này, trang gọi không được dùng.",
    jobs.PortalFault.REDIRECT: "Máy chủ chuyển hướng sang «{host}», nơi không được phép nhận văn bản.",
    jobs.PortalFault.CONNECTION: "Không kết nối được với máy chủ «{host}».",
    jobs.PortalFault.TIME: "Máy chủ «{host}» không trả lời kịp.",
    jobs.PortalFault.STATUS: "Máy chủ «{host}» báo lỗi {said}.",
    jobs.PortalFault.SIZE: "Văn bản từ «{host}» lớn hơn mức cho phép.",
    jobs.PortalFault.NOT_A_PDF: "Tệp nhận từ «{host}» không phải văn bản PDF.",
    jobs.PortalFault.REPLY: "Không hiểu câu trả lời của máy chủ «{host}», chưa biết máy chủ đã nhận tệp hay chưa.",
    jobs.PortalFault.REFUSED: "Máy chủ «{host}» chưa nhận tệp đã ký: {said}.",
}


def refusal(reason: jobs.Refusal) -> str:
    """What the page's user reads of a call that was turned away."""
    return tr(REFUSALS[reason])


def alive_page() -> str:
    """The page behind ``https://127.0.0.1:8987/``."""
    title, words = (
        tr("Kyso đang chạy"),
        tr("Dịch vụ ký số cho trang web đang chạy trên máy này. Có thể đóng trang này."),
    )
    return (
        f"<!DOCTYPE html><html lang='vi'><meta charset='utf-8'><title>{escape(title)}</title>"
        f"<h1>{escape(title)}</h1><p>{escape(words)}</p></html>"
    )


def service_words() -> jobs.ServiceWords:
    """Everything that the service says by itself."""
    return jobs.ServiceWords(refusal, alive_page())


def _portal(error: jobs.PortalFailed) -> Sentence:
    said = error.said.rstrip(".") or tr("không nói lý do")
    return Sentence(
        tr(FAULTS[error.fault]).format(host=error.host, said=said),
        tr("Thử lại; nếu vẫn vậy, báo cho quản trị của trang web."),
        Offer.RETRY,
    )


WEB_SENTENCES: Mapping[type, Any] = {
    jobs.PortTaken: lambda error: Sentence(
        tr("Cổng {port} đang do chương trình khác dùng, có thể là VGCA Sign Service.").format(port=error.port),
        tr("Chỉ một chương trình phục vụ được trang web: thoát chương trình kia rồi chạy lại, hoặc tiếp tục dùng nó."),
        Offer.RETRY,
    ),
    jobs.CallUnreadable: lambda error: Sentence(
        tr("Yêu cầu của trang web thiếu hoặc sai mục {field}.").format(field=error.field),
        tr("Báo cho quản trị của trang web."),
        Offer.CLOSE,
    ),
    jobs.PortalFailed: _portal,
    jobs.XmlUnreadable: lambda _error: Sentence(
        tr("Dữ liệu trang web gửi không phải XML, hoặc có phần khai báo DTD nên không ký được."),
        tr("Báo cho quản trị của trang web."),
        Offer.CLOSE,
    ),
}

STORES: Mapping[jobs.StoreKind, str] = {
    jobs.StoreKind.SYSTEM: "kho chứng thư của hệ điều hành",
    jobs.StoreKind.NSS: "kho của trình duyệt (Chromium, Chrome, Edge)",
    jobs.StoreKind.FIREFOX: "hồ sơ Firefox",
    jobs.StoreKind.WINDOWS: "kho của người dùng Windows",
}
STORE_STATES: Mapping[jobs.StoreState, str] = {
    jobs.StoreState.HELD: "đã có chứng thư của Kyso",
    jobs.StoreState.MISSING: "chưa có chứng thư của Kyso",
    jobs.StoreState.NO_TOOL: "thiếu công cụ certutil (gói libnss3-tools)",
    jobs.StoreState.NO_RIGHT: "chỉ quản trị máy cài được",
}


def root_store(store: jobs.RootStore) -> str:
    """One store and what was read back, in a line."""
    return f"{tr(STORES[store.kind])} ({store.place}): {tr(STORE_STATES[store.state])}"


def known_site(known: jobs.KnownSite) -> str:
    """A person's word on a site and how long it holds."""
    said = tr("đã cho phép đến {day}") if known.allowed else tr("đã từ chối đến {day}")
    return said.format(day=day(known.until))


OPERATIONS: Mapping[jobs.Operation, str] = {
    jobs.Operation.SIGN_APPROVED: "Ký phê duyệt văn bản",
    jobs.Operation.SIGN_ISSUED: "Phát hành: ghi số, ngày và đóng dấu",
    jobs.Operation.SIGN_INCOME: "Ký văn bản đến",
    jobs.Operation.SIGN_APPENDIX: "Ký văn bản kèm theo",
    jobs.Operation.SIGN_COPY: "Ký bản sao",
    jobs.Operation.COMMENT: "Ký ý kiến, bút phê",
    jobs.Operation.SIGN_FILE: "Ký văn bản",
    jobs.Operation.SIGN_PDF: "Ký văn bản",
    jobs.Operation.SIGN_FILES: "Ký nhiều văn bản",
    jobs.Operation.VERIFY_PDF: "Kiểm tra chữ ký",
    jobs.Operation.SIGN_MSG: "Ký mã băm",
    jobs.Operation.VERIFY_MSG: "Kiểm tra chữ ký của dữ liệu",
    jobs.Operation.SIGN_XML: "Ký tệp XML",
    jobs.Operation.VERIFY_XML: "Kiểm tra tệp XML",
    jobs.Operation.SIGN_JSON: "Ký dữ liệu JSON",
    jobs.Operation.AUTH: "Đăng nhập bằng chữ ký số",
    jobs.Operation.GET_CERT_INFO: "Xem chứng thư chữ ký số",
    jobs.Operation.GET_VERSION: "Hỏi phiên bản",
    jobs.Operation.CONFIG: "Mở cài đặt",
}


def web_operation(operation: jobs.Operation) -> str:
    """What a site asks for, in words."""
    return tr(OPERATIONS[operation])
