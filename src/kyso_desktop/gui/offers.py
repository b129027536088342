"""The button that goes with a sentence; none where there is nothing to press."""

from kyso_desktop.wording import Offer, tr

BUTTONS = {
    Offer.RETRY: tr("Thử lại"),
    Offer.ASK_PIN_AGAIN: tr("Nhập lại mã PIN"),
    Offer.CHOOSE_CERTIFICATE: tr("Thử lại"),
    Offer.CHOOSE_FILE: "",
    Offer.CHOOSE_TARGET: tr("Chọn nơi lưu…"),
    Offer.PLACE_BY_HAND: tr("Tự đặt trên trang"),
    Offer.OVERRIDE_WITH_REASON: tr("Ghi lý do…"),
    Offer.CLOSE: "",
}
