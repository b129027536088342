"""Every setting in words, Vietnamese and English: for the documents, the dialog and the policy template."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from kyso_desktop.wording.language import Language, spoken_language, tr


@dataclass(frozen=True, slots=True)
class SettingText:
    """The words for one setting; ``default`` says what holds where nobody has chosen."""

    title: str
    text: str
    default: str
    english_title: str
    english_text: str


def setting_text(name: str) -> SettingText:
    """The words for a setting, in the language that is spoken."""
    texts = SETTING_TEXTS[name]
    if spoken_language() is Language.VIETNAMESE:
        return texts
    return replace(texts, title=texts.english_title, text=texts.english_text, default=tr(texts.default))


def choice_text(choice: str, *, vietnamese: bool | None = None) -> str:
    """A value of a closed list in words; ``vietnamese`` overrules the language that is spoken."""
    said, english = CHOICES.get(choice, (choice, choice))
    own = spoken_language() is Language.VIETNAMESE if vietnamese is None else vietnamese
    return said if own else english


CHOICES: Mapping[str, tuple[str, str]] = {
    "official": ("Người ký: lãnh đạo, công chức có chữ ký số cá nhân", "Signer: an official with a personal key"),
    "clerk": ("Văn thư: đóng dấu, phát hành, vào sổ", "Clerk: seals, issues, keeps the registers"),
    "both": ("Cả hai việc", "Both"),
    "vi": ("Tiếng Việt", "Vietnamese (Tiếng Việt)"),
    "en": ("Tiếng Anh (English)", "English"),
    "system": ("Theo hệ điều hành", "As the operating system"),
    "light": ("Sáng", "Light"),
    "dark": ("Tối", "Dark"),
    "error": ("Chỉ ghi lỗi", "Faults alone"),
    "info": ("Ghi lỗi và từng việc đã làm", "Faults and every task"),
    "contrast": ("Tương phản cao", "High contrast"),
}

SETTING_TEXTS: Mapping[str, SettingText] = {
    "role": SettingText(
        "Vai trò của người dùng",
        "Ứng dụng chỉ hiện những trang cần cho công việc; mọi trang vẫn mở được khi đổi vai trò.",
        "hiện mọi trang",
        "Role of the user",
        "The program shows the pages that this work needs; every page comes back when the role is changed.",
    ),
    "language": SettingText(
        "Ngôn ngữ",
        "Ngôn ngữ của màn hình và dòng lệnh. Văn bản, sổ, phiếu, báo cáo luôn bằng tiếng Việt.",
        "tiếng Việt",
        "Language",
        "The language of the screen and the console. Documents, registers and reports are always in Vietnamese.",
    ),
    "appearance": SettingText(
        "Màu giao diện",
        "Sáng, tối hoặc tương phản cao.",
        "theo hệ điều hành",
        "Appearance",
        "Light, dark or high contrast.",
    ),
    "welcome_off": SettingText(
        "Không hiện trang bắt đầu",
        "Ứng dụng mở thẳng trang chủ, không hỏi vai trò, ảnh chữ ký, dấu thời gian.",
        "tắt: hỏi trong lần mở đầu tiên",
        "No first-run page",
        "The program opens at home, without the questions about role, pictures and time-stamp.",
    ),
    "signature_picture": SettingText(
        "Ảnh chữ ký",
        "Ảnh chữ ký của người ký: PNG nền trong suốt, màu xanh (Nghị định 30/2020/NĐ-CP, Phụ lục I). Là của riêng "
        "người dùng, chính sách không đặt được.",
        "không có",
        "Signature picture",
        "The signer's own picture: a blue, transparent PNG. It belongs to the user; no policy sets it.",
    ),
    "seal_picture": SettingText(
        "Ảnh dấu của cơ quan",
        "Ảnh dấu của cơ quan: PNG nền trong suốt, màu đỏ, cắt sát vành ngoài của dấu.",
        "không có",
        "Seal picture",
        "The agency's seal: a red PNG with a transparent background, cut at the outer ring.",
    ),
    "seal_diameter_mm": SettingText(
        "Đường kính dấu (mm)",
        "Đường kính đo trên dấu thật, tính bằng mi-li-mét; ảnh dấu được đặt đúng kích thước này.",
        "không có, hỏi khi đóng dấu",
        "Seal diameter (mm)",
        "Measured on the real seal, in millimetres; the picture is placed at this size.",
    ),
    "modules": SettingText(
        "Driver của USB Token",
        "Đường dẫn đầy đủ của các driver PKCS#11. Khi có, ứng dụng chỉ dùng các driver này, không dò theo bảng driver.",
        "dò theo bảng driver",
        "Token drivers",
        "Full paths of PKCS#11 modules. Where set, only these are used and the driver map is not searched.",
    ),
    "more_modules": SettingText(
        "Driver thêm của USB Token",
        "Đường dẫn đầy đủ của các driver PKCS#11 được dò thêm, ngoài các driver trong bảng driver.",
        "không có",
        "Further token drivers",
        "Full paths of PKCS#11 modules that are tried besides those of the driver map.",
    ),
    "driver_map": SettingText(
        "Bảng driver",
        "Tệp TOML liệt kê driver của các hãng, dùng thay bảng đi kèm ứng dụng.",
        "bảng đi kèm ứng dụng",
        "Driver map",
        "A TOML file that lists the vendors' modules, in place of the one that ships with the program.",
    ),
    "tsa_url": SettingText(
        "Máy chủ dấu thời gian",
        "Địa chỉ http hoặc https của dịch vụ cấp dấu thời gian (RFC 3161) do cơ quan cấp chứng thư công bố.",
        "không có: ký không kèm dấu thời gian",
        "Time-stamp server",
        "The http or https address of the RFC 3161 time-stamp service that the certification authority publishes.",
    ),
    "level": SettingText(
        "Mức chữ ký",
        "Mức PAdES: B-B, B-T (có dấu thời gian), B-LT (kèm dữ liệu thu hồi), B-LTA (lưu trữ lâu dài).",
        "B-T khi có máy chủ dấu thời gian, nếu không thì B-B",
        "Signature level",
        "PAdES level: B-B, B-T (time-stamp), B-LT (revocation data), B-LTA (archival).",
    ),
    "signature_format": SettingText(
        "Định dạng chữ ký",
        "ETSI.CAdES.detached là PAdES; adbe.pkcs7.detached chỉ dùng khi phần mềm nơi nhận không đọc được PAdES, "
        "và không đi cùng mức B-LT, B-LTA.",
        "ETSI.CAdES.detached (PAdES)",
        "Signature format",
        "ETSI.CAdES.detached is PAdES; adbe.pkcs7.detached is for receivers that cannot read PAdES, "
        "never with B-LT, B-LTA.",
    ),
    "digest": SettingText(
        "Hàm băm",
        "Hàm băm của chữ ký mới: sha256, sha384 hoặc sha512. USB Token phải hỗ trợ.",
        "sha384 cho khóa ECDSA P-384 trở lên, còn lại sha256",
        "Hash function",
        "Hash of new signatures: sha256, sha384 or sha512; the token must support it.",
    ),
    "rsa_pss": SettingText(
        "Ký kiểu RSA-PSS",
        "Khóa RSA ký theo RSASSA-PSS thay cho PKCS#1 v1.5. Chỉ bật khi nơi nhận đọc được và USB Token hỗ trợ; "
        "chứng thư chỉ cho phép PSS thì luôn ký theo PSS.",
        "tắt (PKCS#1 v1.5)",
        "RSA-PSS signatures",
        "RSA keys sign with RSASSA-PSS instead of PKCS#1 v1.5, where receivers and token support it.",
    ),
    "trust_folder": SettingText(
        "Thư mục chứng thư tin cậy",
        "Thư mục chứng thư gốc, chứng thư trung gian và danh sách thu hồi của cơ quan, thêm vào kho đi kèm ứng dụng.",
        "chỉ kho đi kèm ứng dụng",
        "Trust folder",
        "A folder with the agency's own roots, intermediates and CRLs, added to those that ship with the program.",
    ),
    "plain_names": SettingText(
        "Tên tệp không dấu",
        "Tên tệp sau khi ký chỉ gồm chữ cái không dấu, chữ số, dài nhất 50 ký tự.",
        "tắt (giữ nguyên tên)",
        "Plain file names",
        "Signed files get names of ASCII letters and digits, 50 at most.",
    ),
    "session_minutes": SettingText(
        "Thời hạn một lần nhập mã PIN (phút)",
        "Khi ký nhiều văn bản, hết thời gian này ứng dụng đóng phiên ký và hỏi lại mã PIN. Ký từng văn bản thì mỗi lần "
        "đều hỏi mã PIN.",
        "đến khi ký xong các văn bản đã chọn",
        "Signing session (minutes)",
        "In a batch the session is closed after this time and the PIN is asked again.",
    ),
    "journal_folder": SettingText(
        "Thư mục nhật ký chung",
        "Một nhật ký cho mọi người dùng của máy, trong thư mục mà cán bộ công nghệ thông tin đã tạo và phân quyền; mở "
        "bằng cụm mật khẩu chung.",
        "mỗi người dùng một nhật ký riêng",
        "Shared journal folder",
        "One journal for all users of this computer, in a folder prepared by IT; it opens with a shared passphrase.",
    ),
    "journal_idle_minutes": SettingText(
        "Đóng nhật ký khi không dùng (phút)",
        "Sau thời gian này không dùng, nhật ký được đóng và khóa của nó bị xóa khỏi bộ nhớ; lần dùng sau mở lại, hỏi "
        "cụm mật khẩu nếu máy không có kho khóa.",
        "không tự đóng",
        "Close idle journal (minutes)",
        "After this time without use the journal is closed and its key leaves memory.",
    ),
    "file_names_off": SettingText(
        "Không ghi tên tệp vào nhật ký",
        "Nhật ký không ghi tên tệp nữa; văn bản được nhận ra bằng SHA-256, số và ngày. Sổ không hiện tên tệp.",
        "tắt (có ghi tên tệp)",
        "No file names in the journal",
        "The journal keeps no file names; documents are known by SHA-256, number and date.",
    ),
    "backup_folder": SettingText(
        "Thư mục sao lưu nhật ký",
        "Nơi để các bản sao lưu nhật ký đã mã hóa, ví dụ ổ mạng của cơ quan.",
        "cạnh nhật ký",
        "Backup folder",
        "Where the encrypted backups of the journal go.",
    ),
    "backup_days": SettingText(
        "Chu kỳ sao lưu nhật ký (ngày)",
        "Ứng dụng tự sao lưu nhật ký khi bản sao lưu mới nhất cũ hơn số ngày này.",
        "7 ngày",
        "Days between backups",
        "The journal is backed up when the newest backup is older than this.",
    ),
    "incoming_folder": SettingText(
        "Thư mục văn bản đến",
        "Văn bản PDF mới trong thư mục này được kiểm tra ngay khi đến.",
        "không theo dõi thư mục nào",
        "Incoming folder",
        "New PDF documents in this folder are verified as they arrive.",
    ),
    "signed_folder": SettingText(
        "Thư mục văn bản lãnh đạo đã ký",
        "Trang Phát hành liệt kê văn bản trong thư mục này mà lãnh đạo đã ký và chưa phát hành.",
        "thư mục văn bản đến",
        "Folder of what leaders have signed",
        "The page Phát hành lists what leaders have signed in this folder and nobody has issued.",
    ),
    "mailbox_reminder": SettingText(
        "Nhắc kiểm tra hộp thư công vụ",
        "Nhắc kiểm tra hộp thư điện tử công vụ hai lần mỗi ngày làm việc, cuối buổi sáng (10 giờ 30) và cuối buổi "
        "chiều (16 giờ).",
        "tắt",
        "Mailbox reminder",
        "Reminds twice each working day to look into the official mailbox, at 10:30 and 16:00.",
    ),
    "notifications_off": SettingText(
        "Tắt thông báo của hệ thống",
        "Khi cửa sổ khác đang ở trước, hệ thống báo chứng thư sắp hết hạn, văn bản mới đến và đợt việc đã xong.",
        "tắt (có thông báo)",
        "No system notifications",
        "While another window is in front, the system tells of certificates that end soon, of documents that have "
        "arrived and of runs that are done.",
    ),
    "network_off": SettingText(
        "Không dùng mạng",
        "Ứng dụng không kết nối tới máy chủ nào. Điều gì chỉ mạng mới cho biết (thu hồi, dấu thời gian) được báo "
        "là chưa rõ, không bao giờ được coi là hợp lệ.",
        "tắt (được dùng mạng)",
        "Network off",
        "The program contacts no server. What only the network could tell stays unknown and never counts as valid.",
    ),
    "proxy": SettingText(
        "Proxy",
        "Địa chỉ proxy, ví dụ http://proxy.tinh.example:3128 hoặc http://ten@proxy.tinh.example:3128 (mật khẩu lưu "
        "trong kho khóa bằng kyso network password); pac:http://may-chu/proxy.pac: theo tệp cấu hình tự động; none: "
        "không dùng proxy.",
        "theo hệ điều hành",
        "Proxy",
        "The proxy's address, http://[user@]host:port (the password lies in the OS keyring); "
        "pac:http://server/proxy.pac: as the automatic configuration script says; none: no proxy.",
    ),
    "update_address": SettingText(
        "Nơi lấy bản cập nhật",
        "Địa chỉ https, thư mục mạng hoặc thư mục chứa bản cập nhật do cơ quan phát hành; sau dấu # là nhóm máy "
        "(pilot, broad).",
        "không có: ứng dụng không bao giờ tìm bản mới",
        "Update source",
        "An https address, share or folder with the updates that the IT office publishes; after # the ring.",
    ),
    "update_root": SettingText(
        "Gốc tin cậy của bản cập nhật",
        "Tệp root.json do người giữ khóa phát hành cấp; bản cập nhật chỉ được tin theo tệp này.",
        "không có: không nhận bản cập nhật nào",
        "Root of trust for updates",
        "The root.json of those who hold the update keys; nothing else makes an update trusted.",
    ),
    "updates_off": SettingText(
        "Cấm cập nhật",
        "Ứng dụng không tìm và không nhận bản cập nhật, kể cả khi có nơi lấy.",
        "tắt (được cập nhật khi đã đặt nơi lấy)",
        "Updates forbidden",
        "The program neither looks for updates nor takes them, even where a source is set.",
    ),
    "log_level": SettingText(
        "Mức ghi của tệp ghi lỗi",
        "error: chỉ lỗi, kèm mã hỗ trợ; info: thêm việc nào đã chạy, bao lâu, kết thúc ra sao. Không bao "
        "giờ ghi mã PIN.",
        "error: chỉ lỗi",
        "Level of the log file",
        "error: faults with their support codes; info: also which task ran, how long, how it ended. Never a PIN.",
    ),
    "policy_pack_key": SettingText(
        "Khóa của gói chính sách",
        "Khóa công khai (PEM, Ed25519) của nơi ký gói chính sách; chỉ gói ký bằng khóa này được nhận.",
        "không có: không nhận gói nào",
        "Key of policy packs",
        "The public key (PEM, Ed25519) of those who sign policy packs; no other pack is taken.",
    ),
    "web_service": SettingText(
        "Ký từ trang web khi mở máy",
        "Dịch vụ ký cho trang web (wss://127.0.0.1:8987) tự chạy khi người dùng đăng nhập, có biểu tượng ở khay.",
        "tắt",
        "Signing for web pages at logon",
        "The service for web pages (wss://127.0.0.1:8987) starts with the user's session, with an icon in the tray.",
    ),
    "web_allowed_sites": SettingText(
        "Trang web được dùng ký số",
        "Các trang (ví dụ https://vanban.tinh.example) không phải hỏi người dùng trước lần dùng đầu. Mỗi lần ký vẫn "
        "phải xác nhận.",
        "không có: hỏi người dùng ở lần đầu",
        "Web sites that may call",
        "Sites that need no first consent of the user. Every signature is still confirmed.",
    ),
    "web_denied_sites": SettingText(
        "Trang web bị chặn",
        "Các trang không bao giờ được dùng ký số trên máy này; * chặn mọi trang.",
        "không có",
        "Web sites that may not call",
        "Sites that are always refused; * refuses every site.",
    ),
    "web_only_allowed": SettingText(
        "Chỉ nhận trang web trong danh sách",
        "Trang ngoài danh sách được dùng ký số bị từ chối, không hỏi người dùng.",
        "tắt (hỏi người dùng)",
        "Listed web sites only",
        "A site that is not listed is refused without asking.",
    ),
    "web_raw_sites": SettingText(
        "Trang web được ký mã băm hàng loạt",
        "Với các trang này, nhiều mã băm, tin nhắn, XML gửi cùng lúc được xác nhận một lần. Trang khác phải xác nhận "
        "từng cái, vì người ký không đọc được nội dung.",
        "không có: xác nhận từng cái",
        "Web sites with many raw signatures at once",
        "Digests, messages and XML of these sites are confirmed together; those of other sites one by one.",
    ),
    "web_inner_hosts": SettingText(
        "Máy chủ nội bộ của trang web",
        "Tên máy trong mạng nội bộ mà văn bản được tải về và gửi đi dù trang gọi ở địa chỉ khác.",
        "không có: chỉ chính máy chủ của trang gọi",
        "Inner hosts of web sites",
        "Hosts with private addresses that documents may come from and go to although the calling site is another.",
    ),
}
