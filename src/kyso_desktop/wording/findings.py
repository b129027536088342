"""Every finding of the diagnosis: what was found, and the cure."""

import json
from collections.abc import Iterable, Mapping

from kyso_desktop.jobs import CertificateKind, Finding, Seen
from kyso_desktop.wording.language import tr
from kyso_desktop.wording.moments import count
from kyso_desktop.wording.terms import kind
from kyso_desktop.wording.token_errors import DRIVER_FAULTS

CHECKS: Mapping[str, str] = {
    "system": "hệ điều hành",
    "versions": "phiên bản",
    "policy": "chính sách",
    "settings": "cài đặt",
    "services": "dịch vụ",
    "readers": "đầu đọc",
    "drivers": "driver và USB Token",
    "trust": "kho chứng thư tin cậy",
    "crl": "danh sách thu hồi",
    "network": "mạng",
    "proxy": "proxy",
    "timestamp": "dấu thời gian",
    "ocsp": "OCSP",
    "clock": "đồng hồ",
    "keyring": "khóa của nhật ký",
    "journal": "nhật ký",
    "disk": "ổ đĩa",
    "fonts": "phông chữ",
    "texts": "chuyển văn bản thành PDF",
    "log": "tệp ghi lỗi",
}
PLACES: Mapping[str, str] = {"journal": "thư mục nhật ký", "temporary": "thư mục tạm", "copies": "bản chép tạm"}
SERVICE_NAMES: Mapping[str, str] = {
    "pcscd": "thẻ thông minh (pcscd)",
    "SCardSvr": "Smart Card (SCardSvr)",
    "CertPropSvc": "Certificate Propagation (CertPropSvc)",
}
START: Mapping[str, str] = {
    "pcscd": "Khởi động dịch vụ: sudo systemctl enable --now pcscd.socket",
    "SCardSvr": "Khởi động dịch vụ bằng quyền quản trị: sc config SCardSvr start= auto & sc start SCardSvr",
    "CertPropSvc": "Nếu trình duyệt cũng cần chứng thư trên USB Token: sc config CertPropSvc start= auto & "
    "sc start CertPropSvc",
}
INSTALL: Mapping[str, str] = {
    "pcscd": "Cài đặt dịch vụ: sudo apt-get install pcscd && sudo systemctl enable --now pcscd.socket",
    "SCardSvr": "Dịch vụ của Windows bị gỡ: khôi phục bằng sfc /scannow hoặc cài lại Windows.",
    "CertPropSvc": "Ứng dụng không cần dịch vụ này; chỉ khôi phục nếu phần mềm khác cần.",
}
DRIVER_CURES: Mapping[str, str] = {
    "NOT_FULL_PATH": "Ghi đường dẫn đầy đủ của driver trong cài đặt.",
    "DRIVER_MISSING": "Cài đặt driver của hãng, hoặc sửa đường dẫn driver trong cài đặt.",
    "WRONG_ARCHITECTURE": "Cài đặt bản driver 64 bit của hãng.",
    "LOADER_REFUSED": "Cài lại driver của hãng cùng các thư viện đi kèm.",
    "TIMED_OUT": "Rút USB Token, cắm lại; tắt phần mềm khác đang dùng USB Token; nếu vẫn vậy, cài lại driver.",
    "CRASHED": "Rút USB Token, cắm lại; nếu vẫn vậy, cài bản driver mới của hãng.",
}
DRIVER_CURE = "Cài lại driver từ nhà cung cấp USB Token, rồi chạy lại kyso doctor."

SENTENCES: Mapping[Seen, tuple[str, str]] = {
    Seen.NOT_CHECKED: ("Chưa kiểm tra được {check}.", "Xử lý các lỗi khác, bỏ --offline nếu có, rồi chạy lại."),
    Seen.TIMED_OUT: ("Hết thời gian khi kiểm tra {check}.", "Chạy lại; nếu vẫn vậy, gửi gói --bundle cho hỗ trợ."),
    Seen.CHECK_FAILED: (
        "Lỗi ngoài dự kiến khi kiểm tra {check} ({kind}).",
        "Gửi gói kyso doctor --bundle FILE.zip cho bộ phận hỗ trợ.",
    ),
    Seen.SYSTEM: ("Hệ điều hành: {system}.", ""),
    Seen.VERSIONS: ("Kyso {program}; {libraries}.", ""),
    Seen.UPDATE_UNDONE: (
        "Bản cập nhật {version} không chạy được trên máy này; bản đang dùng được giữ nguyên.",
        "Chạy bộ cài của bản đó trên máy này, không kèm /S, để xem lỗi; chưa đưa bản đó tới các máy khác.",
    ),
    Seen.VERSIONS_UNKNOWN: (
        "Kyso {program}; không rõ phiên bản của một số thư viện ({libraries}).",
        "Nếu bản cài đặt không chính thức, cài lại từ nguồn chính thức.",
    ),
    Seen.POLICY_NONE: ("Máy không có chính sách; cài đặt do người dùng chọn.", ""),
    Seen.POLICY_IN_FORCE: ("Chính sách đọc từ {source}. Đặt sẵn: {preset}. Khóa: {locked}.", ""),
    Seen.POLICY_NAMES_UNKNOWN: (
        "Chính sách có mục không có tác dụng: {names}.",
        "Sửa tên mục theo bảng trong docs/settings.md, hoặc nâng cấp ứng dụng.",
    ),
    Seen.POLICY_BROKEN: (
        "Chính sách có mà không đọc được ({source}); ứng dụng không ký.",
        "Sửa chính sách theo docs/settings.md, hoặc gỡ bỏ nếu không dùng.",
    ),
    Seen.SETTINGS_READ: ("Cài đặt đọc được. Người dùng đã chọn: {own}.", ""),
    Seen.SETTINGS_BROKEN: (
        "Tệp cài đặt settings.toml bị hỏng; ứng dụng không ký.",
        "Sửa, hoặc đổi tên settings.toml rồi chọn lại cài đặt.",
    ),
    Seen.SERVICE_RUNNING: ("Dịch vụ {service_name} đang chạy.", ""),
    Seen.SERVICE_STOPPED: ("Dịch vụ {service_name} không chạy.", "{start}"),
    Seen.SERVICE_MISSING: ("Máy không có dịch vụ {service_name}.", "{install}"),
    Seen.SERVICE_UNKNOWN: ("Không rõ dịch vụ {service_name} có chạy không.", "{start}"),
    Seen.READERS_SEEN: ("Máy thấy {count} đầu đọc (USB Token là một đầu đọc).", ""),
    Seen.READERS_NONE: ("Máy không thấy đầu đọc hay USB Token nào.", "Cắm USB Token, thử cổng khác, rồi chạy lại."),
    Seen.READERS_UNKNOWN: (
        "Chưa hỏi được máy có đầu đọc nào.",
        "Khởi động dịch vụ thẻ thông minh (xem mục dịch vụ) rồi chạy lại.",
    ),
    Seen.DRIVER_NONE: (
        "Máy chưa có driver USB Token nào trong bảng driver.",
        "Cài đặt driver của nhà cung cấp USB Token (bản 64 bit), hoặc ghi đường dẫn driver trong cài đặt.",
    ),
    Seen.DRIVER_MAP_BROKEN: ("Bảng driver không đọc được.", "Sửa hoặc bỏ cài đặt driver_map."),
    Seen.DRIVER_WORKS: ("Driver {module} hoạt động.", ""),
    Seen.DRIVER_FAILS: ("Driver {module} không hoạt động: {fault}.", "{driver_cure}"),
    Seen.TOKEN_NONE: ("Không có USB Token nào sau các driver.", "Cắm USB Token rồi chạy lại."),
    Seen.TOKEN_SEEN: ("Có một USB Token ({module}), {certificates} chứng thư.", ""),
    Seen.TOKEN_LOW: (
        "USB Token ({module}) đã bị nhập sai mã PIN.",
        "Hỏi lại mã PIN cho chắc chắn trước khi nhập; nhập sai nữa có thể khóa USB Token.",
    ),
    Seen.TOKEN_LOCKED: (
        "USB Token ({module}) đã bị khóa.",
        "Đề nghị khôi phục thiết bị qua cơ quan quản lý trực tiếp (Mẫu số 06, Nghị định 68/2024/NĐ-CP).",
    ),
    Seen.CERTIFICATE_GOOD: ("Chứng thư {kind_name}: còn {days} ngày.", ""),
    Seen.CERTIFICATE_ENDS_SOON: (
        "Chứng thư {kind_name} sắp hết hạn: còn {days} ngày.",
        "Đề nghị gia hạn ngay qua cơ quan quản lý trực tiếp (Mẫu số 04, Nghị định 68/2024/NĐ-CP).",
    ),
    Seen.CERTIFICATE_OVER: (
        "Chứng thư {kind_name} đã hết hạn.",
        "Không ký được bằng chứng thư này; đề nghị cấp mới nếu chưa có chứng thư thay thế.",
    ),
    Seen.TRUST_WHOLE: (
        "Kho chứng thư tin cậy nguyên vẹn: {roots} gốc, {intermediates} trung gian ({expired} đã hết hạn); chứng thư "
        "hết hạn sớm nhất còn {days} ngày.",
        "",
    ),
    Seen.TRUST_ENDS_SOON: (
        "Kho chứng thư tin cậy: {roots} gốc, {intermediates} trung gian ({expired} đã hết hạn); có chứng thư chỉ còn "
        "{days} ngày.",
        "Nâng cấp ứng dụng, hoặc thêm chứng thư mới vào thư mục chứng thư tin cậy.",
    ),
    Seen.TRUST_DAMAGED: (
        "Kho chứng thư tin cậy bị hỏng hoặc bị sửa ({file}).",
        "Cài đặt lại ứng dụng từ nguồn chính thức; báo bộ phận an toàn thông tin.",
    ),
    Seen.TRUST_FILE_BROKEN: (
        "Thư mục chứng thư tin cậy trong cài đặt không có chứng thư đọc được.",
        "Sửa cài đặt trust_folder hoặc chép lại chứng thư vào thư mục đó.",
    ),
    Seen.CRL_NONE: (
        "Không có sẵn danh sách thu hồi; mỗi lần ký, kiểm tra sẽ hỏi mạng nếu được phép.",
        "Máy không nối mạng: chép danh sách thu hồi mới vào thư mục chứng thư tin cậy.",
    ),
    Seen.CRL_FRESH: ("Có {count} danh sách thu hồi, cũ nhất {hours} giờ.", ""),
    Seen.CRL_OVERDUE: (
        "Có danh sách thu hồi đã quá hạn ({count} danh sách, cũ nhất {hours} giờ).",
        "Tải danh sách thu hồi mới từ tổ chức chứng thực vào thư mục chứng thư tin cậy.",
    ),
    Seen.NETWORK_ON: ("Được dùng mạng khi ký và kiểm tra.", ""),
    Seen.NETWORK_OFF: ("Không dùng mạng (theo cài đặt, chính sách hoặc --offline).", ""),
    Seen.NETWORK_WITHOUT_ROOTS: (
        "Máy không có chứng thư gốc nào của hệ điều hành: mọi kết nối https bị từ chối.",
        "Linux: cài đặt gói ca-certificates; Windows: cập nhật chứng thư gốc bằng Windows Update.",
    ),
    Seen.PROXY_NONE: ("Không dùng proxy.", ""),
    Seen.PROXY_SET: ("Proxy: {proxies}.", ""),
    Seen.PROXY_ANSWERS: ("Proxy {server} nhận kết nối trong {milliseconds} ms.", ""),
    Seen.PROXY_DEAD: (
        "Proxy {server} không nhận kết nối.",
        "Sửa địa chỉ proxy trong cài đặt hệ điều hành, mục proxy hoặc biến môi trường; none: không dùng proxy.",
    ),
    Seen.PROXY_SCRIPT: ("Proxy theo tệp cấu hình tự động (PAC) từ {server}, đọc trong {milliseconds} ms.", ""),
    Seen.PROXY_SCRIPT_BROKEN: (
        "Không đọc được tệp cấu hình proxy tự động (PAC) từ {server}; ứng dụng không ra mạng.",
        "Sửa địa chỉ tệp PAC trong mục proxy (pac:…) hoặc trong cài đặt Windows.",
    ),
    Seen.TIMESTAMP_NONE: ("Chưa đặt máy chủ dấu thời gian; chữ ký không kèm dấu thời gian.", ""),
    Seen.TIMESTAMP_WORKS: ("Máy chủ dấu thời gian {server} trả lời trong {milliseconds} ms.", ""),
    Seen.TIMESTAMP_DEAD: (
        "Máy chủ dấu thời gian {server} không cấp dấu thời gian.",
        "Kiểm tra mạng, proxy, tường lửa và địa chỉ tsa_url; tạm thời có thể ký mức B-B.",
    ),
    Seen.OCSP_NONE: (
        "Chứng thư trong kho không ghi địa chỉ CRL, OCSP nào.",
        "Chép danh sách thu hồi vào thư mục chứng thư tin cậy, hoặc nhập gói chứng thư của cơ quan.",
    ),
    Seen.OCSP_ANSWERS: ("Máy chủ tình trạng chứng thư {server} trả lời trong {milliseconds} ms.", ""),
    Seen.OCSP_DEAD: (
        "Máy chủ tình trạng chứng thư {server} không trả lời.",
        "Kiểm tra mạng, proxy, tường lửa cho địa chỉ này; nếu không mở được thì chép danh sách thu hồi vào thư mục "
        "chứng thư tin cậy.",
    ),
    Seen.CLOCK_RIGHT: ("Đồng hồ đúng, lệch {seconds} giây so với máy chủ dấu thời gian.", ""),
    Seen.CLOCK_OFF: (
        "Đồng hồ máy lệch {seconds} giây so với máy chủ dấu thời gian.",
        "Đồng bộ lại giờ: Linux: sudo timedatectl set-ntp true; Windows (quyền quản trị): w32tm /resync.",
    ),
    Seen.CLOCK_UNKNOWN: (
        "Chưa so được đồng hồ: không có máy chủ dấu thời gian nào trả lời.",
        "Tự kiểm tra ngày giờ của máy; đặt tsa_url để kiểm tra tự động.",
    ),
    Seen.KEY_AT_HAND: ("Khóa của nhật ký lấy từ {keeper}.", ""),
    Seen.KEY_NOWHERE: (
        "Máy không có kho khóa của hệ điều hành nên chưa mở được nhật ký tự động.",
        "Đăng nhập vào màn hình có GNOME Keyring hoặc KWallet, hoặc dùng cụm mật khẩu (KYSO_JOURNAL_PASSPHRASE).",
    ),
    Seen.KEY_REFUSED: ("Kho khóa của hệ điều hành không trả lời.", "Mở khóa kho khóa (đăng nhập lại) rồi chạy lại."),
    Seen.JOURNAL_NEW: ("Chưa có nhật ký; nhật ký được tạo khi ký hoặc kiểm tra lần đầu.", ""),
    Seen.JOURNAL_WHOLE: ("Nhật ký mở được và toàn vẹn: {entries} bản ghi.", ""),
    Seen.JOURNAL_BROKEN: (
        "Nhật ký KHÔNG toàn vẹn, sai từ bản ghi {first_broken}.",
        "Giữ nguyên thư mục nhật ký, báo bộ phận an toàn thông tin, khôi phục từ bản sao lưu.",
    ),
    Seen.JOURNAL_CLOSED: (
        "Có nhật ký mà không mở được ({code}).",
        "Mở khóa kho khóa hoặc nhập đúng cụm mật khẩu; kiểm tra quyền thư mục nhật ký.",
    ),
    Seen.DISK_ROOM: ("Ổ đĩa của {place_name} còn {megabytes} MB.", ""),
    Seen.DISK_NARROW: ("Ổ đĩa của {place_name} chỉ còn {megabytes} MB.", "Dọn bớt ổ đĩa."),
    Seen.COPIES_NARROW: (
        "Ổ đĩa để chép tạm văn bản lớn chỉ còn {megabytes} MB: văn bản không đủ chỗ chép được giữ trong bộ nhớ, máy có "
        "thể chậm.",
        "Dọn bớt ổ đĩa chứa thư mục của người dùng.",
    ),
    Seen.FONT_TIMES: ("Máy có phông Times New Roman; chữ ghi vào văn bản dùng phông đi kèm cùng kích thước.", ""),
    Seen.FONT_SHIPPED: ("Máy không có Times New Roman; dùng phông đi kèm cùng kích thước (Liberation Serif).", ""),
    Seen.FONT_MISSING: ("Thiếu phông chữ đi kèm ứng dụng.", "Cài đặt lại ứng dụng từ nguồn chính thức."),
    Seen.TEXTS_LIBREOFFICE: ("Chuyển văn bản Word, ODT thành PDF bằng LibreOffice.", ""),
    Seen.TEXTS_WORD: ("Chuyển văn bản Word, ODT thành PDF bằng Microsoft Word.", ""),
    Seen.TEXTS_ALONE: (
        "Máy không có LibreOffice hay Microsoft Word: tệp DOCX do ứng dụng tự dàn trang, có thể khác bản soạn; tệp "
        "DOC, ODT, RTF không chuyển được.",
        "Cài đặt LibreOffice (Linux: sudo apt-get install libreoffice-writer) hoặc Microsoft Word.",
    ),
    Seen.LOG_KEPT: ("Tệp ghi lỗi ghi được: {files} tệp, {kilobytes} KB.", ""),
    Seen.LOG_UNWRITABLE: ("Không ghi được tệp ghi lỗi.", "Kiểm tra quyền ghi thư mục của người dùng."),
}


def found(finding: Finding) -> str:
    """What was found."""
    return tr(SENTENCES[finding.seen][0]).format_map(_words(finding))


def cure(finding: Finding) -> str:
    """What to do; empty where there is nothing to do."""
    return tr(SENTENCES[finding.seen][1]).format_map(_words(finding))


def finding_facts(finding: Finding) -> dict[str, object]:
    """The object of ``kyso doctor --json``."""
    return {
        "check": str(finding.check),
        "state": str(finding.state),
        "what": found(finding),
        "cure": cure(finding),
        "code": str(finding.seen),
        "facts": dict(finding.facts),
    }


def diagnosis(findings: Iterable[Finding]) -> str:
    """Every finding as a line of JSON, for the support desk."""
    return "".join(json.dumps(finding_facts(each), ensure_ascii=False) + "\n" for each in findings)


def _words(finding: Finding) -> dict[str, str]:
    words = {name: count(fact) if isinstance(fact, int) else fact for name, fact in finding.facts.items()}
    words["check"] = tr(CHECKS[finding.check])
    if service := finding.facts.get("service"):
        name = str(service)
        words |= {"service_name": tr(SERVICE_NAMES[name]), "start": tr(START[name]), "install": tr(INSTALL[name])}
    if finding.seen is Seen.DRIVER_FAILS:
        reason = str(finding.facts["reason"])
        words |= {
            "fault": tr(DRIVER_FAULTS.get(reason, reason)),
            "driver_cure": tr(DRIVER_CURES.get(reason, DRIVER_CURE)),
        }
    if "days" in finding.facts and "kind" in finding.facts:
        words["kind_name"] = kind(CertificateKind(str(finding.facts["kind"])))
    if place := finding.facts.get("place"):
        words["place_name"] = tr(PLACES[str(place)])
    return words
