"""Writes docs/settings.md and the Group Policy template (ADMX, ADML) from the one table of settings."""

import sys
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement, indent, tostring

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from kyso_desktop.wording import SETTING_TEXTS, choice_text  # noqa: E402
from kyso_desktop.workstation import (  # noqa: E402
    POLICY_FILE,
    REGISTRY_KEY,
    SETTING_TABLE,
    SettingKind,
    SettingRow,
)

SETTINGS_PAGE = "docs/settings.md"
TEMPLATE = "installers/windows/policy/kyso.admx"
WORDS = {"vi-VN": "installers/windows/policy/vi-VN/kyso.adml", "en-US": "installers/windows/policy/en-US/kyso.adml"}
SCHEMA = "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions"
NAMESPACE = "Kyso.Policies"
VERSION = {"revision": "1.0", "schemaVersion": "1.0"}
TYPES = {
    SettingKind.FILE: ("chuỗi: đường dẫn tệp", "REG_SZ", '"/thu-muc/tep"'),
    SettingKind.FOLDER: ("chuỗi: đường dẫn thư mục", "REG_SZ", '"/thu-muc"'),
    SettingKind.FILES: ("danh sách đường dẫn", "REG_MULTI_SZ", '["/usr/lib/driver.so"]'),
    SettingKind.NAMES: ("danh sách chuỗi", "REG_MULTI_SZ", '["https://vanban.example"]'),
    SettingKind.ADDRESS: ("chuỗi: địa chỉ http(s)", "REG_SZ", '"http://tsa.example/"'),
    SettingKind.CHOICE: ("một trong các giá trị", "REG_SZ", ""),
    SettingKind.LENGTH: ("số, mi-li-mét", "REG_SZ", "36"),
    SettingKind.MINUTES: ("số, phút", "REG_SZ", "15"),
    SettingKind.DAYS: ("số, ngày", "REG_SZ", "7"),
    SettingKind.SWITCH: ("true / false", "REG_DWORD (1 / 0)", "true"),
}
FRAME = {
    "vi-VN": {
        "category": "Kyso",
        "supported": "Kyso Desktop 0.1 trở lên",
        "locked": "Khóa: người dùng không thay đổi được",
        "on": "Bật",
    },
    "en-US": {
        "category": "Kyso",
        "supported": "Kyso Desktop 0.1 or later",
        "locked": "Lock: users cannot change it",
        "on": "On",
    },
}


def generated() -> dict[str, str]:
    """Every generated file, by its path from the root of the tree."""
    return {
        SETTINGS_PAGE: settings_page(),
        TEMPLATE: _document(template()),
        **{path: _document(words(language)) for language, path in WORDS.items()},
    }


def settings_page() -> str:
    rows = [
        f"| `{row.name}` | {' / '.join(row.choices) or TYPES[row.kind][0]} | {SETTING_TEXTS[row.name].default} | "
        f"{'có' if row.lockable else 'không'} | **{SETTING_TEXTS[row.name].title}.** {SETTING_TEXTS[row.name].text} |"
        for row in SETTING_TABLE
    ]
    registry = [f"| `{row.name}` | {TYPES[row.kind][1]} | `{_example(row)}` |" for row in ruled()]
    return "\n".join(
        [
            "# Cài đặt và chính sách",
            "",
            "Trang này được tạo từ bảng cài đặt trong mã nguồn bằng `scripts/make_policy_files.py`; không sửa tay.",
            "",
            "Người dùng: tệp `settings.toml` trong thư mục cài đặt của người dùng (hoặc trong `KYSO_HOME`). Máy:",
            f"chính sách do quản trị đặt, ở `{POLICY_FILE}` (Linux) hoặc `HKLM\\{REGISTRY_KEY}` (Windows).",
            "Thứ tự, mục trước thắng mục sau: chính sách khóa; người dùng chọn; chính sách đặt sẵn; mặc định.",
            "Chính sách có mà không đọc được thì ứng dụng dừng, không coi như không có. Mục lạ không có tác dụng và",
            "được `kyso doctor` nêu tên. Tùy chọn trên dòng lệnh (`--tsa`, `--level`, `--module`, `--image`…) là lựa",
            "chọn cho một lần chạy và thắng mọi cài đặt, kể cả mục khóa, trừ `network_off`: khi bật thì không lần",
            "chạy nào ra mạng.",
            "",
            "| tên | kiểu | mặc định | chính sách đặt được | ý nghĩa |",
            "|---|---|---|---|---|",
            *rows,
            "",
            "## Chính sách trên Linux",
            "",
            f"    # {POLICY_FILE}, chủ sở hữu root, quyền 0644",
            "    [set]       # có hiệu lực khi người dùng chưa chọn",
            '    level = "B-T"',
            "",
            "    [locked]    # luôn có hiệu lực",
            '    tsa_url = "http://tsa.example/"',
            "    network_off = false",
            "",
            "## Chính sách trên Windows",
            "",
            f"Giá trị trong khóa `HKLM\\{REGISTRY_KEY}` (bản 64 bit), nên đặt bằng Group Policy với mẫu ADMX trong",
            "`installers/windows/policy`. Giá trị DWORD `<tên>_locked` = 1 khóa mục đó.",
            "",
            "| tên | kiểu trong registry | ví dụ giá trị |",
            "|---|---|---|",
            *registry,
            "",
        ]
    )


def _example(row: SettingRow) -> str:
    return f'"{row.choices[1]}"' if row.choices else TYPES[row.kind][2]


def ruled() -> list[SettingRow]:
    return [row for row in SETTING_TABLE if row.lockable]


def template() -> Element:
    root = Element("policyDefinitions", {"xmlns": SCHEMA, **VERSION})
    spaces = SubElement(root, "policyNamespaces")
    SubElement(spaces, "target", {"prefix": "kyso", "namespace": NAMESPACE})
    SubElement(root, "resources", {"minRequiredRevision": "1.0"})
    versions = SubElement(SubElement(root, "supportedOn"), "definitions")
    SubElement(versions, "definition", {"name": "KYSO_0_1", "displayName": "$(string.supported)"})
    SubElement(SubElement(root, "categories"), "category", {"name": "Kyso", "displayName": "$(string.category)"})
    policies = SubElement(root, "policies")
    for row in ruled():
        _policy(policies, row)
    return root


def _policy(policies: Element, row: SettingRow) -> None:
    names = {
        "name": row.name,
        "class": "Machine",
        "displayName": f"$(string.{row.name})",
        "explainText": f"$(string.{row.name}_text)",
        "presentation": f"$(presentation.{row.name})",
        "key": REGISTRY_KEY,
    }
    policy = SubElement(policies, "policy", names)
    SubElement(policy, "parentCategory", {"ref": "Kyso"})
    SubElement(policy, "supportedOn", {"ref": "KYSO_0_1"})
    elements = SubElement(policy, "elements")
    value = {"id": row.name, "valueName": row.name}
    match row.kind:
        case SettingKind.SWITCH:
            _switch(elements, row.name)
        case SettingKind.FILES | SettingKind.NAMES:
            SubElement(elements, "multiText", {**value, "required": "true"})
        case SettingKind.CHOICE:
            choices = SubElement(elements, "enum", {**value, "required": "true"})
            for choice in row.choices:
                item = SubElement(choices, "item", {"displayName": f"$(string.{_choice_id(row, choice)})"})
                SubElement(SubElement(item, "value"), "string").text = choice
        case _:
            SubElement(elements, "text", {**value, "required": "true"})
    _switch(elements, f"{row.name}_locked")


def _choice_id(row: SettingRow, choice: str) -> str:
    return f"{row.name}_{choice.replace('-', '_')}"


def _switch(elements: Element, name: str) -> None:
    switch = SubElement(elements, "boolean", {"id": name, "valueName": name})
    for branch, number in (("trueValue", "1"), ("falseValue", "0")):
        SubElement(SubElement(switch, branch), "decimal", {"value": number})


def words(language: str) -> Element:
    root = Element("policyDefinitionResources", {"xmlns": SCHEMA, **VERSION})
    SubElement(root, "displayName").text = "Kyso"
    SubElement(root, "description").text = FRAME[language]["category"]
    resources = SubElement(root, "resources")
    strings, presentations = SubElement(resources, "stringTable"), SubElement(resources, "presentationTable")
    for name in ("category", "supported"):
        SubElement(strings, "string", {"id": name}).text = FRAME[language][name]
    for row in ruled():
        for choice in row.choices:
            said = choice_text(choice, vietnamese=language == "vi-VN")
            SubElement(strings, "string", {"id": _choice_id(row, choice)}).text = said
    for row in ruled():
        text = SETTING_TEXTS[row.name]
        vietnamese = language == "vi-VN"
        title, body = (text.title, text.text) if vietnamese else (text.english_title, text.english_text)
        SubElement(strings, "string", {"id": row.name}).text = title
        SubElement(strings, "string", {"id": f"{row.name}_text"}).text = body
        _presentation(SubElement(presentations, "presentation", {"id": row.name}), row, title, FRAME[language])
    return root


def _presentation(shown: Element, row: SettingRow, title: str, frame: dict[str, str]) -> None:
    match row.kind:
        case SettingKind.SWITCH:
            SubElement(shown, "checkBox", {"refId": row.name, "defaultChecked": "true"}).text = frame["on"]
        case SettingKind.FILES | SettingKind.NAMES:
            SubElement(shown, "multiTextBox", {"refId": row.name}).text = title
        case SettingKind.CHOICE:
            SubElement(shown, "dropdownList", {"refId": row.name, "noSort": "true"}).text = title
        case _:
            SubElement(SubElement(shown, "textBox", {"refId": row.name}), "label").text = title
    SubElement(shown, "checkBox", {"refId": f"{row.name}_locked", "defaultChecked": "true"}).text = frame["locked"]


def _document(root: Element) -> str:
    indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def main() -> None:
    for path, content in generated().items():
        file = ROOT / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8", newline="\n")
        print(path)


if __name__ == "__main__":
    main()
