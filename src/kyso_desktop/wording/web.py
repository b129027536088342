"""What the service for web pages says: to pages and to the people before them."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

from kyso_desktop import jobs
from kyso_desktop.wording.language import tr
from kyso_desktop.wording.sentence import Offer, Sentence

REFUSALS: Mapping[jobs.Refusal, str] = {
    jobs.Refusal.UNSUPPORTED: "Kyso không hỗ trợ thao tác này (unsupported).",
    jobs.Refusal.HOST: "Yêu cầu không gửi đúng địa chỉ của máy này nên bị từ chối.",
    jobs.Refusal.ORIGIN: "Trang web này không được dùng ký số trên máy này.",
    jobs.Refusal.FRAME: "Yêu cầu quá dài, không phải văn bản, hoặc không đến kịp.",
    jobs.Refusal.BUSY: "Đang có quá nhiều yêu cầu ký chờ. Thử lại sau.",
    jobs.Refusal.RATE: "Trang web gửi quá nhiều yêu cầu. Thử lại sau một phút.",
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
}
